import { expect, test } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { defaultTarget } from '../../src/migration/target.js';

function migrate(path: string, text: string, versions: Record<string, string> = {}) {
  return migrateSource({ path, text, package: { versions } }, defaultTarget);
}

function reasons(text: string): (string | null)[] {
  return migrate('a.js', text).findings.map(({ reason }) => reason);
}

const tables = `import { AzureNamedKeyCredential, TableClient } from '@azure/data-tables';\n`;

test('a condition on plain http speaks against tokens', () => {
  const call = (url: string, option: string) =>
    `${tables}export const t = new TableClient(${url}, 't', new AzureNamedKeyCredential('a', process.env.K), { allowInsecureConnection: ${option} });\n`;
  expect(reasons(call('process.env.URL', "protocol === 'http'"))).toEqual(['insecure-endpoint']);
  expect(reasons(call('process.env.URL', 'true'))).toEqual(['insecure-endpoint']);
  expect(reasons(call('process.env.URL', 'false'))).toEqual([null]);
  expect(reasons(call("'https://a.table.core.windows.net'", 'true'))).toEqual([null]);
});

test("the ports of Azurite are an emulator's, whatever the host", () => {
  const call = '`${p}://${host}:10002/${name}`';
  const text = `${tables}export const t = new TableClient(${call}, 't', new AzureNamedKeyCredential('a', process.env.K));\n`;
  expect(reasons(text)).toEqual(['emulator']);
});

test('a key that a call makes out of a parameter is part of an interface', () => {
  const text = `${tables}export class Store {
  constructor(url, key) { this.url = url; this.key = key; }
  async open(name) {
    const key = await decrypt(this.key);
    return new TableClient(this.url, name, new AzureNamedKeyCredential('a', key));
  }
}
`;
  expect(reasons(text)).toEqual(['crosses-function']);
});

