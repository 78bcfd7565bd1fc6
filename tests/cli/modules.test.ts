import { describe, expect, test } from 'vitest';
import { realHosts } from '../../src/cli/hosts.js';
import { runMigrate } from '../../src/cli/migrate.js';
import type { MigrateReport } from '../../src/report/json.js';
import { recordIo, Workspace } from './workspace.js';

async function migrate(files: Readonly<Record<string, string>>, options: readonly string[] = []) {
  const workspace = new Workspace({
    'package.json': '{ "dependencies": { "@azure/identity": "^4.13.0" } }\n',
    ...files,
  });
  const run = async (): Promise<MigrateReport> => {
    const io = recordIo(workspace.root);
    await runMigrate(io, ['--format', 'json', '--yes', ...options], realHosts);
    return JSON.parse(io.out()) as MigrateReport;
  };
  const report = await run();
  const texts = Object.keys(files).map((path) => [path, workspace.read(path)] as const);
  const again = await run();
  expect(again.summary).toMatchObject({ changed: 0, migrated: 0 });
  for (const [path, text] of texts) expect(workspace.read(path)).toBe(text);
  return { report, texts: Object.fromEntries(texts) };
}

const blobs = `import { BlobServiceClient } from '@azure/storage-blob';
`;

describe('a connection string from another module', () => {
  test('of an object of settings', async () => {
    const { report, texts } = await migrate({
      'src/config.ts': `// What the app reads.
export const config = {
  port: Number(process.env.PORT ?? 80),
  // The account with the pictures.
  storageConnectionString: process.env.AZURE_STORAGE_CONNECTION_STRING!, // required
  container: 'pictures',
};
`,
      'src/pictures.ts': `${blobs}import { config } from './config.js';

export const pictures = BlobServiceClient.fromConnectionString(config.storageConnectionString);
`,
    });
    expect(texts['src/config.ts']).toBe(`// What the app reads.
export const config = {
  port: Number(process.env.PORT ?? 80),
  // The account with the pictures.
  storageConnectionString: process.env.AZURE_STORAGE_CONNECTION_STRING!, // required
  storageBlobEndpoint: process.env.AZURE_STORAGEBLOB_RESOURCEENDPOINT!,
  container: 'pictures',
};
`);
    expect(texts['src/pictures.ts']).toBe(`${blobs}import { config } from './config.js';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const pictures = new BlobServiceClient(config.storageBlobEndpoint, credential);
`);
    expect(report.settings).toMatchObject({
      add: [{ name: 'AZURE_STORAGEBLOB_RESOURCEENDPOINT' }],
      remove: [{ name: 'AZURE_STORAGE_CONNECTION_STRING', files: ['src/config.ts'] }],
    });
    expect(report.notes).toContainEqual(
      expect.stringContaining('src/config.ts: exports storageBlobEndpoint'),
    );
  });

  test('of an exported constant, read by two files', async () => {
    const file = (name: string): string => `${blobs}import { CONNECTION } from './settings';

export const ${name} = BlobServiceClient.fromConnectionString(CONNECTION);
`;
    const { texts } = await migrate({
      'a.ts': file('a'),
      'b.ts': file('b'),
      'settings.ts': `export const CONNECTION: string = process.env['ORDERS_CONNECTION_STRING'] || '';
export const HUB = 'orders';
`,
    });
    expect(texts['settings.ts'])
      .toBe(`export const CONNECTION: string = process.env['ORDERS_CONNECTION_STRING'] || '';
export const CONNECTION_BLOB_ENDPOINT: string = process.env['ORDERS_BLOB_ENDPOINT'] || '';
export const HUB = 'orders';
`);
    for (const name of ['a', 'b']) {
      expect(texts[`${name}.ts`])
        .toBe(`${blobs}import { CONNECTION_BLOB_ENDPOINT } from './settings';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

export const ${name} = new BlobServiceClient(CONNECTION_BLOB_ENDPOINT, credential);
`);
    }
  });

  test('in CommonJS, with a check and a variable between', async () => {
    const { texts } = await migrate({
      'config/index.js': `exports.connectionString = process.env.SHOP_CONNECTION_STRING;
exports.queue = 'orders';
`,
      'send.js': `const { ServiceBusClient } = require('@azure/service-bus');
const config = require('./config');

if (!config.connectionString) {
  throw new Error('no connection string');
}
const connectionString = config.connectionString;
module.exports = new ServiceBusClient(connectionString).createSender(config.queue);
`,
    });
    expect(texts['config/index.js'])
      .toBe(`exports.connectionString = process.env.SHOP_CONNECTION_STRING;
exports.connectionFullyQualifiedNamespace = process.env.SHOP_FULLYQUALIFIEDNAMESPACE;
exports.queue = 'orders';
`);
    expect(texts['send.js']).toBe(`const { ServiceBusClient } = require('@azure/service-bus');
const config = require('./config');
const { DefaultAzureCredential } = require('@azure/identity');

const credential = new DefaultAzureCredential();

if (!config.connectionFullyQualifiedNamespace) {
  throw new Error('no endpoint');
}
const fullyQualifiedNamespace = config.connectionFullyQualifiedNamespace;
module.exports = new ServiceBusClient(fullyQualifiedNamespace, credential).createSender(config.queue);
`);
  });

  test('of a JSON file, whose secret stays out of the report', async () => {
    const secret = ['Zm9v', 'YmFy'.repeat(20), '=='].join('');
    const { report, texts } = await migrate({
      'app.js': `const { EmailClient } = require('@azure/communication-email');
const settings = require('./settings.json');

module.exports = new EmailClient(settings.mail.connectionString);
`,
      'settings.json': `{
    "mail": { "connectionString": "endpoint=https://shop.communication.azure.com/;accesskey=${secret}", "from": "x" }
}
`,
    });
    expect(texts['settings.json']).toContain(
      `accesskey=${secret}", "connectionEndpoint": "https://shop.communication.azure.com/", "from": "x" }`,
    );
    expect(texts['app.js']).toContain(
      'new EmailClient(settings.mail.connectionEndpoint, credential)',
    );
    expect(JSON.stringify(report)).not.toContain(secret);
    expect(report.notes).toContainEqual(
      expect.stringContaining('settings.json: set connectionEndpoint'),
    );
  });

  test('of an object that is built by assignments, in a file of another case', async () => {
    const { texts } = await migrate({
      'Settings.js': `var settings = (module.exports = { Connection: '' });
settings.Connection = process.env.TABLES_CONNECTION_STRING;
module.exports = settings;
`,
      'tables.js': `const { TableServiceClient } = require('@azure/data-tables');
var settings = require('./settings');

module.exports = TableServiceClient.fromConnectionString(settings.Connection);
`,
    });
    expect(texts['Settings.js'])
      .toBe(`var settings = (module.exports = { Connection: '', ConnectionTableEndpoint: '' });
settings.Connection = process.env.TABLES_CONNECTION_STRING;
settings.ConnectionTableEndpoint = process.env.TABLES_TABLE_ENDPOINT;
module.exports = settings;
`);
    expect(texts['tables.js']).toContain(
      'new TableServiceClient(settings.ConnectionTableEndpoint, credential)',
    );
  });

  test.each([
    [
      'a function',
      'export function requireEnv(name: string): string {\n  const value = process.env[name];\n  if (value === undefined) throw new Error(name);\n  return value;\n}\n',
    ],
    [
      'a constant',
      "export const requireEnv = (name: string): string => process.env[name] ?? '';\n",
    ],
  ])('that %s of another module reads', async (_name, env) => {
    const { report, texts } = await migrate({
      'env.ts': env,
      'bus.ts': `import { ServiceBusClient } from '@azure/service-bus';
import { requireEnv } from './env';

const connectionString = requireEnv("ORDERS_CONNECTION_STRING");
export const bus = new ServiceBusClient(connectionString);
`,
    });
    expect(texts['env.ts']).toBe(env);
    expect(texts['bus.ts']).toBe(`import { ServiceBusClient } from '@azure/service-bus';
import { requireEnv } from './env';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

const fullyQualifiedNamespace = requireEnv("ORDERS_FULLYQUALIFIEDNAMESPACE");
export const bus = new ServiceBusClient(fullyQualifiedNamespace, credential);
`);
    expect(report.settings).toMatchObject({
      add: [{ name: 'ORDERS_FULLYQUALIFIEDNAMESPACE', replaces: 'ORDERS_CONNECTION_STRING' }],
      remove: [{ name: 'ORDERS_CONNECTION_STRING', files: [] }],
    });
  });

  test.each([
    ['reads something else', 'export const read = (name) => table[name];'],
    ['adds to the name', 'export const read = (name) => process.env[`APP_${name}`];'],
    [
      'falls back to an emulator',
      "export const read = (name) => process.env[name] || 'UseDevelopmentStorage=true';",
    ],
  ])('not where the function %s', async (_name, env) => {
    const { report } = await migrate({
      'env.js': `${env}\n`,
      'bus.js': `import { QueueServiceClient } from '@azure/storage-queue';
import { read } from './env.js';
export const queues = QueueServiceClient.fromConnectionString(read('ORDERS'));
`,
    });
    expect(report.summary.reasons).toEqual({ 'crosses-call': 1 });
  });

  test('of a module that tsconfig.json gives another name', async () => {
    const { texts } = await migrate({
      'tsconfig.base.json':
        '{ "compilerOptions": { "paths": { "@app/*": ["./src/*"] } } } // shared',
      'tsconfig.json':
        '{ "extends": "./tsconfig.base.json", "compilerOptions": { "strict": true } }',
      'src/config.ts': 'export const connection = process.env.ORDERS_CONNECTION_STRING!;\n',
      'src/orders/send.ts': `import { ServiceBusClient } from '@azure/service-bus';
import { connection } from '@app/config';

export const bus = new ServiceBusClient(connection);
`,
    });
    expect(texts['src/config.ts']).toContain(
      'export const connectionFullyQualifiedNamespace = process.env.ORDERS_FULLYQUALIFIEDNAMESPACE!;',
    );
    expect(texts['src/orders/send.ts']).toContain(
      "import { connectionFullyQualifiedNamespace } from '@app/config';",
    );
  });

  test('of a file that the module decodes', async () => {
    const { report, texts } = await migrate({
      'env.js': `const fs = require('fs');
const local = JSON.parse(fs.readFileSync('local.settings.json', 'utf8'));
module.exports = {
  connection: local.connection,
};
`,
      'tables.js': `const { TableClient } = require('@azure/data-tables');
const env = require('./env.js');

exports.open = (name) => TableClient.fromConnectionString(env.connection, name);
`,
    });
    expect(texts['env.js']).toContain(
      '  connectionTableEndpoint: local.connectionTableEndpoint,\n',
    );
    expect(report.notes).toContainEqual(
      expect.stringContaining('env.js: local.settings.json needs connectionTableEndpoint'),
    );
  });

  const client = `${blobs}import { config } from './config.js';
export const client = BlobServiceClient.fromConnectionString(config.connection);
`;

  test.each([
    [
      'typed',
      'export const config: Config = { connection: process.env.X! };\ninterface Config { connection: string }',
    ],
    [
      'spread',
      'import { base } from "./base.js";\nexport const config = { connection: process.env.X!, ...base };',
    ],
    [
      'computed',
      'export const config = { connection: read("X") };\ndeclare function read(name: string): string;',
    ],
    [
      'changed by a function',
      'export const config = { connection: process.env.X! };\nload(config);\ndeclare function load(x: object): void;',
    ],
    [
      'an emulator',
      'export const config = { connection: process.env.X ?? "UseDevelopmentStorage=true" };',
    ],
    [
      'taken',
      'export const config = { connection: process.env.X!, connectionBlobEndpoint: "https://x" };',
    ],
    ['a class', 'export class config { static connection = process.env.X!; }'],
    ['a getter', 'export const config = { get connection() { return process.env.X!; } };'],
    ['passed on', 'export { config } from "./other.js";'],
  ])('stays where it is %s', async (_name, text) => {
    const { report, texts } = await migrate({ 'config.ts': `${text}\n`, 'client.ts': client });
    expect(texts['config.ts']).toBe(`${text}\n`);
    expect(texts['client.ts']).toBe(client);
    expect(report.summary).toMatchObject({ migrated: 0, refused: 1 });
  });

  test('a module outside of the run is not changed', async () => {
    const files = {
      'config.ts': 'export const config = { connection: process.env.X! };\n',
      'src/client.ts': client.replace('./config', '../config'),
    };
    const { report, texts } = await migrate(files, ['src']);
    expect(texts).toEqual(files);
    expect(report.files[0]?.findings[0]?.reason).toBe('crosses-module');
  });

  test('modules that import one another', async () => {
    const { report } = await migrate({
      'config.ts': `${blobs}import './client.js';
export const config = { connection: process.env.ORDERS! };
export const own = BlobServiceClient.fromConnectionString(config.connection);
`,
      'client.ts': client,
    });
    expect(report.summary).toMatchObject({ migrated: 2, refused: 0 });
  });
});

