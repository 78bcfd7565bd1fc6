import { describe, expect, it } from 'vitest';
import { isPrivateSchema } from '../../src/source/env-schema-reach.js';
import { readSchemaCall } from '../../src/source/env-schemas.js';
import { findSetting } from '../../src/source/settings.js';
import { walk } from '../../src/source/walk.js';
import { parsed } from './parsing.js';

/** The settings that the file reads by way of a schema, with the texts of their defaults. */
function readsIn(text: string): readonly string[] {
  const file = parsed(text, 'file.ts');
  const reads: string[] = [];
  walk(file.ast, (node) => {
    const setting = node.type === 'MemberExpression' ? findSetting(file, node) : null;
    if (setting === null || typeof setting !== 'object' || setting.schema === null)
      return undefined;
    const others = setting.fallbacks.map(({ range }) => text.slice(...range));
    reads.push([setting.name, ...others].join(' | '));
    return undefined;
  });
  return reads;
}

const zod = 'import { z } from "zod"; const s = z.object({ X: z.string() });';
const t3 = 'import { createEnv } from "@t3-oss/env-core"; import { z } from "zod";';
const envalid = 'import { cleanEnv, str } from "envalid";';
const joi =
  'import Joi from "joi"; const s = Joi.object({ X: Joi.string().required() }).unknown();';

describe('schemas of the environment', () => {
  it.each([
    [`${zod} s.parse(process.env).X`, 'X'],
    [`${zod} const env = s.parse(process.env); env.X`, 'X'],
    [`${zod} const env = s.strict().parse(process.env); env["X"]`, 'X'],
    [`${zod} const env = await s.parseAsync(process.env); env.X`, 'X'],
    [`${zod} const r = s.safeParse(process.env); r.data!.X`, 'X'],
    [`${zod} const { data: env } = s.safeParse(process.env); env.X`, 'X'],
    [`${zod} const env = s.parse({ ...process.env }); env.X`, 'X'],
    [`${zod} const env = s.parse({ X: process.env.X }); env.X`, 'X'],
    [
      'import z from "zod"; const k = { X: z.string().default("a") }; z.object(k).parse(process.env).X',
      'X | "a"',
    ],
    [`${t3} const e = createEnv({ server: { X: z.string() }, runtimeEnv: process.env }); e.X`, 'X'],
    [
      `${t3} const e = createEnv({ server: { X: z.string() }, experimental__runtimeEnv: {} }); e.X`,
      null,
    ],
    [`${envalid} const e = cleanEnv(process.env, { X: str({ devDefault: "a" }) }); e.X`, 'X | "a"'],
    [`${joi} const { value: e } = s.validate(process.env); e.X`, 'X'],
    [`${joi} Joi.attempt(process.env, s).X`, 'X'],
  ])('%s', (text, expected) => {
    expect(readsIn(text)).toEqual(expected === null ? [] : [expected]);
  });

  it.each([
    `${zod} s.parse(request.body).X`,
    `${zod} s.parse(process.env).Y`,
    `${zod} s.safeParse(process.env).X`,
    `${zod} s.parse({ X: process.env.Y }).X`,
    `${zod} s.parse({ X: "a", ...process.env, ...others }).X`,
    `${zod} s.partial().parse(process.env).X`,
    `${zod} s.transform(change).parse(process.env).X`,
    `${zod} let e = s.parse(process.env); e = others; e.X`,
    'import { z } from "zod"; z.object({ X: z.string().transform(f) }).parse(process.env).X',
    'import { z } from "zod"; z.object({ X: z.coerce.number() }).parse(process.env).X',
    'import { z } from "zod"; z.object({ X: z.string(), ...others }).parse(process.env).X',
    'import { z } from "./zod"; z.object({ X: z.string() }).parse(process.env).X',
    `${envalid} const e = cleanEnv(process.env, { X: str({ choices: ["a"] }) }); e.X`,
    `${envalid} const e = cleanEnv(process.env, { X: url() }); e.X`,
    `${joi} const e = s.validate(process.env); e.X`,
  ])('not: %s', (text) => {
    expect(readsIn(text)).toEqual([]);
  });
});

describe('reach', () => {
  /** Whether the only schema of the file stays in it. */
  function isPrivate(text: string): boolean {
    const file = parsed(text, 'file.ts');
    const found: boolean[] = [];
    walk(file.ast, (node) => {
      const schema = node.type === 'CallExpression' ? readSchemaCall(file, node) : null;
      if (schema !== null) found.push(isPrivateSchema(file, schema));
      return undefined;
    });
    expect(found).toHaveLength(1);
    return found[0] === true;
  }

  it.each([
    `${zod} const env = s.parse(process.env); use(env.X);`,
    `${zod} type Env = z.infer<typeof s>; const { X } = s.parse(process.env);`,
    `${zod} const r = s.safeParse(process.env); if (!r.success) throw r.error; use(r.data.X);`,
    `${zod} s.parse(process.env);`,
    `${envalid} const env = cleanEnv(process.env, { X: str() }); if (env.isDev) use(env.X);`,
    `${t3} const e = createEnv({ server: { X: z.string() }, runtimeEnv: process.env }); e.X`,
  ])('private: %s', (text) => {
    expect(isPrivate(text)).toBe(true);
  });

  it.each([
    `${zod} export const env = s.parse(process.env);`,
    `${zod} const env = s.parse(process.env); export { env };`,
    `${zod} const env = s.parse(process.env); export default env;`,
    `${zod} const env = s.parse(process.env); module.exports = { env };`,
    `${zod} export default s.parse(process.env);`,
    `${zod} const env = s.parse(process.env); use(env);`,
    `${zod} const env = s.parse(process.env); use(env[name]);`,
    `${zod} const { X, ...rest } = s.parse(process.env);`,
    `${zod} const f = () => s.parse(process.env);`,
    `${zod} const env = s.parse(process.env); const other = s.extend({});`,
    `${zod} const env = s.parse(process.env); const config = { ...env };`,
    'import { z } from "zod"; export const s = z.object({ X: z.string() }); const e = s.parse(process.env);',
  ])('not private: %s', (text) => {
    expect(isPrivate(text)).toBe(false);
  });
});
