import type { TSESTree } from '@typescript-eslint/types';
import { describe, expect, it } from 'vitest';
import { type Origin, originsIn, settingsIn } from '../../src/source/origin.js';
import { type Trace, traceOrigin } from '../../src/source/provenance.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { walk } from '../../src/source/walk.js';
import { parsed } from './parsing.js';

/** The argument of the call `mark(…)`. */
function markedArgument(file: SourceFile): TSESTree.Node {
  let argument: TSESTree.Node | undefined;
  walk(file.ast, (node) => {
    const isMark =
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      node.callee.name === 'mark';
    if (isMark) argument = node.arguments[0];
    return undefined;
  });
  if (argument === undefined) throw new Error(`no mark() in: ${file.text}`);
  return argument;
}

function traceIn(text: string, path = 'file.ts'): Trace {
  const file = parsed(text, path);
  return traceOrigin(file, markedArgument(file));
}

const dotted = (first: string | null, path: readonly string[]) => [first ?? '?', ...path].join('.');

/** An origin in one line: `setting X`, `setting X || literal y`, `template a${parameter f#0}b`. */
function show(origin: Origin): string {
  switch (origin.kind) {
    case 'literal':
      return `literal ${origin.value}`;
    case 'empty':
      return origin.text;
    case 'template': {
      const parts = origin.parts.map((part) =>
        typeof part === 'string' ? part : `\${${show(part.origin)}}`,
      );
      return `template ${parts.join('')}`;
    }
    case 'setting':
      return `setting ${origin.name} (${origin.host}, ${origin.form})`;
    case 'choice':
      return `(${origin.options.map((option) => show(option)).join(` ${origin.operator} `)})`;
    case 'parameter':
      return `parameter ${dotted(`${origin.function ?? '?'}#${origin.index}`, origin.path)}: ${origin.type ?? '?'}`;
    case 'field':
      return `field ${dotted(origin.class, [origin.name, ...origin.path])}: ${origin.type ?? '?'}`;
    case 'import':
      return `import ${origin.specifier}: ${origin.path.join('.')}`;
    case 'call':
      return `call ${dotted(origin.callee, origin.path)}`;
    case 'instance':
      return `instance ${origin.module ?? '?'}: ${origin.path.join('.')}`;
    default:
      return origin.kind;
  }
}

const originIn = (text: string, path?: string) => show(traceIn(text, path).origin);

describe('kinds', () => {
  it.each([
    [`mark('x')`, 'literal x'],
    ['mark(`x`)', 'literal x'],
    [`mark('')`, 'literal '],
    [`mark(undefined)`, 'undefined'],
    [`mark(null)`, 'null'],
    [`function f(p) { mark(\`a\${p}b\`) }`, 'template a${parameter f#0: ?}b'],
    [`mark(process.env.X)`, 'setting X (process, member)'],
    [`mark(process.argv[2])`, 'argument'],
    [`mark(process.env.X || 'y')`, '(setting X (process, member) || literal y)'],
    [`function f(a, p) { mark(p) }`, 'parameter f#1: ?'],
    [`class C { m() { mark(this.x) } }`, 'field C.x: ?'],
    [`import { x } from 'm'; mark(x)`, 'import m: x'],
    [`mark(config.get('X'))`, 'call config.get'],
    [`mark(new Key('x'))`, 'instance ?: '],
    [`import { Key } from 'm'; mark(new Key('x'))`, 'instance m: Key'],
    [`mark({ a: 1 })`, 'object'],
    [`mark(() => 'x')`, 'function'],
    [`mark(function () {})`, 'function'],
    [`mark(1)`, 'unknown'],
    [`mark(true)`, 'unknown'],
    [`mark(/x/u)`, 'unknown'],
    [`mark(['x'])`, 'unknown'],
    [`mark(x)`, 'unknown'],
    [`mark(x * 2)`, 'unknown'],
    [`mark(class {})`, 'unknown'],
  ])('%s', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });
});

