import { describe, expect, test } from 'vitest';
import { loadEngine } from '../../src/cli/engine.js';
import { runMigrate } from '../../src/cli/migrate.js';
import { partTestFiles } from '../../src/cli/test-files.js';
import { walkFiles } from '../../src/cli/walk-files.js';
import type { MigrateReport } from '../../src/report/json.js';
import { fakeHosts, recordIo, Workspace } from './workspace.js';

/** The files that a run takes for tests. */
function testsIn(workspace: Workspace, paths: readonly string[], cwd = workspace.root): string[] {
  const { code } = walkFiles(cwd, paths);
  return partTestFiles(cwd, paths, code).tests.map(({ shown }) => shown);
}

describe('which files are tests', () => {
  test.each([
    'src/a.test.ts',
    'src/a.spec.js',
    'src/a.integration.test.mjs',
    'src/a.Spec.tsx',
    'src/a.e2e-spec.ts',
    'src/a.e2e.js',
    'src/a.cy.ts',
    'src/__tests__/a.ts',
    'src/__mocks__/@azure/storage-blob.ts',
    'src/__integrations__/a.ts',
    'src/__integration__/a.ts',
    'src/__e2e__/a.ts',
    'test/a.ts',
    'packages/a/tests/setup.ts',
    'Tests/a.ts',
    'spec/helpers/a.js',
    'e2e/a.ts',
    'cypress/support/a.ts',
  ])('%s', (path) => {
    expect(testsIn(new Workspace({ [path]: '' }), ['.'])).toEqual([path]);
  });

  test.each([
    'src/test.ts',
    'src/test-connection.js',
    'src/tests.ts',
    'src/latest.ts',
    'src/contest/a.ts',
    'src/testing/service-bus/publish.js',
    'src/specs-of-products/a.ts',
    'src/a.testing.ts',
    'src/inspect.ts',
    'src/spec.ts',
    'src/test-utils/a.ts',
    'src/integrations/a.ts',
    'src/integration/a.ts',
  ])('not %s', (path) => {
    expect(testsIn(new Workspace({ [path]: '' }), ['.'])).toEqual([]);
  });

  test('folders above those that are searched do not count', () => {
    const workspace = new Workspace({ 'test/app/src/a.ts': '', 'test/app/test/b.ts': '' });
    expect(testsIn(workspace, ['.'], workspace.path('test/app'))).toEqual(['test/b.ts']);
    expect(testsIn(workspace, ['../app'], workspace.path('test/app'))).toEqual(['test/b.ts']);
    expect(testsIn(workspace, ['test/app'])).toEqual(['test/app/test/b.ts']);
    expect(testsIn(workspace, ['.', 'test/app/test'])).toEqual(['test/app/src/a.ts']);
  });

  test('what is named is none, by itself or by a pattern', () => {
    const workspace = new Workspace({ 'test/a.test.ts': '', 'src/b.test.ts': '', 'src/c.ts': '' });
    expect(testsIn(workspace, ['test/a.test.ts'])).toEqual([]);
    expect(testsIn(workspace, ['test/**/*.test.ts'])).toEqual([]);
    expect(testsIn(workspace, ['**/*.test.ts'])).toEqual(['test/a.test.ts']);
    expect(testsIn(workspace, ['**/test/*.test.ts'])).toEqual([]);
    expect(testsIn(workspace, ['**/*.ts'])).toEqual(['src/b.test.ts', 'test/a.test.ts']);
  });
});

const source = '// azure\nconst a = KEYED(process.env.ORDERS_KEY);\n';

async function migrate(workspace: Workspace, args: readonly string[], real = false) {
  const io = recordIo(workspace.root);
  const hosts = real ? { loadEngine } : {};
  const code = await runMigrate(io, [...args, '--format', 'json'], fakeHosts(hosts));
  return { code, report: JSON.parse(io.out()) as MigrateReport };
}

describe('migrate', () => {
  test('leaves tests alone and says so', async () => {
    const workspace = new Workspace({
      'a.js': source,
      'test/a.js': source,
      'b.test.js': `${source}STUCK();\n`,
      'c.test.js': '// azure\n',
      'd.test.js': '// azure BROKEN\n',
    });
    const { code, report } = await migrate(workspace, []);
    expect(code).toBe(0);
    expect(workspace.read('test/a.js')).toBe(source);
    expect(workspace.read('a.js')).toContain('IDENTITY');
    expect(report).toMatchObject({
      summary: { scanned: 5, changed: 1, failed: 0, reasons: { 'test-file': 3 } },
      files: [
        { path: 'a.js', changed: true },
        { path: 'b.test.js', findings: [{ reason: 'test-file' }, { reason: 'test-file' }] },
        {
          path: 'test/a.js',
          changed: false,
          findings: [
            {
              outcome: 'refused',
              message:
                'KEYED stands in a test. Pass --include-tests to migrate it, or name the file.',
            },
          ],
        },
      ],
    });
    expect(report.notes).toContain(
      '2 test files with 3 findings were left alone; --include-tests migrates them.',
    );
  });

  test('takes them with --include-tests, and those that are named', async () => {
    const files = { 'a.test.js': source, 'test/b.js': source };
    const all = new Workspace(files);
    const { report } = await migrate(all, ['--include-tests']);
    expect(report.summary).toMatchObject({ changed: 2, reasons: {} });
    const one = new Workspace(files);
    await migrate(one, ['.', 'test/b.js']);
    expect([one.read('a.test.js'), one.read('test/b.js')]).toEqual([
      source,
      expect.stringContaining('IDENTITY'),
    ]);
  });

  test('a test does not take the name of a setting from the code', async () => {
    const read = (name: string) => `import { BlobServiceClient } from '@azure/storage-blob';
export const blobs = BlobServiceClient.fromConnectionString(process.env.${name});
`;
    const workspace = new Workspace({
      'z.js': read('STORAGE_CONNECTION_STRING'),
      'a.test.js': read('AZURE_STORAGE_BLOB_CONNECTIONSTRING'),
    });
    const { report } = await migrate(workspace, ['--dry'], true);
    expect(report.settings.add.map(({ name }) => name)).toEqual(['STORAGE_BLOB_ENDPOINT']);
    expect(report.summary.reasons).toEqual({ 'test-file': 1 });
  });
});

const upload = `import { BlobServiceClient } from '@azure/storage-blob';
export const blobs = BlobServiceClient.fromConnectionString(process.env.STORAGE_CONNECTION_STRING);
`;
const mock = `import { upload } from '../src/upload.js';

jest.mock('@azure/storage-blob', () => ({
  BlobServiceClient: { fromConnectionString: jest.fn() },
}));
`;

describe('mocks of what migrated code no longer calls', () => {
  test('are listed', async () => {
    const { report } = await migrate(
      new Workspace({
        'package.json': '{ "name": "a" }',
        'src/upload.js': upload,
        'src/download.js': upload,
        'test/upload.test.js': mock,
      }),
      ['--dry'],
      true,
    );
    expect(report.notes).toContain(
      'test/upload.test.js:3 mocks @azure/storage-blob, of which src/download.js and 1 more no longer call BlobServiceClient.fromConnectionString: let the mock offer what it calls now.',
    );
  });

  test('not where nothing of their package is migrated', async () => {
    const { report } = await migrate(
      new Workspace({
        'a/package.json': '{ "name": "a" }',
        'a/src/upload.js': upload,
        'b/package.json': '{ "name": "b" }',
        'b/test/upload.test.js': mock,
      }),
      ['--dry'],
      true,
    );
    expect(report.summary.changed).toBe(1);
    expect(report.notes.join('\n')).not.toContain('mocks');
  });
});