describe('SAS tokens that another file signs', () => {
  const storage = `${blobs}
export const service = BlobServiceClient.fromConnectionString(process.env.PICTURES_CONNECTION_STRING!);
`;
  const signing = (client: string): string => `${client}
export function link(name: string): Promise<string> {
  return service.getContainerClient('pictures').getBlobClient(name).generateSasUrl({});
}
`;
  const refused = (text: string) => ({
    files: [
      {
        path: 'storage.ts',
        findings: [{ reason: 'signs-sas', message: expect.stringContaining(text) as string }],
      },
    ],
  });

  test('with a client that it imports', async () => {
    const { report, texts } = await migrate({
      'storage.ts': storage,
      'links.ts': signing("import { service } from './storage';"),
    });
    expect(texts['storage.ts']).toBe(storage);
    expect(report).toMatchObject(refused('links.ts:3: SAS tokens are signed there'));
  });

  test('with a client that a third file hands over', async () => {
    const { report } = await migrate({
      'storage.ts': storage,
      'links.ts': `import type { ContainerClient } from '@azure/storage-blob';
export class Links {
  constructor(private readonly container: ContainerClient) {}
  link(name: string) {
    return this.container.getBlobClient(name).generateSasUrl({} as never);
  }
}
`,
      'main.ts': `import { service } from './storage';
import { Links } from './links';
export const links = new Links(service.getContainerClient('x'));
`,
    });
    expect(report.files.find(({ path }) => path === 'storage.ts')).toMatchObject(
      refused('links.ts:5').files[0] ?? {},
    );
  });

  test('with the key of a client that it imports', async () => {
    const { report, texts } = await migrate({
      'storage.ts': storage,
      'links.ts': `import { createHmac } from 'node:crypto';
import { service } from './storage';

export const sign = (text: string) =>
  createHmac('sha256', (service.credential as any).accountKey).update(text).digest('base64');
`,
    });
    expect(texts['storage.ts']).toBe(storage);
    expect(report).toMatchObject(refused('links.ts:5: SAS tokens are signed there'));
  });

  test('in a package of the same repository', async () => {
    const { report } = await migrate({
      'packages/storage/package.json': '{ "name": "@shop/storage" }',
      'packages/storage/index.ts': storage,
      'packages/web/package.json': '{ "name": "web" }',
      'packages/web/links.ts': signing("import { service } from '@shop/storage';"),
    });
    expect(report.summary).toMatchObject({ migrated: 0, reasons: { 'signs-sas': 1 } });
  });

  test.each([
    ['in place', 'return sign(values, service.credential as StorageSharedKeyCredential);'],
    [
      'by way of a constant',
      'const own = service.credential as StorageSharedKeyCredential;\n  return sign(values, own);',
    ],
    ['taken apart', 'const { credential } = service;\n  return sign(values, credential as never);'],
  ])('keeps a client whose credential signs elsewhere %s', async (_name, code) => {
    const signing = `import { generateBlobSASQueryParameters as sign, type BlobSASSignatureValues, type StorageSharedKeyCredential } from '@azure/storage-blob';
import { service } from './storage';
export function link(values: BlobSASSignatureValues): unknown {
  ${code}
}
`;
    const { report } = await migrate({ 'storage.ts': storage, 'links.ts': signing });
    expect(report.summary).toMatchObject({ migrated: 0, reasons: { 'signs-sas': 2 } });
  });

  test.each([
    [
      'in a program of its own',
      {
        'links.ts': signing(
          'declare const service: import("@azure/storage-blob").BlobServiceClient;',
        ),
      },
      storage,
    ],
    [
      'while the client stays in its file',
      { 'links.ts': signing("import './storage';\ndeclare const service: any;") },
      storage.replace('export const', 'const').concat('\nvoid service.getProperties();\n'),
    ],
    [
      'with a user delegation key',
      {
        'links.ts': signing("import { service } from './storage';").replace(
          'generateSasUrl',
          'generateUserDelegationSasUrl',
        ),
      },
      storage,
    ],
  ])('is no obstacle %s', async (_name, files, text) => {
    const { report } = await migrate({ ...files, 'storage.ts': text });
    expect(report.summary).toMatchObject({ migrated: 1, reasons: {} });
  });

  test('with a client of its own, which has a reason of its own', async () => {
    const { report } = await migrate({
      'storage.ts': storage,
      'links.ts': `import { BlobServiceClient } from '@azure/storage-blob';
import './storage';
const own = BlobServiceClient.fromConnectionString(process.env.LINKS_CONNECTION_STRING!);
export function link(name: string): Promise<string> {
  return own.getContainerClient('pictures').getBlobClient(name).generateSasUrl({} as never);
}
`,
    });
    expect(report.summary.migrated).toBe(1);
    expect(report.files.find(({ path }) => path === 'storage.ts')?.changed).toBe(true);
  });
});