describe('ways to a value', () => {
  it.each([
    [`const a = 'x'; mark(a)`, 'literal x'],
    [`const a = 'x', b = a, c = b; mark(c)`, 'literal x'],
    [`let a = 'x'; mark(a)`, 'literal x'],
    [`let a; a = 'x'; mark(a)`, 'literal x'],
    [`var a; function f() { a = 'x'; } mark(a)`, 'literal x'],
    [`mark('x'!)`, 'literal x'],
    [`mark('x' as string)`, 'literal x'],
    [`mark('x' as unknown as string)`, 'literal x'],
    [`mark('x' satisfies string)`, 'literal x'],
    [`mark(<string>'x')`, 'literal x'],
    [`mark((('x')))`, 'literal x'],
    [`mark(String('x'))`, 'literal x'],
    [`mark('x'.trim())`, 'literal x'],
    [`mark('x'.toString())`, 'literal x'],
    [`mark(process.env.X!.trim())`, 'setting X (process, member)'],
    [`mark(process.env.X?.trim())`, 'setting X (process, member)'],
    [`mark(String(process.env.X))`, 'setting X (process, member)'],
    [`async function f() { mark(await Promise) }`, 'unknown'],
    [`async function f() { mark(await 'x') }`, 'literal x'],
    [`let a; mark(a = 'x')`, 'literal x'],
    [`mark(ready && 'x')`, 'literal x'],
    [`const a = 'x'; function f() { { mark(a) } }`, 'literal x'],
    [`const a = b; const b = 'x'; mark(a)`, 'literal x'],
  ])('%s', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });

  it.each([
    [`let a = 'x'; a = 'y'; mark(a)`],
    [`let a; a = 'x'; a = 'y'; mark(a)`],
    [`let a = 'x'; a += 'y'; mark(a)`],
    [`let a; [a] = ['x']; mark(a)`],
    [`let a; mark(a)`],
    [`var a = 'x'; var a = 'y'; mark(a)`],
    [`for (const a of ['x']) mark(a)`],
    [`for (const a in b) mark(a)`],
    [`function a() {} mark(a)`],
    [`class A {} mark(A)`],
    [`try {} catch (a) { mark(a) }`],
    [`enum A { b = 'x' } mark(A.b)`],
    [`const String = load; mark(String('x').a.b)`.replace('.a.b', '')],
  ])('nothing is known of %s', (text) => {
    expect(['unknown', 'call String']).toContain(originIn(text));
  });
});

describe('choices', () => {
  it.each([
    [`mark('a' || 'b')`, '(literal a || literal b)'],
    [`mark('a' ?? 'b')`, '(literal a ?? literal b)'],
    [`mark(c ? 'a' : 'b')`, '(literal a ?: literal b)'],
    [`mark('a' || 'b' || 'c')`, '((literal a || literal b) || literal c)'],
    [`mark(process.env.X || undefined)`, '(setting X (process, member) || undefined)'],
    [
      `const { X = 'y' } = process.env; mark(X)`,
      '(setting X (process, property) default literal y)',
    ],
    [`function f(p = 'y') { mark(p) }`, '(parameter f#0: ? default literal y)'],
    [`function f({ p = 'y' }) { mark(p) }`, '(parameter f#0.p: ? default literal y)'],
    [`const { p = 'y' } = { p: 'x' }; mark(p)`, '(literal x default literal y)'],
    [`const o = c ? { p: 'a' } : { p: 'b' }; mark(o.p)`, '(literal a ?: literal b)'],
  ])('%s', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });
});

