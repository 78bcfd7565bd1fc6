import { expect, test } from 'vitest';
import { raiseDependency } from '../../src/cli/raise-dependency.js';
import { raiseRange } from '../../src/migration/package-version.js';
import { realHosts } from '../../src/cli/hosts.js';
import { runMigrate } from '../../src/cli/migrate.js';
import { recordIo, Workspace } from './workspace.js';

test.each([
  ['^11.1.0', '11.3.0', '^11.3.0'],
  ['~11.3.0', '11.3.2', '~11.3.2'],
  ['>=11', '12.0.0', '>=12.0.0'],
  ['^11.1.0', '12.0.0', null],
  ['~11.1.0', '11.3.0', null],
  ['11.x', '11.3.0', null],
  ['>=11 <12', '11.3.0', null],
  ['11.1.0', '11.3.0', null],
  ['workspace:*', '11.3.0', null],
  ['latest', '11.3.0', null],
])('%s for %s is %s', (range, minimum, expected) => {
  expect(raiseRange(range, minimum)).toBe(expected);
});

test('nothing but the range changes, in every group', () => {
  const text =
    '\uFEFF{\r\n\t"name": "x",\r\n\t"peerDependencies": { "@azure/s": ">=1" },\r\n\t"devDependencies": {\r\n\t\t"@azure/s" : "^1.0.0"\r\n\t}\r\n}\r\n';
  expect(raiseDependency(text, '@azure/s', '1.2.0')).toEqual({
    text: text.replace('">=1"', '">=1.2.0"').replace('^1.0.0', '^1.2.0'),
    range: '^1.2.0',
  });
  expect(raiseDependency(text, '@azure/t', '1.2.0')).toBeNull();
});

const search = `import { AzureKeyCredential, SearchClient } from '@azure/search-documents';

export const books = new SearchClient('https://books.search.windows.net', 'books', new AzureKeyCredential(process.env.SEARCH_KEY));
`;

async function migrate(files: Readonly<Record<string, string>>) {
  const workspace = new Workspace(files);
  const io = recordIo(workspace.root);
  const code = await runMigrate(io, ['--yes'], realHosts);
  return { workspace, code, out: io.out() };
}

test('the command raises a range that allows the version already', async () => {
  const { workspace, out } = await migrate({
    'package.json': '{ "dependencies": { "@azure/search-documents": "^11.1.0" } }\n',
    'books.mjs': search,
  });
  expect(workspace.read('books.mjs')).toContain('DefaultAzureCredential');
  expect(JSON.parse(workspace.read('package.json'))).toMatchObject({
    dependencies: {
      '@azure/search-documents': '^11.3.0',
      '@azure/identity': expect.any(String) as string,
    },
  });
  expect(out).toContain('package.json: @azure/search-documents ^11.3.0');
  expect(out).toContain('@azure/search-documents needs 11.3.0 or later');
});

test.each([
  [
    'what is installed',
    { 'node_modules/@azure/search-documents/package.json': '{ "version": "11.2.0" }' },
  ],
  [
    'what a lock file resolves',
    {
      'package-lock.json': JSON.stringify({
        lockfileVersion: 3,

        packages: { '': {}, 'node_modules/@azure/search-documents': { version: '11.2.0' } },
      }),
    },
  ],
])('it does not touch %s', async (_name, files) => {
  const manifest = '{ "dependencies": { "@azure/search-documents": "^11.1.0" } }\n';
  const { workspace, out } = await migrate({
    'package.json': manifest,
    'books.mjs': search,
    ...files,
  });
  expect(workspace.read('books.mjs')).toBe(search);
  expect(workspace.read('package.json')).toBe(manifest);
  expect(out).toContain('upgrade-first');
});
