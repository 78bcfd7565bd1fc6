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
  const io = recordIo(workspace.root);
  await runMigrate(io, ['--format', 'json', '--yes', ...options], realHosts);
  return JSON.parse(io.out()) as MigrateReport;
}

/** The notes that speak of a value that clients gave up. */
async function notesOf(
  files: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<readonly string[]> {
  const { notes, summary } = await migrate(files, options);
  expect(summary).toMatchObject({ migrated: 1, refused: 0 });
  return notes.filter((note) => /reads|goes on using|nothing .*uses|has to have/u.test(note));
}

const config =
  'export const config = { books: { url: process.env.BOOKS_URL!, key: process.env.BOOKS_KEY! } };\n';
const search = `import { AzureKeyCredential, SearchClient } from '@azure/search-documents';
import { config } from './config';
`;
const client =
  'new SearchClient(config.books.url, "books", new AzureKeyCredential(config.books.key))';

describe('a key of another module', () => {
  test('that nothing reads any more', async () => {
    expect(
      await notesOf({
        'config.ts': config,
        'books.ts': `${search}export const books = ${client};\n`,
      }),
    ).toEqual([
      'books.ts: no longer reads config.books.key of ./config; remove it there, with its setting, when nothing else reads it.',
    ]);
  });

  test('that another file reads', async () => {
    const other =
      "import { config } from '../config';\nexport const key = () => config.books.key;\n";
    expect(
      await notesOf({
        'config.ts': config,
        'books.ts': `${search}export const books = ${client};\n`,
        'lib/key.ts': other,
      }),
    ).toEqual([]);
  });

  test('that a request goes on sending', async () => {
    const text = `${search}if (!config.books.key) throw new Error('no key');
export const count = () => fetch(config.books.url, { headers: { 'api-key': config.books.key } });
export const books = ${client};
`;
    expect(await notesOf({ 'config.ts': config, 'books.ts': text })).toEqual([
      'books.ts:4: goes on using config.books.key of ./config, which has to stay as long as this does.',
    ]);
  });

  test('that a constructor holds and checks', async () => {
    const text = `${search}export class Books {
  private key?: string;
  constructor() {
    this.key = config.books.key;
    if (!this.key) {
      throw new Error('not configured');
    }
  }
  open() {
    return new SearchClient(config.books.url, 'books', new AzureKeyCredential(this.key!));
  }
}
`;
    expect(await notesOf({ 'config.ts': config, 'books.ts': text })).toEqual([
      'books.ts:7: still reads config.books.key of ./config to check it, although no client here needs it any more: take the check out before the value goes.',
    ]);
  });

  test.each([
    [
      'that a function of the file checks and returns',
      'function',
      'books.ts:5: still reads config.books.key of ./config to check it, although no client here needs it any more: take the check out before the value goes.',
    ],
    [
      'that a function of the file checks and gives somebody else, too',
      'export function',
      'books.ts:6: goes on using config.books.key of ./config, which has to stay as long as this does.',
    ],
  ])('%s', async (_what, keyword, note) => {
    const text = `${search}${keyword} settings() {
  const { url, key } = config.books;
  if (!url || !key) throw new Error('not configured');
  return { url, key };
}
export const open = () => {
  const { url, key } = settings();
  return new SearchClient(url, 'books', new AzureKeyCredential(key));
};
`;
    expect(await notesOf({ 'config.ts': config, 'books.ts': text })).toEqual([note]);
  });

  test('that its module demands by a schema', async () => {
    const module = `const Joi = require('joi');
const { value } = Joi.object({
  connection: Joi.string().required(),
  account: Joi.string().required(),
  usesKey: Joi.boolean(),
}).validate({
  connection: process.env.FILES_CONNECTION_STRING,
  account: process.env.FILES_ACCOUNT,
  usesKey: process.env.FILES_USES_KEY,
});
module.exports = value;
`;
    const text = `const { DefaultAzureCredential } = require('@azure/identity');
const { BlobServiceClient } = require('@azure/storage-blob');
const config = require('./config');
let files;
if (config.usesKey) {
  files = BlobServiceClient.fromConnectionString(config.connection);
} else {
  files = new BlobServiceClient(\`https://\${config.account}.blob.core.windows.net\`, new DefaultAzureCredential());
}
module.exports = files;
`;
    expect(
      await notesOf({ 'config.js': module, 'files.js': text }, ['--drop-key-branches']),
    ).toEqual([
      'files.js: no longer reads connection of ./config; remove it there, with its setting, when nothing else reads it. config.js:3 asks for it at start-up.',
    ]);
  });
});

describe('a key out of a function that checks the environment', () => {
  const schema = `import * as t from 'io-ts';
const Config = t.type({ ORDERS_KEY: t.string, ORDERS_URI: t.string });
export const getConfig = () => {
  const result = Config.decode(process.env);
  if (result._tag === 'Left') throw new Error('not configured');
  return result.right;
};
`;
  const cosmos = "import { CosmosClient } from '@azure/cosmos';\n";
  const orders = `const config = getConfig();
export const orders = new CosmosClient({ endpoint: config.ORDERS_URI, key: config.ORDERS_KEY });
`;
  const demand = 'the environment still has to have ORDERS_KEY, which';

  test('in the same file', async () => {
    expect(await notesOf({ 'orders.ts': cosmos + schema + orders })).toEqual([
      `orders.ts:3: ${demand} no client here needs any more: take it out before the setting goes.`,
    ]);
  });

  test('in another one', async () => {
    const text = `${cosmos}import { getConfig } from './config';\n${orders}`;
    expect(await notesOf({ 'config.ts': schema, 'orders.ts': text })).toEqual([
      `config.ts:2: ${demand} orders.ts no longer needs: take it out before the setting goes.`,
    ]);
  });

  test('unless something else takes it', async () => {
    const text = `${cosmos}import { getConfig } from './config';\n${orders}`;
    const other =
      "import { getConfig } from './config';\nexport const key = () => getConfig().ORDERS_KEY;\n";
    expect(await notesOf({ 'config.ts': schema, 'orders.ts': text, 'other.ts': other })).toEqual(
      [],
    );
    expect(
      await notesOf({
        'orders.ts': `${cosmos}${schema}${orders}export const key = config.ORDERS_KEY;\n`,
      }),
    ).toEqual([]);
  });
});

describe('a field that nothing uses any more is named with its setting', () => {
  const field = (declaration: string): Readonly<Record<string, string>> => ({
    'files.ts': `import { BlobServiceClient } from '@azure/storage-blob';
export class Files {
  ${declaration} = process.env.FILES_CONNECTION_STRING!;
  open() {
    return BlobServiceClient.fromConnectionString(this.connection);
  }
}
`,
  });

  test('where other code may read it', async () => {
    expect(await notesOf(field('connection'))).toEqual([
      'files.ts:3: nothing in this file uses connection any more, which holds FILES_CONNECTION_STRING: remove it, unless other code reads it.',
    ]);
  });

  test('where it is private', async () => {
    expect(await notesOf(field('private readonly connection'))).toEqual([
      'files.ts:3: nothing uses connection any more, which holds FILES_CONNECTION_STRING: remove it.',
    ]);
  });
});

describe('a setting that the new client throws at', () => {
  const chat = `import { AzureOpenAI } from 'openai';
export const chat = new AzureOpenAI({ apiKey: process.env.AZURE_OPENAI_API_KEY, apiVersion: '2024-10-21' });
`;
  const required = `import './chat.js';
const required = ['PORT', 'AZURE_OPENAI_API_KEY'];
const missing = required.filter((name) => !process.env[name]);
if (missing.length > 0) process.exit(1);
`;

  test('is demanded by a list of another file', async () => {
    const { files } = await migrate({ 'chat.js': chat, 'app.js': required });
    expect(files).toMatchObject([
      {
        path: 'chat.js',
        findings: [
          {
            reason: 'needs-key',
            message: expect.stringContaining('app.js:2 still needs AZURE_OPENAI_API_KEY') as string,
          },
        ],
      },
    ]);
  });

  test('is taken out of a list of the same file', async () => {
    const { summary } = await migrate({
      'chat.js': chat + required.replace("import './chat.js';\n", ''),
    });
    expect(summary).toMatchObject({ migrated: 1, refused: 0 });
  });

  test('is of no interest to the classic client', async () => {
    const classic = `import { AzureKeyCredential, OpenAIClient } from '@azure/openai';
export const chat = new OpenAIClient(process.env.AZURE_OPENAI_ENDPOINT, new AzureKeyCredential(process.env.AZURE_OPENAI_API_KEY));
`;
    const { notes } = await migrate({ 'chat.js': classic, 'app.js': required });
    expect(notes.join()).not.toContain('throws');
    expect((await migrate({ 'chat.js': chat })).notes.join()).toContain('throws');
  });
});

test('a setting that replaces no other one is new', async () => {
  const workspace = new Workspace({
    'package.json': '{ "dependencies": { "@azure/identity": "^4.13.0" } }\n',
    'orders.js': `import { CosmosClient } from '@azure/cosmos';
export const orders = new CosmosClient({ endpoint: process.env.ORDERS_URI, key: process.env.ORDERS_KEY });
`,
  });
  const io = recordIo(workspace.root);
  await runMigrate(
    io,
    ['--yes', '--identity', 'user', '--client-id', 'env:AZURE_CLIENT_ID'],
    realHosts,
  );
  expect(io.out()).toMatch(/AZURE_CLIENT_ID {2}Managed identity {2}new {2}/u);
});

test('a role that another one contains is not listed', async () => {
  const { roles } = await migrate({
    'read.js': `import { BlobServiceClient } from '@azure/storage-blob';
const files = BlobServiceClient.fromConnectionString(process.env.FILES_CONNECTION_STRING);
files.getContainerClient('a').getBlobClient('b').download();
`,
    'write.js': `import { BlobServiceClient } from '@azure/storage-blob';
export const files = BlobServiceClient.fromConnectionString(process.env.FILES_CONNECTION_STRING);
`,
  });
  expect(roles.map(({ name }) => name)).toEqual(['Storage Blob Data Contributor']);
});