describe('texts', () => {
  it.each([
    ["const a = 'x'; mark(`${a}`)", 'literal x'],
    ["const a = 'x'; mark(`1${a}2${a}3`)", 'literal 1x2x3'],
    [`mark('a' + 'b')`, 'literal ab'],
    [`mark('a' + 'b' + 'c')`, 'literal abc'],
    [`mark('a' + ('b' + 'c'))`, 'literal abc'],
    ["mark('a' + `b${'c'}`)", 'literal abc'],
    ['function f(p) { mark(`${p}`) }', 'parameter f#0: ?'],
    ["function f(p) { mark('' + p) }", 'parameter f#0: ?'],
    ["function f(p) { mark('a' + p + 'b' + 'c') }", 'template a${parameter f#0: ?}bc'],
    ['function f(p, q) { mark(`${p}${q}`) }', 'template ${parameter f#0: ?}${parameter f#1: ?}'],
    ['function f(p) { const a = `a${p}`; mark(`<${a}>`) }', 'template <a${parameter f#0: ?}>'],
    ['mark(`k=${process.env.K}`)', 'template k=${setting K (process, member)}'],
    ['mark(`\\u0041\\n`)', 'literal A\n'],
    ["mark('a' - 'b')", 'unknown'],
    ['mark(`a`.length)', 'unknown'],
    ['mark(tag`a`)', 'unknown'],
    ["mark(1 + 'a')", 'template ${unknown}a'],
  ])('%s', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });

  it('of 2,000 operands fold', () => {
    const operands = Array.from({ length: 2000 }, () => `'x'`).join(' + ');
    expect(originIn(`mark(${operands})`)).toBe(`literal ${'x'.repeat(2000)}`);
  });

  it('remember where their unknown parts stand', () => {
    const text = `function f(p) { mark('a' + p) }`;
    const { origin } = traceIn(text);
    const part = origin.kind === 'template' ? origin.parts[1] : undefined;
    if (part === undefined || typeof part === 'string') throw new Error('no part');
    expect(text.slice(...part.range)).toBe('p');
  });
});

describe('objects', () => {
  it.each([
    [`const o = { a: 'x' }; mark(o.a)`, 'literal x'],
    [`const o = { a: 'x' }; mark(o['a'])`, 'literal x'],
    [`const o = { a: 'x' }; mark(o?.a)`, 'literal x'],
    [`const o = { 'a': 'x' }; mark(o.a)`, 'literal x'],
    [`const o = { ['a']: 'x' }; mark(o.a)`, 'literal x'],
    [`const o = { a: { b: 'x' } }; mark(o.a.b)`, 'literal x'],
    [`const o = { a: { b: 'x' } }; const { a: { b } } = o; mark(b)`, 'literal x'],
    [`const o = { a: 'x' } as const; mark(o.a)`, 'literal x'],
    [`const a = 'x'; const o = { a }; mark(o.a)`, 'literal x'],
    [`const o = { a: 'y', a: 'x' }; mark(o.a)`, 'literal x'],
    [`const o = { ...other, a: 'x' }; mark(o.a)`, 'literal x'],
    [`const o = { a: process.env.X }; mark(o.a)`, 'setting X (process, member)'],
    [`const o = { a: 'x' }; mark(o.b)`, 'undefined'],
    [`const { a } = { a: 'x' }; mark(a)`, 'literal x'],
    [`const { a: b } = { a: 'x' }; mark(b)`, 'literal x'],
    [`const o = { a: 'x', ...other }; mark(o.a)`, 'unknown'],
    [`const o = { a: 'x' }; mark(o[key])`, 'unknown'],
    [`const [a] = ['x']; mark(a)`, 'unknown'],
    [`const { ...a } = { b: 'x' }; mark(a)`, 'unknown'],
    [`const { [key]: a } = { b: 'x' }; mark(a)`, 'unknown'],
    [`const o = 'x'; mark(o.length)`, 'unknown'],
    [`const o = new Map(); mark(o.size)`, 'call ?.size'],
    [`const o = { get a() { return 'x'; } }; mark(o.a)`, 'call ?'],
    [`const o = () => 'x'; mark(o.name)`, 'unknown'],
  ])('%s', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });

  // What is read may not be what the literal says: another value was assigned.
  it.each([
    [`const o = { a: 'x' }; o.a = 'y'; mark(o.a)`],
    [`const o = { a: 'x' }; Object.assign(o, other); mark(o.a)`],
    [`const o = {}; o.a = 'y'; mark(o.a)`],
    [`const o = { [key]: 'y' }; mark(o.a)`],
    [`const o = { a: 'x', [key]: 'y' }; mark(o.a)`],
  ])('that change are unknown: %s', (text) => {
    expect(originIn(text)).toBe('unknown');
  });
});