describe("an emulator's values in another module", () => {
  const queues = (
    from: string,
  ): string => `import { QueueServiceClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { account, key } from '${from}';

export const queues = new QueueServiceClient(process.env.QUEUES_URL, new StorageSharedKeyCredential(account, key));
`;

  test.each([
    [
      './local.js',
      'local.js',
      "export const account = 'devstoreaccount1';\nexport const key = load();\n",
    ],
    ['./local.js', 'local.js', "exports.account = 'devstoreaccount1';\nexports.key = load();\n"],
    ['./local.json', 'local.json', '{ "account": "devstoreaccount1", "key": "" }'],
  ])('keep the client: %s', async (from, path, text) => {
    const { report } = await migrate({ 'queues.js': queues(from), [path]: text });
    expect(report.summary).toMatchObject({ migrated: 0, reasons: { emulator: 1 } });
  });

  test('no other values do', async () => {
    const { report } = await migrate({
      'queues.js': queues('./cloud.js'),
      'cloud.js': "export const account = 'orders';\nexport const key = process.env.ORDERS_KEY;\n",
    });
    expect(report.summary).toMatchObject({ migrated: 1, reasons: {} });
  });
});

describe('a setting that the new code cannot live with', () => {
  const azure = `import { AzureOpenAI } from 'openai';
import './other';

export const client = new AzureOpenAI({ apiKey: process.env.AZURE_OPENAI_API_KEY, apiVersion: '2024-10-21' });
`;

  test('keeps the client where another file of the program reads it', async () => {
    const { report } = await migrate({
      'client.ts': azure,
      'other.ts': "export const headers = { 'x-key': process.env.AZURE_OPENAI_API_KEY };\n",
    });
    expect(report.files).toMatchObject([
      {
        path: 'client.ts',
        changed: false,
        findings: [
          {
            reason: 'needs-key',
            message: expect.stringContaining(
              'other.ts:1 still needs AZURE_OPENAI_API_KEY',
            ) as string,
          },
        ],
      },
    ]);
  });

  test.each([
    "beforeEach(() => {\n  process.env.AZURE_OPENAI_API_KEY = 'mock';\n});",
    "vi.stubEnv('AZURE_OPENAI_API_KEY', 'mock');",
    'delete process.env.AZURE_OPENAI_API_KEY;',
    "export const headers = { 'x-key': process.env.AZURE_OPENAI_API_KEY };",
  ])('tests keep no client: %s', async (code) => {
    const { report } = await migrate({
      'src/client.ts': azure.replace("import './other';\n", ''),
      'src/client.test.ts': `import { client } from './client';\n${code}\ntest('a', () => client);\n`,
      'src/__integrations__/check.ts': `import { client } from '../client';\n${code}\n`,
    });
    expect(report.summary).toMatchObject({ migrated: 1, reasons: {} });
  });

  const schema = (key: string): string => `import { z } from 'zod';

export const env = z.object({ AZURE_OPENAI_API_KEY: ${key} }).parse(process.env);
`;
  const configured = `import { AzureOpenAI } from 'openai';
import { env } from './env';

export const client = new AzureOpenAI({ apiKey: env.AZURE_OPENAI_API_KEY, apiVersion: '2024-10-21' });
`;

  test('keeps the client where a schema of another file asks for it at start-up', async () => {
    const { report } = await migrate({
      'client.ts': configured,
      'env.ts': schema('z.string().min(1)'),
    });
    expect(report.summary).toMatchObject({ migrated: 0, reasons: { 'needs-key': 1 } });
    expect(report.files[0]?.findings[0]).toMatchObject({
      message: expect.stringContaining('env.ts:3 still needs AZURE_OPENAI_API_KEY') as string,
    });
  });

  test('is no obstacle where the schema can do without it', async () => {
    const { report } = await migrate({
      'client.ts': configured,
      'env.ts': schema('z.string().optional()'),
    });
    expect(report.summary).toMatchObject({ migrated: 1, reasons: {} });
  });

  test('is no obstacle in another program, or where the other file is migrated as well', async () => {
    const alone = await migrate({
      'client.ts': azure.replace("import './other';\n", ''),
      'other.ts': "export const headers = { 'x-key': process.env.AZURE_OPENAI_API_KEY };\n",
    });
    expect(alone.report.summary.migrated).toBe(1);
    const both = await migrate({
      'client.ts': azure,
      'other.ts': azure.replace('./other', './client'),
    });
    expect(both.report.summary).toMatchObject({ migrated: 2, refused: 0 });
  });
});

