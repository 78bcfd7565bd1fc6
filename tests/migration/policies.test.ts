import { expect, test } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { chooseSettingNames } from '../../src/migration/chosen-names.js';
import { createContext, type PlanPolicy } from '../../src/migration/context.js';
import type { FileOutcome } from '../../src/migration/outcome.js';
import { parseTarget, type TargetOptions } from '../../src/migration/target.js';

function migrate(
  text: string,
  policy: Partial<PlanPolicy>,
  target: TargetOptions = {},
): FileOutcome {
  const input = { path: 'app.mjs', text, package: { versions: {} } };
  return migrateSource(input, parseTarget(target), { context: createContext(policy) });
}

const byArgument = `
import { Registry } from 'azure-iothub';

const connectionString = process.argv[2];
if (process.argv.length < 3) {
  console.error('usage: list CONNECTION_STRING');
  process.exit(1);
}
export const registry = Registry.fromConnectionString(connectionString);
`;

test('a command-line argument keeps its meaning unless the user says otherwise', () => {
  expect(migrate(byArgument, {})).toMatchObject({
    changed: false,
    findings: [{ reason: 'command-line' }],
  });
  const { text, notes } = migrate(byArgument, { changesArguments: true });
  expect(text).toContain('const hostName = process.argv[2];');
  expect(text).toContain('Registry.fromTokenCredential(hostName, credential)');
  expect(notes).toContainEqual(
    expect.stringContaining(
      'app.mjs: the command-line argument that Registry.fromConnectionString',
    ),
  );
});

test('an argument of yargs and one inside the call', () => {
  const { text } = migrate(
    `
import yargs from 'yargs';
import { WebPubSubServiceClient } from '@azure/web-pubsub';

const argv = yargs(process.argv).argv;
export const a = new WebPubSubServiceClient(argv.connection, 'hub');
export const b = new WebPubSubServiceClient(process.argv[3], 'hub');
`,
    { changesArguments: true },
  );
  expect(text).toContain('a = new WebPubSubServiceClient(argv.connection, credential, ');
  expect(text).toContain('b = new WebPubSubServiceClient(process.argv[3], credential, ');
});

const twoServices = `
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';

export const blobs = BlobServiceClient.fromConnectionString(process.env.SHOP);
export const queues = QueueServiceClient.fromConnectionString(process.env.SHOP);
`;

test('chosen names, for one service or for all', () => {
  const names = chooseSettingNames([
    { old: 'SHOP', service: 'storage-queue', name: 'SHOP_QUEUES' },
    { old: 'SHOP', service: null, name: 'SHOP_FILES' },
  ]);
  const { text, added } = migrate(twoServices, { settingNames: names });
  expect(text).toContain('new BlobServiceClient(process.env.SHOP_FILES, credential)');
  expect(text).toContain('new QueueServiceClient(process.env.SHOP_QUEUES, credential)');
  expect(added.map(({ name, replaces }) => [name, replaces])).toEqual([
    ['SHOP_FILES', 'SHOP'],
    ['SHOP_QUEUES', 'SHOP'],
  ]);
});

test('one name never stands for the endpoints of two services', () => {
  const names = chooseSettingNames([{ old: 'SHOP', service: null, name: 'SHOP_URL' }]);
  const { added } = migrate(twoServices, { settingNames: names });
  expect(added.map(({ name }) => name)).toEqual(['SHOP_URL', 'SHOP_QUEUE_ENDPOINT']);
});

test('each service gets the identity that is meant for it', () => {
  const { text, added } = migrate(
    twoServices,
    {},
    { identities: { 'storage-queue': 'env:QUEUE_ID' } },
  );
  expect(text).toContain('const credential = new DefaultAzureCredential();');
  expect(text).toContain(
    'const credential2 = new DefaultAzureCredential({ managedIdentityClientId: process.env.QUEUE_ID });',
  );
  expect(text).toContain('new BlobServiceClient(process.env.SHOP_BLOB_ENDPOINT, credential)');
  expect(text).toContain('new QueueServiceClient(process.env.SHOP_QUEUE_ENDPOINT, credential2)');
  expect(added.map(({ name }) => name)).toContain('QUEUE_ID');
});

test('one key credential for services with different identities is left alone', () => {
  const text = `
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';

const key = new StorageSharedKeyCredential('shop', process.env.SHOP_KEY);
export const blobs = new BlobServiceClient('https://shop.blob.core.windows.net', key);
export const queues = new QueueServiceClient('https://shop.queue.core.windows.net', key);
`;
  const outcome = migrate(text, {}, { identities: { 'storage-queue': 'env:QUEUE_ID' } });
  expect(outcome).toMatchObject({ changed: false, findings: [{ reason: 'several-principals' }] });
  expect(migrate(text, {}, { clientId: 'env:ID' }).changed).toBe(true);
});
