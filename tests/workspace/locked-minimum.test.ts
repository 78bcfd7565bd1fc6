import { expect, test } from 'vitest';
import { auditSource } from '../../src/diagnose/audit-source.js';
import { satisfiesMinimum } from '../../src/migration/package-version.js';
import { PackageReader } from '../../src/workspace/read-package.js';
import { Workspace } from '../cli/workspace.js';

const json = (value: unknown): string => JSON.stringify(value, null, 2);

test('a range that allows too old a version is good enough where the lock file resolves a newer one', () => {
  const name = '@azure/search-documents';
  const text = `import { AzureKeyCredential, SearchIndexClient } from '${name}';
export const s = new SearchIndexClient('https://s.search.windows.net', new AzureKeyCredential(process.env.K));
`;
  const manifest = json({ type: 'module', dependencies: { [name]: '^11.0.3' } });
  const lock = (version: string) =>
    json({ lockfileVersion: 3, packages: { '': {}, [`node_modules/${name}`]: { version } } });
  const reasonWith = (files: Readonly<Record<string, string>>) => {
    const workspace = new Workspace({ 'package.json': manifest, ...files });
    const facts = new PackageReader(workspace.root).factsOf(workspace.root);
    return auditSource({ path: 'a.js', text, package: facts }).findings[0]?.reason;
  };
  expect(satisfiesMinimum('^11.0.3', '11.3.0')).toBe(false);
  expect(satisfiesMinimum('11.3.2', '11.3.0')).toBe(true);
  expect(reasonWith({})).toBe('upgrade-first');
  expect(reasonWith({ 'package-lock.json': lock('11.0.3') })).toBe('upgrade-first');
  expect(reasonWith({ 'package-lock.json': lock('11.3.2') })).toBeNull();
});
