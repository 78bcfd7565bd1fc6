import { expect, test } from 'vitest';
import { PackageReader } from '../../src/workspace/read-package.js';
import { Workspace } from '../cli/workspace.js';

function json(value: unknown): string {
  return JSON.stringify(value);
}

test('facts come from the nearest package.json, versions from what is installed, else declared', () => {
  const workspace = new Workspace({
    'package.json': json({ name: 'root', dependencies: { hoisted: '^1.0.0', both: '^1.0.0' } }),
    'node_modules/hoisted/package.json': json({ version: '1.2.3' }),
    'p/package.json': json({
      name: 'p',
      type: 'module',
      engines: { node: '>=20', vscode: '^1.90.0' },
      dependencies: { declared: '~2.0.0', both: '^2.0.0', odd: 'workspace:*', tagged: 'latest' },
      devDependencies: { own: '1' },
    }),
    'p/node_modules/own/package.json': json({ version: '1.9.0' }),
  });
  const reader = new PackageReader(workspace.root);
  expect(reader.factsOf(workspace.path('p/src/deep'))).toEqual({
    path: 'p/package.json',
    name: 'p',
    type: 'module',
    enginesNode: '>=20',
    enginesVscode: '^1.90.0',
    dependencies: ['declared', 'both', 'odd', 'tagged', 'own'],
    folder: 'src/deep',
    versions: { declared: '~2.0.0', both: '^2.0.0', own: '1.9.0', hoisted: '1.2.3' },
  });
  expect(reader.warnings).toEqual([]);
});

test('a malformed package.json is one warning that names it', () => {
  const workspace = new Workspace({ 'p/package.json': '{ "name": ' });
  const reader = new PackageReader(workspace.root);
  expect(reader.factsOf(workspace.path('p/a'))).toEqual({
    path: 'p/package.json',
    folder: 'a',
    versions: {},
  });
  reader.factsOf(workspace.path('p/b'));
  expect(reader.warnings).toEqual([expect.stringContaining('p/package.json')]);
});

test('values of the wrong type are left out', () => {
  const workspace = new Workspace({
    'package.json': json({
      name: 1,
      type: 'x',
      engines: [],
      dependencies: { a: 1 },
      devDependencies: 'y',
    }),
  });
  const facts = new PackageReader(workspace.root).factsOf(workspace.root);
  expect(facts).toEqual({ path: 'package.json', folder: '', versions: {} });
});

test('a marker of the module type is no package to add a dependency to', () => {
  const workspace = new Workspace({
    'package.json': json({ name: 'root' }),
    'src/package.json': json({ type: 'commonjs' }),
  });
  const reader = new PackageReader(workspace.root);
  expect(reader.factsOf(workspace.path('src')).type).toBe('commonjs');
  expect(reader.findManifestToEdit(workspace.path('src'))).toBe(workspace.path('package.json'));
});