describe('fields', () => {
  it.each([
    [`class C { x = 'x'; m() { mark(this.x) } }`, 'literal x'],
    [`class C { #x = 'x'; m() { mark(this.#x) } }`, 'literal x'],
    [`class C { constructor() { this.x = 'x'; } m() { mark(this.x) } }`, 'literal x'],
    [`class C { x; constructor() { this.x = 'x'; } m() { mark(this.x) } }`, 'literal x'],
    [
      `class C { constructor(p) { this.x = p; } m() { mark(this.x) } }`,
      'parameter constructor#0: ?',
    ],
    [
      `class C { constructor(private readonly x: string) {} m() { mark(this.x) } }`,
      'parameter constructor#0: ?',
    ],
    [
      `class C { constructor(private x: Key) {} m() { mark(this.x) } }`,
      'parameter constructor#0: Key',
    ],
    [
      `class C { constructor(a, private x = 'y') {} m() { mark(this.x) } }`,
      '(parameter constructor#1: ? default literal y)',
    ],
    [
      `class C { constructor(o) { this.x = o.a.b; } m() { mark(this.x) } }`,
      'parameter constructor#0.a.b: ?',
    ],
    [`const C = class { x = 'x'; m() { mark(this.x) } };`, 'literal x'],
    [`class C { x = 'x'; m() { return () => mark(this.x) } }`, 'literal x'],
    [`class C { x: Key; m() { mark(this.x) } }`, 'field C.x: Key'],
    [`class C { m() { mark(this.x.y) } }`, 'field C.x.y: ?'],
    [`class C { x = 'x'; constructor() { this.x = 'y'; } m() { mark(this.x) } }`, 'field C.x: ?'],
    [
      `class C { a() { this.x = 'x'; } b() { this.x = 'y'; } m() { mark(this.x) } }`,
      'field C.x: ?',
    ],
    [`(class { m() { mark(this.x) } })`, 'field ?.x: ?'],
    [`class C { x = 'x'; m() { function f() { mark(this.x) } } }`, 'field ?.x: ?'],
    [`class C { x = 'x'; m() { (class D { n() { mark(this.x) } }) } }`, 'field D.x: ?'],
    [`class C { m() { mark(this.x) } } class D { n() { this.x = 'x'; } }`, 'field C.x: ?'],
    [`function f() { mark(this.x) }`, 'field ?.x: ?'],
    [`class C { m() { mark(this[key]) } }`, 'unknown'],
  ])('%s', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });

  it('of a nested class are its own', () => {
    const text = `class C { x = 'x'; m() { (class { y = (this.x = 'y'); }); mark(this.x) } }`;
    expect(originIn(text)).toBe('literal x');
  });

  it.each([
    `class C { x = 'x'; a() { this.x += 'y'; } m() { mark(this.x) } }`,
    `class C { x = 'x'; a() { [this.x] = ['y']; } m() { mark(this.x) } }`,
    `class C { x = 'x'; a() { ({ y: this.x } = other); } m() { mark(this.x) } }`,
    `class C { x; a() { this.x += 'y'; } m() { mark(this.x) } }`,
    `class C { x = ''; constructor(o) { ({ x: this.x } = o); } m() { mark(this.x) } }`,
  ])('that change have no single value: %s', (text) => {
    expect(originIn(text)).toMatch(/^(?:field C\.x: \?|unknown)$/u);
  });
});