test('rights that the key had are named where the client is used, line by line', async () => {
  const { report } = await migrate({
    'client.ts': `import { CosmosClient } from '@azure/cosmos';
export const client = new CosmosClient({ endpoint: process.env.COSMOS_ENDPOINT!, key: process.env.COSMOS_KEY! });
export const first = client.databases.createIfNotExists({ id: 'first' });
export const second = client
  .databases.createIfNotExists({ id: 'second' });
`,
    'setup.ts': `import type { Database } from '@azure/cosmos';
import './client';
export const setUp = (database: Database) => database.containers.createIfNotExists({ id: 'c' });
`,
    'apart.ts': `import type { Database } from '@azure/cosmos';
export const setUp = (database: Database) => database.containers.createIfNotExists({ id: 'c' });
`,
  });
  const notes = report.notes.filter((note) => note.includes('refused with 403'));
  expect(notes).toEqual([
    expect.stringMatching(/^client\.ts:3, 5: createIfNotExists\(\) is refused with 403/u),
    expect.stringMatching(/^setup\.ts:3: createIfNotExists\(\) is refused with 403/u),
  ]);
});

test('a key of another module is named where it is given up', async () => {
  const { report } = await migrate({
    'config.ts':
      'export const config = { search: { key: process.env.SEARCH_KEY! } };\nexport const cosmosKey = process.env.COSMOS_KEY!;\n',
    'clients.ts': `import { AzureKeyCredential, SearchClient } from '@azure/search-documents';
import { CosmosClient } from '@azure/cosmos';
import { config, cosmosKey } from './config';

export const books = new SearchClient('https://x.search.windows.net', 'books', new AzureKeyCredential(config.search.key));
export const orders = new CosmosClient({ endpoint: process.env.COSMOS_ENDPOINT!, key: cosmosKey });
`,
    'held.ts': `import { AzureKeyCredential, SearchClient } from '@azure/search-documents';
import { config } from './config';

const key = config.search.key;
export const more = new SearchClient('https://x.search.windows.net', 'more', new AzureKeyCredential(key));
`,
  });
  expect(report.summary.migrated).toBe(3);
  expect(report.notes.join()).not.toContain('still reads');
  expect(report.notes).toEqual(
    expect.arrayContaining([
      expect.stringContaining('clients.ts: no longer reads config.search.key of ./config;'),
      expect.stringContaining('clients.ts: no longer reads cosmosKey of ./config;'),
    ]),
  );
});

