import { expect, test } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { suggestionsFor } from '../../src/diagnose/suggestions.js';
import { createContext } from '../../src/migration/context.js';
import type { FileOutcome } from '../../src/migration/outcome.js';
import { parseTarget, type TargetOptions } from '../../src/migration/target.js';
import { parseSource } from '../../src/source/parse.js';

function migrate(
  text: string,
  dropsKeyBranches = true,
  target: TargetOptions = { identity: 'user' },
): FileOutcome {
  const input = { path: 'app.mjs', text, package: { versions: {} } };
  const context = createContext({ dropsKeyBranches });
  return migrateSource(input, parseTarget(target), { context });
}

function messagesOf({ findings }: FileOutcome): readonly string[] {
  return findings.map(({ message }) => message);
}

const imports = `import { DefaultAzureCredential, ManagedIdentityCredential } from '@azure/identity';
import { AzureKeyCredential, SearchClient } from '@azure/search-documents';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
`;

const byMode = `${imports}
const requireEnv = (name) => process.env[name];
const useKey = process.env.BLOB_AUTH === 'key' && process.env.NODE_ENV !== '';

export const blobs = useKey
  ? new BlobServiceClient(process.env.BLOB_URL, new StorageSharedKeyCredential('shop', requireEnv('SHOP_KEY')))
  : new BlobServiceClient(process.env.BLOB_URL, new ManagedIdentityCredential());
`;

const bySearchKey = `${imports}
const key = process.env.SEARCH_KEY;
const signIn = key ? new AzureKeyCredential(key) : new DefaultAzureCredential();
const search = new SearchClient(process.env.SEARCH_URL, 'articles', signIn);
export const hits = await search.search('*');
`;

test('the refusal names the option where it would help, and only there', () => {
  const [message] = messagesOf(migrate(bySearchKey, false));
  expect(message).toContain('--drop-key-branches');
  const other = bySearchKey.replace('new DefaultAzureCredential()', 'undefined');
  expect(messagesOf(migrate(other, false)).join()).not.toContain('--drop-key-branches');
});

test('suggestions never drop a branch', () => {
  const result = parseSource({ path: 'app.mjs', text: bySearchKey, package: { versions: {} } });
  if (!result.ok) throw new Error(result.error.message);
  const [diagnosis] = diagnose(result.file);
  if (diagnosis === undefined) throw new Error('no finding');
  expect(suggestionsFor(result.file, diagnosis, [parseTarget({})])).toEqual([]);
});

test('the report tells the settings that nobody reads any more, the roles and what went', () => {
  const outcome = migrate(bySearchKey);
  expect(outcome).toMatchObject({ added: [], removed: ['SEARCH_KEY'], dependencies: [] });
  expect(outcome.roles.map(({ name }) => name)).toEqual(['Search Index Data Reader']);
  expect(outcome.notes).toContain(
    'app.mjs: the branch with the key is gone: every environment now signs in with the identity.',
  );
});

test('no new credential joins the one that the code has', () => {
  expect(migrate(bySearchKey).text).not.toContain('AZURE_CLIENT_ID');
});

test('a condition that calls something stays, and so does a value that a call gives', () => {
  const called = bySearchKey.replace('= key ?', '= isKeyWanted() ?');
  expect(messagesOf(migrate(called)).join()).toContain('The condition does something');
  const { text, notes } = migrate(bySearchKey.replace('process.env.SEARCH_KEY', 'askFor("key")'));
  expect(text).toContain('const key = askFor("key");');
  expect(notes.join()).toContain('nothing uses key any more');
});

test('a setting that tools read as well is not listed as removed', () => {
  const byEnvironment = `
import { ClientSecretCredential, DefaultAzureCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';

const { TENANT_ID, APP_ID, APP_SECRET, VAULT_URL } = process.env;
const credential =
  process.env.NODE_ENV === 'production'
    ? new DefaultAzureCredential()
    : new ClientSecretCredential(TENANT_ID, APP_ID, APP_SECRET);
export const secrets = new SecretClient(VAULT_URL, credential);
`;
  const { text, removed } = migrate(byEnvironment);
  expect(text).toContain('const { VAULT_URL } = process.env;');
  expect(removed).toEqual(['TENANT_ID', 'APP_ID', 'APP_SECRET']);
});

test('an environment in the condition may be that of an emulator', () => {
  expect(messagesOf(migrate(byMode)).join()).toContain('perhaps for an emulator');
});

test('a managed identity is not there for developers', () => {
  const { removed, notes } = migrate(byMode.replace(" && process.env.NODE_ENV !== ''", ''));
  expect(removed).toEqual(['BLOB_AUTH', 'SHOP_KEY']);
  expect(notes.join()).toContain('ManagedIdentityCredential finds none outside Azure');
});

test('the settings that only the identity reads are named', () => {
  const { notes } = migrate(`${imports}
const url = process.env.BLOB_URL;
export const blobs = url
  ? new BlobServiceClient(url, new DefaultAzureCredential())
  : BlobServiceClient.fromConnectionString(process.env.BLOB_CONNECTION_STRING);
`);
  expect(notes.join()).toContain('What it needs has to be set there: BLOB_URL.');
});

