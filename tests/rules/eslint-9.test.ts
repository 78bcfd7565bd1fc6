import * as typescriptParser from '@typescript-eslint/parser';
import { Linter as Linter10 } from 'eslint';
import { Linter as Linter9 } from 'eslint-9';
import { Linter as Linter915 } from 'eslint-9-15';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import plugin from '../../src/plugin.js';

/** The parts of a message that all versions of ESLint have in common. */
interface Message {
  readonly ruleId: string | null;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly message: string;
  readonly suggestions?: readonly { readonly desc: string; readonly fix: object }[] | undefined;
}

/** The parts of a configuration that are used here; the types of ESLint 9 and 10 do not fit each other. */
interface Config {
  readonly plugins?: object;
  readonly rules?: object;
  readonly settings?: object;
  readonly languageOptions?: object;
}

interface AnyLinter {
  verify(
    code: string,
    config: readonly Config[],
    options: { filename: string },
  ): readonly Message[];
}

const linters: readonly (readonly [version: string, linter: AnyLinter])[] = [
  ['9.15, the oldest', new Linter915() as unknown as AnyLinter],
  ['9, the newest', new Linter9() as unknown as AnyLinter],
];

const newest = new Linter10() as unknown as AnyLinter;

const typeScript: Config = { languageOptions: { parser: typescriptParser } };
const { recommended, strict } = plugin.configs;

interface Case {
  readonly name: string;
  readonly code: string;
  readonly config: readonly Config[];
  readonly findings: number;
}

const cosmos = `import { CosmosClient } from '@azure/cosmos';

export const client = new CosmosClient({ endpoint: 'https://shop.example', key: process.env.KEY });
`;
const uncertain = `import { ContainerClient } from '@azure/storage-blob';
export const open = (a, b) => new ContainerClient(a, b);
`;

const cases: readonly Case[] = [
  { name: 'a key', code: cosmos, config: [recommended], findings: 1 },
  { name: 'a key in TypeScript', code: cosmos, config: [recommended, typeScript], findings: 1 },
  {
    name: 'a byte order mark and Windows line ends',
    code: `\uFEFF${cosmos.replaceAll('\n', '\r\n')}`,
    config: [recommended],
    findings: 1,
  },
  {
    name: 'CommonJS and a connection string',
    code: `const { ServiceBusClient } = require('@azure/service-bus');

module.exports = new ServiceBusClient(process.env.ORDERS_CONNECTION_STRING);
`,
    config: [recommended, { languageOptions: { sourceType: 'commonjs' } }],
    findings: 1,
  },
  {
    name: 'a credential that two clients share, and a guard',
    code: `import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';

const key: string | undefined = process.env.ACCOUNT_KEY;
if (!key) throw new Error('ACCOUNT_KEY is missing');
const shared = new StorageSharedKeyCredential('shop', key);
export const orders = new BlobServiceClient('https://shop.blob.core.windows.net', shared);
export const images = new BlobServiceClient('https://shop.blob.core.windows.net', shared);
`,
    config: [recommended, typeScript],
    findings: 1,
  },
  {
    name: 'the setting',
    code: cosmos,
    config: [
      recommended,
      { settings: { 'azure-identity': { clientId: 'env:SHOP', credential: 'chained' } } },
    ],
    findings: 1,
  },
  {
    name: 'an uncertain call in `recommended`',
    code: uncertain,
    config: [recommended],
    findings: 0,
  },
  { name: 'an uncertain call in `strict`', code: uncertain, config: [strict], findings: 1 },
  {
    name: 'the default of the option',
    code: uncertain,
    config: [
      {
        plugins: { 'azure-identity': { rules } },
        rules: { 'azure-identity/no-connection-string': 'error' },
      },
    ],
    findings: 0,
  },
  {
    name: 'a token that is kept, and a credential that is open',
    code: `import { DefaultAzureCredential } from '@azure/identity';
export const token = await new DefaultAzureCredential().getToken('https://a.example/.default');
`,
    config: [strict],
    findings: 2,
  },
  {
    name: 'a policy that the code does not follow',
    code: `import { ManagedIdentityCredential } from '@azure/identity';
export const credential = new ManagedIdentityCredential();
`,
    config: [strict, { settings: { 'azure-identity': { identity: 'user' } } }],
    findings: 1,
  },
  {
    name: 'a refusal',
    code: `import { AzureKeyCredential } from '@azure/core-auth';
export const credential = new AzureKeyCredential(process.env.KEY);
`,
    config: [recommended],
    findings: 1,
  },
  {
    name: 'a comment that disables the rule',
    code: cosmos.replace(
      'export',
      '// eslint-disable-next-line azure-identity/no-key-credential\nexport',
    ),
    config: [recommended],
    findings: 0,
  },
];

function lint(linter: AnyLinter, { code, config }: Case): readonly Message[] {
  return linter
    .verify(code, config, { filename: 'orders.js' })
    .map(({ ruleId, line, column, endLine, endColumn, message, suggestions }) => ({
      ruleId,
      line,
      column,
      endLine,
      endColumn,
      message,
      suggestions: suggestions?.map(({ desc, fix }) => ({ desc, fix })),
    }));
}

describe.each(linters)('ESLint %s', (_version, linter) => {
  it.each(cases)('reports and suggests what ESLint 10 does: $name', (each) => {
    const messages = lint(linter, each);
    expect(messages).toHaveLength(each.findings);
    expect(messages).toEqual(lint(newest, each));
  });
});

it('are the versions that the peer range begins and ends with', () => {
  expect(Linter915.version).toBe('9.15.0');
  expect(Linter9.version).toMatch(/^9\./u);
  expect(Linter10.version).toMatch(/^10\./u);
});
