import { describe, expect, it } from 'vitest';
import { stringValuesOf } from '../../src/source/string-values.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { dialects } from './dialects.js';
import { parsed } from './parsing.js';

/** The names of the value that has `plum` in it: `role:name`, with the index of an argument. */
function namesIn(file: SourceFile): string {
  const values = stringValuesOf(file).filter(({ text }) => text.includes('plum'));
  const [value] = values;
  if (value === undefined || values.length > 1) throw new Error(`${values.length} values`);
  return value.names
    .map(({ role, text, index }) => `${role}:${text}${index === undefined ? '' : `@${index}`}`)
    .join(' ');
}

const javascript: readonly (readonly [code: string, names: string])[] = [
  // Variables and fields.
  [`const key = 'plum';`, 'variable:key'],
  [`export const key = ('plum');`, 'variable:key'],
  [`let key; key = 'plum';`, 'variable:key'],
  [`let key; key ??= 'plum';`, 'variable:key'],
  [`const a = b.key = 'plum';`, 'property:key variable:b variable:a'],
  [`const [a, key] = ['x', 'plum'];`, 'variable:key'],
  [`[a, key] = ['x', 'plum'];`, 'variable:key'],
  [`const [key, setKey] = useState('plum');`, 'variable:key'],
  [`const key = useMemo(() => 'plum', []);`, 'variable:key'],
  [`for (const key of ['x', 'y', 'plum']) f(key);`, 'variable:key'],
  [`class Vault { key = 'plum' }`, 'variable:key variable:Vault'],
  [`class Vault { static #key = 'plum' }`, 'variable:key variable:Vault'],
  [`const Vault = class { key = 'plum' };`, 'variable:key variable:Vault'],
  [`class Vault { static { this.key = 'plum'; } }`, 'variable:key'],
  [`class Vault { constructor() { this.#key ??= 'plum' } #key }`, 'variable:key'],
  [`let key = 'plum'; key += 'tart';`, 'variable:key'],
  // Objects.
  [`const a = { b: { 'c-d': 'plum' } };`, 'property:c-d property:b variable:a'],
  [`a.b.key = 'plum';`, 'property:key property:b variable:a'],
  [`a['b'].key = 'plum';`, 'property:key property:b variable:a'],
  [`const k = 'key'; a[k] = 'plum';`, 'property:key variable:a'],
  [`a[key] = 'plum';`, 'property:key variable:a'],
  [`const a = { [KEY]: 'plum' };`, 'property:KEY variable:a'],
  [`module.exports = { key: 'plum' };`, 'property:key'],
  [`exports.key = 'plum';`, 'property:key'],
  [`export default { key: 'plum' };`, 'property:key'],
  [`const a = { keys: ['x', b, 'plum'] };`, 'property:keys variable:a'],
  [`const key = { dev: 'plum', prod: b }[stage];`, 'property:dev variable:key'],
  [`const a = { ...(b ? { key: 'plum' } : {}) };`, 'property:key variable:a'],
  [`const a = Object.freeze({ key: 'plum' });`, 'property:key variable:a'],
  [`Object.assign(a, { key: 'plum' });`, 'property:key'],
  [`const key = { key: { key: 'plum' } };`, 'property:key'],
  [
    `const a = { b: { c: { d: { e: { f: { g: { h: { i: 'plum' } } } } } } } };`,
    'property:i property:h property:g property:f property:e property:d property:c property:b',
  ],
  // Parameters and patterns.
  [`function f(key = 'plum') {}`, 'parameter:key'],
  [`const f = ({ key = 'plum' }) => 0;`, 'parameter:key'],
  [
    `function f({ azure: { key: k = 'plum' } = {} }) {}`,
    'parameter:k parameter:key parameter:azure',
  ],
  [`function f([key = 'plum']) {}`, 'parameter:key'],
  [`function f(options = { key: 'plum' }) {}`, 'property:key parameter:options'],
  [`const { a: { key = 'plum' } } = config;`, 'variable:key property:a variable:config'],
  [`({ a: b.key = 'plum' } = config);`, 'property:key variable:b property:a variable:config'],
  [`const { API_KEY = 'plum' } = process.env;`, 'setting:API_KEY'],
  [`const { API_KEY: key = 'plum' } = process.env;`, 'variable:key setting:API_KEY'],
  // Settings.
  [`const key = process.env.API_KEY || 'plum';`, 'setting:API_KEY variable:key'],
  [`const key = process.env['A'] ?? process.env.B ?? 'plum';`, 'setting:B setting:A variable:key'],
  [`const key = process.env.A ? process.env.A : 'plum';`, 'setting:A variable:key'],
  [`process.env.API_KEY = 'plum';`, 'setting:API_KEY'],
  [`f(import.meta.env.KEY || 'plum');`, 'setting:KEY callee:f@0'],
  [`const key = env('API_KEY', 'plum');`, 'setting:API_KEY callee:env@1'],
  [`const key = Deno.env.get('A') ?? 'plum';`, 'setting:A variable:key'],
  [`const a = { key: config.get('b.key') ?? 'plum' };`, 'label:b.key property:key variable:a'],
  [`const a = options.key || 'plum';`, 'property:key variable:a'],
  [`const a = loadKey() || 'plum';`, 'function:loadKey variable:a'],
  [`const key = a && 'plum';`, 'variable:key'],
  [
    `const a = { API_KEY: str({ default: 'plum' }) };`,
    'property:default callee:str@0 property:API_KEY variable:a',
  ],
  [
    `const a = { key: z.string().default('plum').trim() };`,
    'callee:default@0 property:key variable:a',
  ],
  [
    `const a = { key: { default: 'plum', env: 'API_KEY' } };`,
    'setting:API_KEY property:default property:key variable:a',
  ],
  // Headers.
  [`f(url, { headers: { 'api-key': 'plum' } });`, 'header:api-key property:headers callee:f@1'],
  [`const headers = { 'api-key': 'plum' };`, 'header:api-key variable:headers'],
  [`headers.set('api-key', 'plum');`, 'header:api-key callee:headers.set@1'],
  [`req.setHeader('api-key', 'plum');`, 'header:api-key callee:req.setHeader@1'],
  [`headers['api-key'] = 'plum';`, 'header:api-key variable:headers'],
  [
    `axios.defaults.headers.common['api-key'] = 'plum';`,
    'header:api-key property:common property:headers property:defaults variable:axios',
  ],
  [`const h = new Headers([['api-key', 'plum']]);`, 'header:api-key callee:Headers@0'],
  [
    `f({ headers: [{ name: 'api-key', value: 'plum' }] });`,
    'header:api-key property:value property:headers callee:f@0',
  ],
  [
    `const headers = { Authorization: \`Bearer \${'plum'}\` };`,
    'header:Authorization variable:headers',
  ],
  // JSX.
  [`const a = <A apiKey="plum" />;`, 'attribute:apiKey'],
  [`const a = <A apiKey={b || 'plum'} />;`, 'variable:b attribute:apiKey'],
  [`const a = <A options={{ key: 'plum' }} />;`, 'property:key attribute:options'],
  [`const a = <A x:key="plum" />;`, 'attribute:key'],
  [`const a = <code>plum</code>;`, ''],
  [`const a = <code>{'plum'}</code>;`, ''],
  // Calls.
  [`new AzureKeyCredential('plum');`, 'callee:AzureKeyCredential@0'],
  [`new core_1.AzureKeyCredential(a, 'plum');`, 'callee:AzureKeyCredential@1'],
  [`const a = new AzureKeyCredential('plum');`, 'callee:AzureKeyCredential@0'],
  [`a.SpeechConfig.fromSubscription('plum', b);`, 'callee:SpeechConfig.fromSubscription@0'],
  [`f(a, { key: 'plum' });`, 'property:key callee:f@1'],
  [`const key = f('plum');`, 'callee:f@0'],
  [`class A extends Base { constructor() { super('plum') } }`, 'callee:Base@0'],
  [`const key = String(await 'plum');`, 'variable:key'],
  [`const key = Buffer.from('plum', 'hex');`, 'variable:key'],
  [`const key = atob(a ? 'plum' : b);`, 'variable:key'],
  [`const key = 'plum'.trim();`, 'variable:key'],
  [`const [key] = 'plum'.split(';');`, 'variable:key'],
  [`const key = a + (b || 'plum');`, 'variable:b variable:key'],
  [`const key = (a, 'plum');`, 'variable:key'],
  [`const key = (() => 'plum')();`, 'variable:key'],
  [`const a = b.map(() => 'plum');`, ''],
  [`throw new Error('plum');`, 'callee:Error@0'],
  // Labels.
  [`config.set('apiKey', 'plum');`, 'label:apiKey callee:config.set@1'],
  [`new Secret('apiKey', { value: 'plum' });`, 'property:value callee:Secret@1 label:apiKey'],
  [`const a = new Map([['apiKey', 'plum']]);`, 'label:apiKey variable:a'],
  [`const a = [{ name: 'API_KEY', value: 'plum' }];`, 'label:API_KEY property:value variable:a'],
  [`run(['--api-key', 'plum', '--x']);`, 'label:api-key callee:run@0'],
  [`f('a text of words', 'plum');`, 'callee:f@1'],
  [`f('a1b2c3d4e5f6a7b8c9d0', 'plum');`, 'callee:f@1'],
  // Functions.
  [`function getKey() { if (a) { return 'plum'; } }`, 'function:getKey'],
  [`const getKey = () => 'plum';`, 'function:getKey'],
  [`const getKey = async function () { return 'plum'; };`, 'function:getKey'],
  [`class A { get key() { return 'plum'; } }`, 'function:key'],
  [`class A { key = () => 'plum' }`, 'function:key'],
  [`const a = { key() { return 'plum'; } };`, 'function:key variable:a'],
  [`a.getKey = () => 'plum';`, 'function:getKey variable:a'],
  [`function* keys() { yield 'plum'; }`, 'function:keys'],
  [`function config() { return { key: 'plum' }; }`, 'property:key function:config'],
  [`const a = () => () => 'plum';`, 'function:a'],
  // Comparisons.
  [`if (a.key === 'plum') f();`, 'compared:key'],
  [`if ('plum' != key) f();`, 'compared:key'],
  [`switch (a.key) { case 'plum': f() }`, 'compared:key'],
  [`const a = ['plum', 'x'].includes(key);`, 'compared:key'],
  [`const a = keys.includes('plum');`, 'compared:keys callee:keys.includes@0'],
  [`const a = key.startsWith('plum');`, 'callee:key.startsWith@0'],
  // Nothing.
  [`f['plum' + a]();`, ''],
  [`const a = 'plum'.length;`, ''],
  [`const key = 'plum' ? a : b;`, ''],
  [`export default 'plum';`, ''],
];