describe('parameters', () => {
  it.each([
    [`function f(p: string) { mark(p) }`, 'parameter f#0: ?'],
    [`function f(p: TokenCredential) { mark(p) }`, 'parameter f#0: TokenCredential'],
    [`function f(p: auth.TokenCredential) { mark(p) }`, 'parameter f#0: TokenCredential'],
    [`function f(p?: TokenCredential) { mark(p) }`, 'parameter f#0: TokenCredential'],
    [`function f(p: A | B) { mark(p) }`, 'parameter f#0: ?'],
    [`const f = (p) => mark(p);`, 'parameter f#0: ?'],
    [`const f = function (p) { mark(p) };`, 'parameter f#0: ?'],
    [`const o = { f(p) { mark(p) } };`, 'parameter f#0: ?'],
    [`const o = { f: (p) => mark(p) };`, 'parameter f#0: ?'],
    [`class C { f(p) { mark(p) } }`, 'parameter f#0: ?'],
    [`run((p) => mark(p));`, 'parameter ?#0: ?'],
    [`function f(o) { mark(o.a.b) }`, 'parameter f#0.a.b: ?'],
    [`function f(o) { mark(o.a['b']) }`, 'parameter f#0.a.b: ?'],
    [`function f({ a }) { mark(a) }`, 'parameter f#0.a: ?'],
    [`function f({ a: { b: c } }) { mark(c.d) }`, 'parameter f#0.a.b.d: ?'],
    [`function f({ a }: Options = {}) { mark(a) }`, 'parameter f#0.a: ?'],
    [`function f(o) { const { a } = o; mark(a) }`, 'parameter f#0.a: ?'],
    [`function f(o: Options) { mark(o.a) }`, 'parameter f#0.a: Options'],
    [`function f(...p) { mark(p) }`, 'unknown'],
    [`function f(...p) { mark(p[0]) }`, 'unknown'],
    [`function f([p]) { mark(p) }`, 'unknown'],
    [`function f(o) { mark(o[key]) }`, 'unknown'],
  ])('%s', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });
});

describe('imports', () => {
  it.each([
    [`import { x } from './m.js'; mark(x)`, 'import ./m.js: x'],
    [`import { x as y } from 'm'; mark(y)`, 'import m: x'],
    [`import m from 'm'; mark(m)`, 'import m: default'],
    [`import m from 'm'; mark(m.a.b)`, 'import m: default.a.b'],
    [`import * as m from 'm'; mark(m.x)`, 'import m: x'],
    [`import * as m from 'm'; mark(m)`, 'import m: '],
    [`import { config } from 'm'; mark(config.storage.key)`, 'import m: config.storage.key'],
    [
      `import { config } from 'm'; const { storage: { key } } = config; mark(key)`,
      'import m: config.storage.key',
    ],
    [`const { x } = require('m'); mark(x)`, 'import m: x'],
    [`const x = require('m').x; mark(x)`, 'import m: x'],
    [`mark(require('m').x)`, 'import m: x'],
    [`import m = require('m'); mark(m.x)`, 'import m: x'],
  ])('%s', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });
});

describe('calls', () => {
  it.each([
    [`mark(load())`, 'call load'],
    [`mark(config.get('X'))`, 'call config.get'],
    [`mark(await secrets.getSecret('X'))`, 'call secrets.getSecret'],
    [`mark((await secrets.getSecret('X')).value)`, 'call secrets.getSecret.value'],
    [`const { value } = load(); mark(value)`, 'call load.value'],
    [`mark(this.config.get('X'))`, 'call this.config.get'],
    [`mark(config?.get!('X'))`, 'call config?.get!'],
    [`mark(load()())`, 'call ?'],
    [`mark((() => 'x')())`, 'call ?'],
    [`mark(load('secret').get('X'))`, 'call ?'],
    [`mark(a${'.a'.repeat(50)}())`, 'call ?'],
    [`import { load } from 'm'; mark(load())`, 'call load'],
  ])('%s', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });
});

