import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Workspace } from './workspace.js';

const main = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const source = `import { BlobServiceClient } from '@azure/storage-blob';

export const blobs = BlobServiceClient.fromConnectionString(process.env.ORDERS_CONNECTION_STRING);
`;

test('--version, --help, and a command that does not exist', () => {
  const { root } = new Workspace();
  expect(run(root, '--version').stdout).toMatch(/^\d+\.\d+\.\d+/u);
  expect(run(root, '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Usage:'),
  });
  expect(run(root)).toMatchObject({ status: 2, stdout: '' });
  const unknown = run(root, 'fix');
  expect(unknown).toMatchObject({ status: 2, stdout: '' });
  expect(unknown.stderr).toContain('"fix"');
});

test('audit finds, migrate --dry shows, migrate writes, and then nothing is left', () => {
  const workspace = new Workspace({ 'package.json': '{\n  "name": "shop"\n}\n', 'a.mjs': source });
  const { root } = workspace;
  expect(run(root, 'audit')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('a.mjs\n  3:'),
  });

  const dry = run(root, 'migrate', '--dry');
  expect(dry).toMatchObject({ status: 1, stdout: expect.stringContaining('+++ b/a.mjs') });
  expect(workspace.read('a.mjs')).toBe(source);

  const real = run(root, 'migrate', '--format', 'json');
  expect(real.status).toBe(0);
  expect(JSON.parse(real.stdout)).toMatchObject({
    dryRun: false,
    summary: { migrated: 1, failed: 0 },
  });
  expect(workspace.read('a.mjs')).toContain('@azure/identity');
  expect(workspace.read('package.json')).toContain('@azure/identity');

  expect(run(root, 'audit')).toMatchObject({ status: 0, stdout: '' });
  expect(run(root, 'migrate').status).toBe(0);
});

test('list and explain work anywhere, as text and as JSON', () => {
  const { root } = new Workspace();
  expect(run(root, 'list', 'cosmos')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('@azure/cosmos'),
    stderr: '',
  });
  const json = run(root, 'list', '--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject({ services: expect.any(Array) });

  const explained = run(root, 'explain', 'BlobServiceClient.fromConnectionString');
  expect(explained).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('new BlobServiceClient(endpoint, credential)'),
  });
  expect(explained.stdout).not.toContain('\u001B');
  expect(JSON.parse(run(root, 'explain', 'signs-sas', '--format', 'json').stdout)).toMatchObject({
    subjects: [{ kind: 'reason', code: 'signs-sas' }],
  });
  const unknown = run(root, 'explain', 'comsos');
  expect(unknown).toMatchObject({ status: 2, stdout: '' });
  expect(unknown.stderr).toContain('cosmos');
});