test('two functions with a key credential of one name share one credential', () => {
  const one = (name: string) => `export function ${name}(table) {
  const credential = new AzureNamedKeyCredential('a', process.env.K);
  return new TableClient('https://a.table.core.windows.net', table, credential);
}
`;
  const { text } = migrate('a.js', tables + one('first') + one('second'));
  expect(text.match(/new DefaultAzureCredential\(\)/gu)).toHaveLength(1);
  expect(text.match(/net', table, credential\)/gu)).toHaveLength(2);
});

test('a declared range says what it allows, an installed version what it is', () => {
  const text = `import { AzureKeyCredential, SearchIndexClient } from '@azure/search-documents';
export const s = new SearchIndexClient(E, new AzureKeyCredential(process.env.K));
`;
  const message = (version: string) =>
    migrate('a.js', text, { '@azure/search-documents': version }).findings[0]?.message;
  expect(message('^11.0.3')).toContain(
    'The range ^11.0.3 of @azure/search-documents allows versions before 11.3.0',
  );
  expect(message('11.0.3')).toContain('Upgrade @azure/search-documents to 11.3.0 or later first');
});

test('lines in notes are those of the text before the migration', () => {
  const text = `import { CosmosClient } from '@azure/cosmos';
const client = new CosmosClient({ endpoint: process.env.E, key: process.env.K });
await client.databases.createIfNotExists({ id: 'shop' });
`;
  expect(migrate('a.mjs', text).notes.filter((note) => note.startsWith('a.mjs:'))).toEqual([
    expect.stringMatching(/^a\.mjs:3: /u),
  ]);
});

test('a variable that fetched the key is named, because its call may do more', () => {
  const text = `${tables}const key = await fetchKey('tables');
export const t = new TableClient('https://a.table.core.windows.net', 't', new AzureNamedKeyCredential('a', key));
`;
  const { text: migrated, notes } = migrate('a.mjs', text);
  expect(migrated).toContain("const key = await fetchKey('tables');");
  expect(notes).toContain(
    'a.mjs: nothing uses key any more; remove it, unless its initialiser is needed.',
  );
});

test('a condition that asks for endpoint and key asks for the endpoint alone', () => {
  const text = `import { CosmosClient } from '@azure/cosmos';
const endpoint = process.env.E;
const key = process.env.K;
export let client;
if (endpoint && key) {
  client = new CosmosClient({ endpoint, key });
}
`;
  expect(migrate('a.mjs', text).text).toBe(`import { CosmosClient } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

const endpoint = process.env.E;
export let client;
if (endpoint) {
  client = new CosmosClient({ endpoint, aadCredentials: credential });
}
`);
});

test.each([
  'if (key) client = new CosmosClient({ endpoint, key });',
  'if (endpoint && key) client = new CosmosClient({ endpoint, key }); else client = other();',
  'if (endpoint && !key) client = new CosmosClient({ endpoint, key });',
])('a key that switches code on or off is not dropped: %s', (code) => {
  const text = `import { CosmosClient } from '@azure/cosmos';
const endpoint = process.env.E;
const key = process.env.K;
export let client;
${code}
`;
  const outcome = migrate('a.mjs', text);
  expect(outcome.text).toBe(text);
  expect(outcome.findings.map(({ reason }) => reason)).toEqual(['dual-branch']);
});

test.each([
  "process.env.AZURE_STORAGE_CONNECTION_STRING = await vault.get('cs');",
  "process.env.AZURE_STORAGE_CONNECTION_STRING ||= 'UseDevelopmentStorage=true';",
  'delete process.env.AZURE_STORAGE_CONNECTION_STRING;',
])('a setting that the program sets itself stays: %s', (code) => {
  const text = `import { BlobServiceClient } from '@azure/storage-blob';
${code}
export const c = BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE_CONNECTION_STRING);
`;
  const outcome = migrate('a.mjs', text);
  expect(outcome.text).toBe(text);
  expect(outcome.findings.map(({ reason }) => reason)).toEqual(['reassigned']);
});

test('a file with a URL of its own still gets the real one', () => {
  const text = `import { ContainerClient } from '@azure/storage-blob';
class URL {}
export const c = new ContainerClient(process.env.PHOTOS_CONN, 'photos');
`;
  expect(migrate('a.mjs', text).text).toContain(
    "new globalThis.URL('photos', process.env.PHOTOS_BLOB_ENDPOINT).href",
  );
});

test.each([
  'if (!process.env.K) return new InMemory();',
  'if (!process.env.K) return null;',
  'if (!process.env.K) { usage(); } else { run(); }',
])('a key that the program can do without is a switch: %s', (code) => {
  const text = `import { CosmosClient } from '@azure/cosmos';
export function open() {
  ${code}
  return new CosmosClient({ endpoint: process.env.E, key: process.env.K });
}
`;
  const outcome = migrate('a.mjs', text);
  expect(outcome.text).toBe(text);
  expect(outcome.findings.map(({ reason }) => reason)).toEqual(['dual-branch']);
});

test('one check of a string for three services checks all three endpoints', () => {
  const text = `import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
const cs = process.env.SHOP_CS;
if (!cs) throw new Error('SHOP_CS is missing');
export const blobs = BlobServiceClient.fromConnectionString(cs);
export const queues = QueueServiceClient.fromConnectionString(cs);
`;
  const { text: migrated } = migrate('a.ts', text);
  expect(migrated).toContain('if (!endpoint || !queueEndpoint) throw');
});

test.each([
  ['a literal spread with a key', '{ ...{ key: process.env.A }, endpoint: E, key: process.env.K }'],
  [
    'a spread under a condition',
    '{ endpoint: E, key: process.env.K, ...(X && { aadCredentials: Y }) }',
  ],
])('options that bring a key or a credential of their own stay: %s', (_name, options) => {
  const text = `import { CosmosClient } from '@azure/cosmos';\nexport const c = new CosmosClient(${options});\n`;
  expect(reasons(text)).toEqual(['options-unknown']);
});

test('options that are declared with a type of their own stay', () => {
  const text = `import { CosmosClient } from '@azure/cosmos';
const settings: Settings = { endpoint: process.env.E!, key: process.env.K! };
export const c = new CosmosClient(settings);
`;
  expect(migrate('a.ts', text).findings.map(({ reason }) => reason)).toEqual(['options-unknown']);
});

test('a connection string that is taken apart elsewhere stays', () => {
  const text = `import { BlobServiceClient } from '@azure/storage-blob';
const account = process.env.CS.match(/AccountName=([^;]+)/)[1];
export const c = BlobServiceClient.fromConnectionString(process.env.CS);
`;
  expect(reasons(text)).toEqual(['secret-parsed']);
});

test('a query that is not in sight is taken for a SAS token', () => {
  const url = '`https://a.table.core.windows.net?${process.env.SAS}`';
  const text = `${tables}export const t = new TableClient(${url}, 't', new AzureNamedKeyCredential('a', process.env.K));\n`;
  expect(reasons(text)).toEqual(['sas-in-endpoint']);
});

test('a directive goes with the statement that it was for', () => {
  const text = `import { CosmosClient } from '@azure/cosmos';
// The account of the shop.
// @ts-expect-error -- not declared
const key: string = process.env.K;
export const c = new CosmosClient({ endpoint: 'https://a', key });
`;
  const { text: migrated } = migrate('a.ts', text);
  expect(migrated).toContain('// The account of the shop.');
  expect(migrated).not.toContain('@ts-expect-error');
});

test('names the declared type that keeps the key in the options', () => {
  const text = `import createClient, { type TranslatorCredential } from '@azure-rest/ai-translation-text';
const credential: TranslatorCredential = { key: process.env.K ?? '', region: 'global' };
export const client = createClient('https://api.cognitive.microsofttranslator.com', credential);
`;
  const [finding] = migrate('a.ts', text).findings;
  expect(finding?.reason).toBe('options-unknown');
  expect(finding?.message).toContain('declared as TranslatorCredential');
});