test.each([
  ['what the branch calls', "register(new AzureKeyCredential('x'));", 'calls register()'],
  ['what it sets', "globalThis.mode = 'key';", 'also sets globalThis.mode'],
  ['another statement', 'for (const a of list) console.log(a);', 'does more than to sign in'],
])('the message tells %s', (_what, statement, message) => {
  const text = `${imports}
import { list, register } from './other.js';

export function open(url) {
  if (process.env.BLOB_AUTH === 'key') {
    ${statement}
    return new BlobServiceClient(url, new StorageSharedKeyCredential('shop', process.env.SHOP_KEY));
  }
  return new BlobServiceClient(url, new DefaultAzureCredential());
}
`;
  expect(messagesOf(migrate(text)).join()).toContain(message);
});

test('a case goes where the others decide, not where nothing would be left', () => {
  const cases = (last: string): string => `${imports}
let blobs;
const url = process.env.BLOB_URL;
switch (process.env.BLOB_AUTH) {
  // the shared key
  case 'key':
    blobs = new BlobServiceClient(url, new StorageSharedKeyCredential('shop', process.env.SHOP_KEY));
    break;
  case 'identity':
    blobs = new BlobServiceClient(url, new DefaultAzureCredential());
    break;
  ${last}
}
export { blobs };
`;
  expect(migrate(cases('')).changed).toBe(false);
  const { text, notes } = migrate(cases("default: throw new Error('BLOB_AUTH');"));
  expect(text).not.toContain('key');
  expect(notes.join()).toContain('the identity has a condition of its own');
});

test('a key from nowhere in sight is left to those who pass it', () => {
  const text = bySearchKey.replace('process.env.SEARCH_KEY', 'this.options.key');
  expect(messagesOf(migrate(text)).join()).toContain('comes from outside of this file');
});

test('functions that served only the key go with their comments', () => {
  const { text } = migrate(`${imports}
/** The key of the shop. */
function getKey() {
  return process.env.SHOP_KEY;
}

export function open(url) {
  if (process.env.BLOB_AUTH === 'key') {
    return new BlobServiceClient(url, new StorageSharedKeyCredential('shop', getKey()));
  }
  return new BlobServiceClient(url, new DefaultAzureCredential());
}
`);
  expect(text).not.toContain('getKey');
  expect(text).not.toContain('The key of the shop');
});

const clientId = '11111111-2222-3333-4444-555555555555';

test.each([
  ['DefaultAzureCredential()', { identity: 'user' }, 'only where the setting AZURE_CLIENT_ID'],
  ['DefaultAzureCredential()', { clientId }, `does not name the chosen identity (${clientId})`],
  ['DefaultAzureCredential()', { clientId: 'env:SHOP_ID' }, 'as managedIdentityClientId'],
  ['ManagedIdentityCredential()', { identity: 'user' }, 'as clientId, or assign'],
  ['ManagedIdentityCredential("other")', { identity: 'user' }, 'names another identity'],
  [
    'DefaultAzureCredential({ managedIdentityClientId: id })',
    { identity: 'system' },
    'an identity of its own',
  ],
] as const)('%s that stays for %o is told', (construction, target, message) => {
  const text = bySearchKey.replace('DefaultAzureCredential()', construction);
  const { notes, changed } = migrate(text, true, target);
  expect(changed).toBe(true);
  expect(notes.join()).toContain(message);
});

test.each([
  ['DefaultAzureCredential()', { identity: 'system' }],
  [`ManagedIdentityCredential({ clientId: '${clientId}' })`, { clientId }],
  [
    'DefaultAzureCredential({ managedIdentityClientId: process.env.AZURE_CLIENT_ID })',
    { identity: 'user' },
  ],
] as const)('%s is what %o asks for', (construction, target) => {
  const text = bySearchKey.replace('DefaultAzureCredential()', construction);
  const { notes, changed } = migrate(text, true, target);
  expect(changed).toBe(true);
  expect(notes.join()).not.toContain('stays as it is');
});

test('whoever asked for it is told why a branch of another form stays', () => {
  const text = `${imports}
import { CosmosClient } from '@azure/cosmos';
const signIn = process.env.SHOP_KEY
  ? { key: process.env.SHOP_KEY }
  : { aadCredentials: new DefaultAzureCredential() };
export const shop = new CosmosClient({ ...signIn, endpoint: process.env.SHOP_URL });
`;
  expect(messagesOf(migrate(text, false)).join()).toContain('Remove the branch with the key, once');
  expect(messagesOf(migrate(text)).join()).toContain('a form that cannot be taken apart');
});

test('a client that signs in with a secret of its own goes with it', () => {
  const text = (test: string): string => `
import { ClientSecretCredential, DefaultAzureCredential } from '@azure/identity';
import { QueueServiceClient } from '@azure/storage-queue';
const { TENANT_ID, APP_ID, APP_SECRET, QUEUES_URL } = process.env;
export function open(options) {
  if (${test}) {
    return new QueueServiceClient(QUEUES_URL, new ClientSecretCredential(TENANT_ID, APP_ID, APP_SECRET));
  }
  return new QueueServiceClient(QUEUES_URL, new DefaultAzureCredential());
}
`;
  expect(migrate(text('APP_SECRET')).text).not.toContain('ClientSecretCredential');
  expect(messagesOf(migrate(text('options.usesSecret'))).join()).toContain(
    'Callers choose by options.usesSecret',
  );
});