describe('a file that another one takes along', () => {
  const ai = `import { AzureOpenAI } from 'openai';
export const ai = new AzureOpenAI({ apiKey: process.env.AZURE_OPENAI_API_KEY, apiVersion: '2024-10-21' });
`;
  const files = { 'lib/ai.ts': ai, 'lib/chat.ts': "export { ai } from './ai';\n" };

  test.each([
    [
      'to an edge network',
      {
        'app/api/route.ts':
          "import { ai } from '../../lib/ai';\nexport const runtime = 'edge';\nexport const POST = () => ai;\n",
      },
    ],
    [
      'to an edge network by way of another',
      {
        'app/api/route.ts':
          "import { ai } from '../../lib/chat';\nexport const runtime = 'edge';\nexport const POST = () => ai;\n",
      },
    ],
    [
      'to a browser',
      {
        'app/chat.tsx':
          "'use client';\nimport { ai } from '../lib/ai';\nexport const Chat = () => <p>{ai.baseURL}</p>;\n",
      },
    ],
  ])('%s stays', async (_name, others) => {
    const { report, texts } = await migrate({ ...files, ...others });
    expect(texts['lib/ai.ts']).toBe(ai);
    const [path] = Object.keys(others);
    expect(report.files).toMatchObject([
      {
        path: 'lib/ai.ts',
        findings: [
          {
            reason: 'runs-in-browser',
            message: expect.stringContaining(`${String(path)} takes this file along`) as string,
          },
        ],
      },
    ]);
  });

  test.each([
    [
      'as a type',
      {
        'app/chat.tsx':
          "'use client';\nimport type { ai } from '../lib/ai';\nexport type Ai = typeof ai;\n",
      },
    ],
    [
      'by a server function',
      {
        'app/actions.ts':
          "'use server';\nimport { ai } from '../lib/ai';\nexport const ask = async () => ai.baseURL;\n",
        'app/chat.tsx':
          "'use client';\nimport { ask } from './actions';\nexport const Chat = () => <button onClick={ask} />;\n",
      },
    ],
    [
      'on a server',
      {
        'app/api/route.ts':
          "import { ai } from '../../lib/ai';\nexport const runtime = 'nodejs';\nexport const POST = () => ai;\n",
      },
    ],
    [
      'to a browser through a list of exports',
      {
        'app/chat.tsx':
          "'use client';\nimport { ai } from '../lib/chat';\nexport const Chat = () => <p>{typeof ai}</p>;\n",
      },
    ],
  ])('but not %s', async (_name, others) => {
    const { report } = await migrate({ ...files, ...others });
    expect(report.summary).toMatchObject({ migrated: 1, refused: 0 });
  });
});

test('a check of such a key that stays is named with its line', async () => {
  const { report } = await migrate({
    'config.ts': 'export const config = { key: process.env.SEARCH_KEY! };\n',
    'client.ts': `import { AzureKeyCredential, SearchClient } from '@azure/search-documents';
import { config } from './config';

if (!config.key) throw new Error('no key');
export const books = new SearchClient('https://x.search.windows.net', 'books', new AzureKeyCredential(config.key));
export const more = new SearchClient('https://x.search.windows.net', 'more', new AzureKeyCredential(config.key));
`,
  });
  expect(report.summary.migrated).toBe(2);
  expect(report.notes.join()).not.toContain('client.ts:6');
  expect(report.notes).toContainEqual(
    expect.stringContaining('client.ts:4: still reads config.key of ./config'),
  );
});