const typescript: readonly (readonly [code: string, names: string])[] = [
  [`const key = 'plum' as const;`, 'variable:key'],
  [`const a = { key: 'plum' } as const satisfies T;`, 'property:key variable:a'],
  [`const key = (process.env.A! || 'plum')!;`, 'setting:A variable:key'],
  [`(a as any).key = 'plum';`, 'property:key variable:a'],
  [`enum Keys { Primary = 'plum' }`, 'variable:Primary variable:Keys'],
  [`class A { private readonly key: string = 'plum' }`, 'variable:key variable:A'],
  [`class A { constructor(private key = 'plum') {} }`, 'parameter:key'],
  [`class A { accessor key = 'plum' }`, 'variable:key variable:A'],
  [`export = { key: 'plum' };`, 'property:key'],
  [`namespace N { export const key = 'plum'; }`, 'variable:key'],
  [`const a = f?.<T>('plum');`, 'callee:f@0'],
  [`new Map<string, string>([['key', 'plum']]) satisfies T;`, 'label:key'],
  [`const key = <T,>() => 'plum' as T;`, 'function:key'],
];

describe.each(dialects)('the names of a value ($name)', ({ parse, hasTypes }) => {
  it.each(javascript)('%s', (code, names) => {
    expect(namesIn(parse(code))).toBe(names);
  });
  it.each(hasTypes ? typescript : [])('%s', (code, names) => {
    expect(namesIn(parse(code))).toBe(names);
  });
});

it('names end somewhere', () => {
  const nested = parsed(`const key = ${'['.repeat(1500)}'plum'${']'.repeat(1500)};`);
  expect(namesIn(nested)).toBe('');
  const called = parsed(`const key = ${'f('.repeat(300)}'plum'${')'.repeat(300)};`);
  expect(namesIn(called)).toBe('callee:f@0');
  const chosen = parsed(`const key = ${'a || '.repeat(1500)}'plum';`);
  expect(namesIn(chosen)).toBe('variable:a variable:key');
});

it('a long list of pairs names each value', () => {
  const pairs = Array.from({ length: 20_000 }, (_item, index) => `['key${index}', 'v${index}']`);
  const values = stringValuesOf(parsed(`const all = new Map([${pairs.join()}]);`));
  expect(values.filter(({ names }) => names[0]?.role === 'label')).toHaveLength(20_000);
});
