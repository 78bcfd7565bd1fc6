import { describe, expect, it } from 'vitest';
import { findSettingCall } from '../../src/source/setting-calls.js';
import { walk } from '../../src/source/walk.js';
import { parsed } from './parsing.js';

/** What each call of the file reads, with the texts of what stands in for it: `X`, `X | ''`. */
function readsIn(text: string): readonly string[] {
  const file = parsed(text, 'file.ts');
  const reads: string[] = [];
  walk(file.ast, (node) => {
    const call = node.type === 'CallExpression' ? findSettingCall(file, node) : null;
    if (call === null) return undefined;
    const others = call.fallbacks.map(({ range }) => text.slice(...range));
    reads.push([call.name, ...others].join(' | '));
    return undefined;
  });
  return reads;
}

describe('functions of the file', () => {
  it.each([
    ['const env = (name) => process.env[name]; env("X")', 'X'],
    ['const env = (name: string) => process.env[name]!; env("X")', 'X'],
    ['const env = (name) => String(process.env[name]).trim(); env(`X`)', 'X'],
    [
      'function env(name) { const v = process.env[name]; if (!v) throw new Error(name); return v; } env("X")',
      'X',
    ],
    [
      'function env(name) { if (!(name in process.env)) throw new Error(); return process.env[name]; } env("X")',
      'X',
    ],
    ['import { env as e } from "process"; const get = (n) => e[n]; get("X")', 'X'],
    ['const env = (name) => process.env[name] ?? ""; env("X")', 'X | ""'],
    ['const env = (name, or) => process.env[name] || or; env("X")', 'X'],
    ['const env = (name, or) => process.env[name] || or; env("X", "a")', 'X | "a"'],
    ['const env = (name, or = "b") => process.env[name] || or; env("X", "a")', 'X | "b" | "a"'],
    [
      'const env = (or, name) => process.env[name] === undefined ? or : process.env[name]; env("a", "X")',
      'X | "a"',
    ],
    [
      'function env(name) { const v = process.env[name]; return v ? v : undefined; } env("X")',
      'X | undefined',
    ],
    ['const a = (n) => process.env[n]; const b = (n) => a(n) ?? ""; b("X")', 'X | ""'],
    ['const o = { env: (n) => process.env[n] }; o.env("X")', 'X'],
    ['class A { static env(n) { return process.env[n]; } } A.env("X")', 'X'],
    ['class A { #env(n) { return process.env[n]; } b() { return this.#env("X"); } }', 'X'],
    ['class A { env = (n) => process.env[n]; b() { return this.env("X"); } }', 'X'],
  ])('%s', (text, expected) => {
    expect(readsIn(text)).toEqual([expected]);
  });

  it.each([
    'const env = (name) => process.env[name.toUpperCase()]; env("X")',
    'const env = (name) => process.env["A_" + name]; env("X")',
    'const env = (name) => process.env[name].split(";")[0]; env("X")',
    'const env = (name) => process.env[name] ?? config[name]; env("X")',
    'const env = (name) => { name = "Y"; return process.env[name]; }; env("X")',
    'const env = async (name) => process.env[name]; env("X")',
    'const env = (name: "X") => process.env[name]; env("X")',
    'const env = (name) => names.includes(name) && process.env[name]; env("X")',
    'function env(name) { if (name === "X") return "y"; return process.env[name]; } env("X")',
    'function env(name) { if (name) return; return process.env[name]; } env("X")',
    'function env(name) { return env(name); } env("X")',
    'function a(n) { return b(n); } function b(n) { return a(n); } a("X")',
    'let env = (name) => process.env[name]; env = read; env("X")',
    'const env = (name) => process.env[name]; env(key)',
    'const env = ({ name }) => process.env[name]; env({ name: "X" })',
    'import { env } from "./env.js"; env("X")',
    'class A { env(n) { return process.env[n]; } } new A().env("X")',
  ])('not: %s', (text) => {
    expect(readsIn(text)).toEqual([]);
  });
});

describe('libraries', () => {
  const nest = 'import { ConfigService } from "@nestjs/config";';

  it.each([
    [`${nest} const f = (c: ConfigService) => c.get("X");`, 'X'],
    [`${nest} const f = (c: ConfigService) => c.get<string>("X", "a");`, 'X | "a"'],
    [`${nest} const f = (c: ConfigService) => c.get("X", { infer: true });`, 'X'],
    [`${nest} const f = (c: ConfigService<Record<string, string>>) => c.getOrThrow("X");`, 'X'],
    [`${nest} type E = { X: string }; const f = (c: ConfigService<E>) => c.get("X");`, 'X'],
    [`${nest} class A { constructor(private readonly c: ConfigService) { c.get("X"); } }`, 'X'],
    [`${nest} class A { constructor(readonly c: ConfigService) {} b() { this.c.get("X"); } }`, 'X'],
    [`${nest} class A { @Inject() c: ConfigService; b() { this.c.get("X"); } }`, 'X'],
    [`${nest} const c = app.get(ConfigService); c.get("X");`, 'X'],
    [`${nest} const o = { inject: [A, ConfigService], useFactory: (a, c) => c.get("X") };`, 'X'],
    ['import * as env from "env-var"; env.get("X").asString()', 'X'],
    ['import { get } from "env-var"; get("X").default("a").required().asString()', 'X | "a"'],
  ])('%s', (text, expected) => {
    expect(readsIn(text)).toEqual([expected]);
  });

  it.each([
    `${nest} const f = (c: ConfigService) => c.get("database.url");`,
    `${nest} const f = (c: ConfigService) => c.get("storageKey");`,
    `${nest} import type { E } from "./e.js"; const f = (c: ConfigService<E>) => c.get("X");`,
    `${nest} type E = { Y: string }; const f = (c: ConfigService<E>) => c.get("X");`,
    `${nest} const f = (c: Map<string, string>) => c.get("X");`,
    `${nest} const o = { inject: [A, ConfigService], useFactory: (a, c) => a.get("X") };`,
    'import { ConfigService } from "./config.js"; const f = (c: ConfigService) => c.get("X");',
    'import * as env from "env-var"; env.get("X").asUrlString()',
    'import * as env from "env-var"; env.from({}).get("X").asString()',
    'import * as env from "env-var"; env.get("X").convertFromBase64().asString()',
  ])('not: %s', (text) => {
    expect(readsIn(text)).toEqual([]);
  });
});
