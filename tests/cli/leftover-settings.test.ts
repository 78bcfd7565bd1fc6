import { expect, test } from 'vitest';
import { realHosts } from '../../src/cli/hosts.js';
import { runMigrate } from '../../src/cli/migrate.js';
import { recordIo, Workspace } from './workspace.js';

async function notesOf(files: Readonly<Record<string, string>>, options: readonly string[] = []) {
  const { root } = new Workspace({
    'blobs.mjs': `import { BlobServiceClient } from '@azure/storage-blob';
export const blobs = BlobServiceClient.fromConnectionString(process.env.SHOP);
`,
    ...files,
  });
  const io = recordIo(root);
  await runMigrate(io, ['--dry', ...options], realHosts);
  return io
    .out()
    .split('\n')
    .filter((line) => line.includes('makes DefaultAzureCredential sign in'));
}

const leftovers = {
  '.env.example': 'AZURE_TENANT_ID=\nAZURE_CLIENT_SECRET=\n',
  'deploy/app.bicep': "name: 'AZURE_CLIENT_SECRET'\n",
};

test('a setting that defeats the new code is named once, with its first place', async () => {
  expect(await notesOf(leftovers)).toEqual([
    expect.stringMatching(
      /^ {2}\.env\.example:2: AZURE_CLIENT_SECRET makes DefaultAzureCredential/u,
    ),
  ]);
});

test('not where nothing mentions it, nor where another credential signs in', async () => {
  expect(await notesOf({})).toEqual([]);
  expect(await notesOf(leftovers, ['--credential', 'managed-identity'])).toEqual([]);
});