describe('settings', () => {
  const member = 'setting X (process, member)';
  const property = 'setting X (process, property)';

  it.each([
    [`mark(process.env.X)`, member],
    [`mark(process.env['X'])`, member],
    ['mark(process.env[`X`])', member],
    [`mark(process.env?.X)`, member],
    [`mark(process.env!.X!)`, member],
    [`mark((process.env as any).X)`, member],
    [`mark(process['env'].X)`, member],
    [`mark(globalThis.process.env.X)`, member],
    [`mark(global.process.env.X)`, member],
    [`const n = 'X'; mark(process.env[n])`, member],
    [`const env = process.env; mark(env.X)`, member],
    [`import { env } from 'node:process'; mark(env.X)`, member],
    [`import { env } from 'process'; mark(env.X)`, member],
    [`import { env as e } from 'node:process'; mark(e.X)`, member],
    [`import process from 'node:process'; mark(process.env.X)`, member],
    [`import * as process from 'node:process'; mark(process.env.X)`, member],
    [`import p from 'node:process'; mark(p.env.X)`, member],
    [`const { env } = require('node:process'); mark(env.X)`, member],
    [`const { env } = require('process'); mark(env.X)`, member],
    [`const process = require('process'); mark(process.env.X)`, member],
    [`mark(require('process').env.X)`, member],
    [`const { env } = process; mark(env.X)`, member],
    [`const { X } = process.env; mark(X)`, property],
    [`const { X: y } = process.env; mark(y)`, property],
    [`const { 'X': y } = process.env; mark(y)`, property],
    [`const env = process.env; const { X } = env; mark(X)`, property],
    [`import { env } from 'node:process'; const { X } = env; mark(X)`, property],
    [`const { X } = process.env as Env; mark(X)`, property],
    [`const { env: { X } } = process; mark(X)`, property],
    [`const x = process.env.X; mark(x)`, member],
    [`const o = { x: process.env.X }; mark(o.x)`, member],
    [`const o = { x: process.env.X }; const { x } = o; mark(x)`, member],
    [`mark(import.meta.env.X)`, 'setting X (import-meta, member)'],
    [`mark(import.meta.env['X'])`, 'setting X (import-meta, member)'],
  ])('%s', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });

  it.each([
    [`mark(process.env[key])`],
    [`function f(key) { mark(process.env[key]) }`],
    [`mark(process.env['A' + key])`],
    [`let n = 'X'; n = 'Y'; mark(process.env[n])`],
    [`function f(process) { mark(process.env[0]) }`],
    [`mark(process.X)`],
    [`mark(env.X)`],
    [`mark(Deno.env.X)`],
  ])('nothing is known of %s', (text) => {
    expect(originIn(text)).toMatch(/^unknown$/u);
  });

  it.each([
    [`function f(process) { mark(process.env.X) }`, 'parameter f#0.env.X: ?'],
    [`import process from 'other'; mark(process.env.X)`, 'import other: default.env.X'],
    [`const process = { env: { X: 'x' } }; mark(process.env.X)`, 'literal x'],
    [`function f(env) { mark(env.X) }`, 'parameter f#0.X: ?'],
  ])('%s has another origin', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });

  it('have the range that is to be edited', () => {
    const text = `const { A, X: y = 'z' } = process.env; mark(y)`;
    const { origin } = traceIn(text);
    const setting = settingsIn(origin)[0];
    expect(setting && text.slice(...setting.range)).toBe(`X: y = 'z'`);
  });
});

describe('the command line', () => {
  it.each([
    [`mark(process.argv[2])`],
    [`import { argv } from 'node:process'; mark(argv[2])`],
    [`import process from 'node:process'; mark(process.argv[2])`],
    [`import yargs from 'yargs'; mark(yargs.argv.key)`],
    [`import yargs from 'yargs'; const argv = yargs(x).argv; mark(argv.key)`],
    [`const args = parse(); mark(args.key)`],
    [`const [, , key] = process.argv; mark(key)`],
    [`const key = process.argv[2]; mark(key)`],
  ])('%s', (text) => {
    expect(originIn(text)).toBe('argument');
  });

  it.each([
    [`function f(args) { mark(args.key) }`, 'parameter f#0.key: ?'],
    [`function f(process) { mark(process.argv[2]) }`, 'unknown'],
  ])('%s is none', (text, expected) => {
    expect(originIn(text)).toBe(expected);
  });
});

