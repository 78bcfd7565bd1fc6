import { expect, test } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { defaultTarget } from '../../src/migration/target.js';

const imports = `import { DefaultAzureCredential } from '@azure/identity';
import { AzureKeyCredential, SearchIndexClient } from '@azure/search-documents';
`;

test.each([
  [
    'a ternary of credentials',
    `const c = USE ? new DefaultAzureCredential() : new AzureKeyCredential(process.env.K);\nexport const s = new SearchIndexClient(E, c);`,
  ],
  [
    'a ternary of clients',
    `export const s = USE ? new SearchIndexClient(E, new DefaultAzureCredential()) : new SearchIndexClient(E, new AzureKeyCredential(process.env.K));`,
  ],
  [
    'if and else',
    `let s;\nif (USE) { s = new SearchIndexClient(E, new DefaultAzureCredential()); } else { s = new SearchIndexClient(E, new AzureKeyCredential(process.env.K)); }`,
  ],
  [
    'a branch that the key itself chooses',
    `const key = process.env.K;\nexport const s = key ? new SearchIndexClient(E, new AzureKeyCredential(key)) : null;`,
  ],
  [
    'a switch',
    `export function make(mode) {\n  switch (mode) {\n    case 'key': return new SearchIndexClient(E, new AzureKeyCredential(process.env.K));\n    default: return new SearchIndexClient(E, new DefaultAzureCredential());\n  }\n}`,
  ],
  [
    'an identity from a method',
    `export class A {\n  open(options) {\n    if (options.keyless) this.s = new SearchIndexClient(E, this.pickIdentity());\n    else this.s = new SearchIndexClient(E, new AzureKeyCredential(process.env.K));\n  }\n}`,
  ],
  [
    'a key that is tried first',
    `export async function open(session) {\n  let s;\n  try { s = new SearchIndexClient(E, new AzureKeyCredential(process.env.K)); await s.ping(); } catch { s = null; }\n  if (!s) s = new SearchIndexClient(E, await session.credential());\n  return s;\n}`,
  ],
  [
    'options that a constant chooses',
    `import { CosmosClient } from '@azure/cosmos';\nconst signIn = process.env.K ? { key: process.env.K } : { aadCredentials: new DefaultAzureCredential() };\nexport const c = new CosmosClient({ ...signIn, endpoint: E });`,
  ],
  [
    'the credential of a caller',
    `export function open(key, credentials) {\n  let c;\n  if (credentials) c = credentials;\n  else if (key) c = new AzureKeyCredential(key);\n  else throw new Error('no sign-in');\n  return new SearchIndexClient(E, c);\n}`,
  ],
  [
    'a call without an automatic way beside an identity',
    `import createModel from '@azure-rest/ai-inference';\nexport const m = process.env.K ? createModel(E, new AzureKeyCredential(process.env.K)) : createModel(E, new DefaultAzureCredential());`,
  ],
  [
    'a key that calls another function',
    `const key = process.env.K;\nconst open = () => new SearchIndexClient(E, new AzureKeyCredential(key));\nexport const make = () => (key ? open() : openLocal());\nfunction openLocal() { return null; }`,
  ],
])('%s is left alone and reported as dual', (_name, code) => {
  const text = `${imports}${code}\n`;
  const outcome = migrateSource({ path: 'a.js', text, package: { versions: {} } }, defaultTarget);
  expect(outcome.text).toBe(text);
  expect(outcome.findings.map(({ reason }) => reason)).toEqual(['dual-branch']);
});

test('a choice that has nothing to do with identities is migrated', () => {
  const text = `${imports}export const s = USE ? new SearchIndexClient(E, new AzureKeyCredential(process.env.K)) : null;\n`;
  const outcome = migrateSource({ path: 'a.js', text, package: { versions: {} } }, defaultTarget);
  expect(outcome.findings.map(({ outcome: what }) => what)).toEqual(['migrated']);
});

const keyed = 'return new SearchIndexClient(endpoint, new AzureKeyCredential(key));';

test.each([
  ['gives nothing', 'return null;'],
  ['makes something else', 'const local = new LocalIndex();\n  return local;'],
  [
    'asks for more',
    'if (process.env.OTHER) return new LocalIndex();\n  throw new Error("no index");',
  ],
  ['tries to make something', 'try { return openLocal(); } catch (error) { throw error; }'],
])('a key in a condition decides where the other way %s', (_name, rest) => {
  const text = `${imports}import { LocalIndex, openLocal } from './local.js';
const { KEY: key, ENDPOINT: endpoint } = process.env;
export function open() {
  if (endpoint && key) {
    ${keyed}
  }
  ${rest}
}
`;
  const outcome = migrateSource({ path: 'a.js', text, package: { versions: {} } }, defaultTarget);
  expect(outcome.findings.map(({ reason }) => reason)).toEqual(['dual-branch']);
});

test.each([
  ['stops', 'throw new Error(`no index: ${new Date().toISOString()}`);'],
  ['says why', "console.warn('no index');"],
  ['answers', "return res.status(503).send('no index');"],
  ['gives up', 'return;'],
])('a key in a condition is only asked for where the other way %s', (_name, rest) => {
  const text = `${imports}const { KEY: key, ENDPOINT: endpoint } = process.env;
export function open(req, res) {
  if (endpoint && key) {
    ${keyed}
  }
  ${rest}
}
`;
  const outcome = migrateSource({ path: 'a.js', text, package: { versions: {} } }, defaultTarget);
  expect(outcome.findings.map(({ outcome: what }) => what)).toEqual(['migrated']);
  expect(outcome.text).toContain('if (endpoint) {');
});

test('a key in a condition decides what a variable holds that has another value', () => {
  const migrate = (value: string): readonly (string | null)[] => {
    const text = `${imports}import { openLocal } from './local.js';
const { KEY: key, ENDPOINT: endpoint } = process.env;
let index = ${value};
if (endpoint && key) index = new SearchIndexClient(endpoint, new AzureKeyCredential(key));
export { index };
`;
    const input = { path: 'a.js', text, package: { versions: {} } };
    return migrateSource(input, defaultTarget).findings.map(({ reason }) => reason);
  };
  expect(migrate('openLocal()')).toEqual(['dual-branch']);
  expect(migrate('null')).toEqual([null]);
});

test('a key that only tells what a log says decides nothing', () => {
  const text = `${imports}const { KEY: key, ENDPOINT: endpoint } = process.env;
console.log(key ? 'signed in' : 'anonymous');
export const index = new SearchIndexClient(endpoint, new AzureKeyCredential(key));
`;
  const outcome = migrateSource({ path: 'a.js', text, package: { versions: {} } }, defaultTarget);
  expect(outcome.findings.map(({ outcome: what }) => what)).toEqual(['migrated']);
});
