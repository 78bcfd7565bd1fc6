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