describe('names and variables', () => {
  it.each([
    [`const a = 'x'; const b = a; mark(b)`, ['b', 'a'], ['b', 'a']],
    [`const a = process.env.X; mark(a)`, ['a', 'X'], ['a']],
    [`const { X: a } = process.env; mark(a)`, ['a', 'X'], ['a']],
    [`const { X: a = 'x' } = process.env; mark(a)`, ['a', 'X'], ['a']],
    [`const o = { key: 'x' }; mark(o.key)`, ['key', 'o'], ['o']],
    [`mark(config.get('CONN'))`, ['CONN'], []],
    [`class C { m() { mark(this.key) } }`, ['key'], []],
    [`import { key } from 'm'; mark(key)`, ['key'], ['key']],
    [`function f({ key: k }) { mark(k) }`, ['k', 'key'], ['k']],
    [`const { storage: { key: k } } = config; mark(k)`, ['k', 'key', 'storage', 'config'], ['k']],
    [`function f({ storage: { key: k } }) { mark(k) }`, ['k', 'key', 'storage'], ['k']],
  ])('%s', (text, names, variables) => {
    const trace = traceIn(text);
    expect(trace.names).toEqual(names);
    expect(trace.variables.map(({ name }) => name)).toEqual(variables);
  });
});

describe('cycles and limits', () => {
  it.each([
    [`const a = b; const b = a; mark(a)`],
    [`const a = a; mark(a)`],
    [`const a = a.b; mark(a)`],
    [`const { a } = a; mark(a)`],
    [`const a = a + 'x'; mark(a)`],
    ['const a = `${a}`; mark(a)'],
    [`const a = a || a; mark(a)`],
    [`class C { x = this.x; m() { mark(this.x) } }`],
    [`class C { a = this.b; b = this.a; m() { mark(this.a) } }`],
    [`class C { x = this.x || this.x; m() { mark(this.x) } }`],
  ])('%s ends', (text) => {
    const kinds = [...originsIn(traceIn(text).origin)].map(({ kind }) => kind);
    expect(kinds).toContain('unknown');
  });

  it('end a chain of a hundred constants', () => {
    const chain = Array.from({ length: 100 }, (_item, index) => `const a${index + 1} = a${index};`);
    expect(originIn(`const a0 = 'x'; ${chain.join(' ')} mark(a100)`)).toBe('unknown');
  });

  it('follow a chain of eight', () => {
    const chain = Array.from({ length: 8 }, (_item, index) => `const a${index + 1} = a${index};`);
    expect(originIn(`const a0 = 'x'; ${chain.join(' ')} mark(a8)`)).toBe('literal x');
  });

  it('keep doubled fields and long choices cheap', () => {
    const fields = Array.from(
      { length: 20 },
      (_item, i) => `x${i + 1} = this.x${i} || this.x${i};`,
    );
    const start = performance.now();
    traceIn(`class C { ${fields.join(' ')} m() { mark(this.x20) } }`);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each([
    [Array.from({ length: 30 }, (_item, i) => `const a${i + 1} = a${i} + a${i} + a${i} + a${i};`)],
    [Array.from({ length: 30 }, (_item, i) => `const a${i + 1} = a${i} || a${i} || a${i};`)],
  ])('keep constants that double one another cheap', (lines) => {
    const start = performance.now();
    traceIn(`const a0 = 'x'; ${lines.join(' ')} mark(a30)`);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('let one constant stand twice', () => {
    expect(originIn("const a = 'x'; mark(a + '-' + a)")).toBe('literal x-x');
  });
});

it('makes origins that can be serialised', () => {
  const text = `
    import { x } from 'm';
    const { S = 's' } = process.env;
    class C { #f: T; constructor(private p: T) {} m(q) {
      mark(c ? \`a\${q}\${this.#f}\` : S || x || load() || new Key() || {} || (() => 1) || null || process.argv[2] || this.p || 1);
    } }`;
  const { origin } = traceIn(text);
  expect(JSON.parse(JSON.stringify(origin))).toEqual(origin);
  expect(new Set([...originsIn(origin)].map(({ kind }) => kind))).toEqual(
    new Set([
      'literal',
      'empty',
      'template',
      'setting',
      'argument',
      'choice',
      'parameter',
      'field',
      'import',
      'call',
      'instance',
      'object',
      'function',
      'unknown',
    ]),
  );
});

it('lists settings in source order', () => {
  const { origin } = traceIn('mark(`${process.env.A}${process.env.B || process.env.C}`)');
  expect(settingsIn(origin).map(({ name }) => name)).toEqual(['A', 'B', 'C']);
});
