import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { PackageReader } from '../../src/workspace/read-package.js';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) fs.rmSync(root, { recursive: true, force: true });
});

/** A folder with these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'azure-identity-tsconfig-')));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true });
    fs.writeFileSync(join(root, path), text);
  }
  return root;
}

const on = '{ "compilerOptions": { "noPropertyAccessFromIndexSignature": true } }';
const off = '{ "compilerOptions": { "noPropertyAccessFromIndexSignature": false } }';

it.each<[string, boolean | undefined, Record<string, string>]>([
  ['nothing', undefined, {}],
  ['the nearest file', true, { 'tsconfig.json': on }],
  ['a file that says no', undefined, { 'tsconfig.json': off }],
  ['a file further down', undefined, { 'tsconfig.json': on, 'src/tsconfig.json': '{}' }],
  [
    'comments and trailing commas',
    true,
    { 'tsconfig.json': `// Strict.\n${on.replace('true }', 'true, },')}` },
  ],
  ['a base', true, { 'tsconfig.json': '{ "extends": "./base" }', 'base.json': on }],
  [
    'the last of several bases',
    undefined,
    {
      'tsconfig.json': '{ "extends": ["./on.json", "./off.json"] }',
      'on.json': on,
      'off.json': off,
    },
  ],
  [
    'a base of a package',
    true,
    {
      'tsconfig.json': '{ "extends": "@tsconfig/strictest" }',
      'node_modules/@tsconfig/strictest/tsconfig.json': on,
    },
  ],
  [
    'a file of a package',
    true,
    {
      'tsconfig.json': '{ "extends": "base/node20" }',
      'node_modules/base/node20.json': on,
    },
  ],
  [
    'referenced projects',
    true,
    {
      'tsconfig.json':
        '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./e2e" }] }',
      'tsconfig.app.json': on,
      'e2e/tsconfig.json': off,
    },
  ],
  ['a base that is missing', undefined, { 'tsconfig.json': '{ "extends": "./none.json" }' }],
  ['a base that leads back', undefined, { 'tsconfig.json': '{ "extends": "./tsconfig.json" }' }],
  ['a file that is no JSON', undefined, { 'tsconfig.json': '{ "extends": ' }],
])('reads %s', (_name, expected, files) => {
  const root = folderWith({ 'package.json': '{}', 'src/a.ts': '', ...files });
  const facts = new PackageReader(root).factsOf(join(root, 'src'));
  expect(facts.compilerOptions?.noPropertyAccessFromIndexSignature).toBe(expected);
});
