import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// The build is what oxlint loads, so ESLint gets the same one.
import plugin from 'eslint-plugin-azure-identity';
import { byPlace, pluginPath, reportsOfOxlint, runOxlint, type Report } from './run-oxlint.js';

const cosmos = `import { CosmosClient } from '@azure/cosmos';

export const client = new CosmosClient({ endpoint: 'https://shop.example', key: process.env.KEY });
`;

/** Every file that both linters read. Each name occurs with one finding, several, or none. */
const sources: Readonly<Record<string, string>> = {
  'src/cosmos.js': cosmos,
  // The same text again: results must not be mistaken for those of the other file.
  'src/again.js': cosmos,
  'src/cosmos.mjs': cosmos,
  'src/bom.js': `\uFEFF${cosmos}`,
  'src/crlf.js': cosmos.replaceAll('\n', '\r\n'),
  'src/bom-and-crlf.ts': `\uFEFF// \u00e9 \u{1f600}\n${cosmos}`.replaceAll('\n', '\r\n'),
  'src/hashbang.mjs': `#!/usr/bin/env node\n${cosmos}`,
  'src/astral.ts': `const smile = '\u{1f600}';\n${cosmos}console.log(smile);\n`,
  'src/bus.cjs': `const { ServiceBusClient } = require('@azure/service-bus');

module.exports = new ServiceBusClient(process.env.ORDERS_CONNECTION_STRING);
`,
  'src/compiled.cjs': `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const storage_blob_1 = require("@azure/storage-blob");
exports.blobs = storage_blob_1.BlobServiceClient.fromConnectionString(process.env.STORAGE_CONNECTION_STRING);
`,
  'src/import-equals.cts': `import search = require('@azure/search-documents');

const client = new search.SearchClient(process.env.SEARCH!, 'products', new search.AzureKeyCredential(process.env.KEY!));
export = client;
`,
  'src/blobs.ts': `import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';

const key: string | undefined = process.env.ACCOUNT_KEY;
if (!key) throw new Error('ACCOUNT_KEY is missing');
const shared = new StorageSharedKeyCredential('shop', key);
export const blobs = new BlobServiceClient('https://shop.blob.core.windows.net', shared);
`,
  'src/view.tsx': `import { BlobServiceClient } from '@azure/storage-blob';

const blobs = BlobServiceClient.fromConnectionString(process.env.STORAGE_CONNECTION_STRING!);
export const View = () => <p title="account">{blobs.accountName}</p>;
`,
  'src/view.jsx': `import { BlobServiceClient } from '@azure/storage-blob';

const blobs = BlobServiceClient.fromConnectionString(process.env.STORAGE_CONNECTION_STRING);
export const View = () => <p title="account">{blobs.accountName}</p>;
`,
  'src/two.ts': `import { TableClient, AzureNamedKeyCredential, AzureSASCredential } from '@azure/data-tables';
import { ContainerClient } from '@azure/storage-blob';

export const orders = new TableClient(process.env.TABLES!, 'a', new AzureNamedKeyCredential('shop', process.env.KEY!));
export const prices = new TableClient(process.env.TABLES!, 'b', new AzureSASCredential(process.env.SAS!));
export const files = new ContainerClient(process.env.CONNECTION_STRING!, 'c');
`,
  'src/uncertain.ts': `import { ContainerClient } from '@azure/storage-blob';
export const open = (a: string, b: string) => new ContainerClient(a, b);
`,
  'src/refused.ts': `import { AzureKeyCredential } from '@azure/core-auth';
export const credential = new AzureKeyCredential(process.env.KEY!);
`,
  'src/clean.ts': `import { CosmosClient } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
const aadCredentials = new DefaultAzureCredential({ requiredEnvVars: ['AZURE_TOKEN_CREDENTIALS'] });
new CosmosClient({ endpoint: 'https://shop.example', aadCredentials });
`,
  'src/open.ts': `import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
export const credential: TokenCredential = new DefaultAzureCredential();
`,
  'src/token.mjs': `import { ManagedIdentityCredential } from '@azure/identity';
import { Pool } from 'pg';
const { token } = await new ManagedIdentityCredential().getToken(process.env.SCOPE);
export const pool = new Pool({ password: token });
`,
  'src/loop.cjs': `const { ManagedIdentityCredential } = require('@azure/identity');
exports.open = (urls) => urls.map((url) => [url, new ManagedIdentityCredential()]);
`,
  'src/shadowed.js': `import { CosmosClient } from '@azure/cosmos';
export const make = (CosmosClient) => new CosmosClient({ endpoint: 'https://a.example', key: 'b' });
`,
  'src/disabled.js': cosmos.replace(
    'export',
    '// eslint-disable-next-line azure-identity/no-key-credential\nexport',
  ),
  'src/unrelated.js': `export const key = process.env.KEY;\n`,
};

const vue = `<template>
  <p>\u00e9 {{ client }}</p>
</template>

<script setup lang="ts">
${cosmos.replace('export ', '').replace('process.env.KEY', 'process.env.KEY!')}</script>
`;

let folder = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'azure-identity-oxlint-')));
  await writeFiles({ ...sources, 'src/page.vue': vue });
  await writeFiles({
    'package.json': '{ "name": "shop", "private": true }\n',
    '.oxlintrc.json': JSON.stringify({
      jsPlugins: [pluginPath],
      categories: { correctness: 'off' },
      rules: plugin.configs.strict.rules,
    }),
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function writeFiles(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const eslint = (): ESLint =>
  new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      { ...plugin.configs.strict, files: ['**/*.{js,mjs,cjs,jsx,ts,cts,tsx}'] },
      {
        files: ['**/*.jsx'],
        languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      },
      {
        files: ['**/*.{ts,cts,tsx}'],
        languageOptions: { parser: typescriptParser as Linter.Parser },
      },
    ],
  });

async function reportsOfEslint(): Promise<readonly Report[]> {
  const results = await eslint().lintFiles(['src']);
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, line, column, message }) => ({
        file: relative(folder, filePath).replaceAll('\\', '/'),
        rule: ruleId ?? '',
        line,
        column,
        message,
      })),
    )
    .sort(byPlace);
}

describe('oxlint with all files in one run', () => {
  let found: readonly Report[] = [];

  beforeAll(async () => {
    found = await reportsOfOxlint(folder, 'src');
  });

  it('has exactly the findings that ESLint has', async () => {
    const common = found.filter(({ file }) => !file.endsWith('.vue'));
    expect(common).toEqual(await reportsOfEslint());
  });

  it('has the findings of each file, and none of another', () => {
    const numbers: Record<string, number> = {};
    for (const { file } of found) numbers[file] = (numbers[file] ?? 0) + 1;
    const silent = ['clean.ts', 'shadowed.js', 'disabled.js', 'unrelated.js'];
    const expected = Object.keys(sources)
      .filter((path) => !silent.some((name) => path.endsWith(name)))
      .map((path) => [path, path === 'src/two.ts' ? 3 : 1] as const);
    expect(numbers).toEqual({ ...Object.fromEntries(expected), 'src/page.vue': 1 });
  });

  it('finds what the script of a Vue component holds', () => {
    expect(found.filter(({ file }) => file.endsWith('.vue'))).toEqual([
      expect.objectContaining({ rule: 'azure-identity/no-key-credential', line: 8 }),
    ]);
  });

  it.each(['src/again.js', 'src/two.ts', 'src/clean.ts'])(
    'finds the same in %s alone',
    async (path) => {
      expect(await reportsOfOxlint(folder, path)).toEqual(
        found.filter(({ file }) => file === path),
      );
    },
  );
});

// Writes to the files, so it comes last.
describe('oxlint --fix-suggestions', () => {
  it('writes what ESLint suggests first, byte for byte', async () => {
    const expected = new Map<string, string>();
    for (const { filePath, messages } of await eslint().lintFiles(['src'])) {
      const fix = messages.length === 1 ? messages[0]?.suggestions?.[0]?.fix : undefined;
      if (fix === undefined) continue;
      const path = relative(folder, filePath).replaceAll('\\', '/');
      const source = sources[path] ?? '';
      const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
      const text = source.slice(mark.length);
      const [start, end] = fix.range;
      expected.set(path, `${mark}${text.slice(0, start)}${fix.text}${text.slice(end)}`);
    }
    expect(expected.size).toBeGreaterThan(10);

    await runOxlint(folder, '--fix-suggestions', 'src');
    for (const [path, text] of expected) {
      expect(await readFile(join(folder, path), 'utf8'), path).toBe(text);
    }
    // A component runs in the browser.
    expect(await readFile(join(folder, 'src/page.vue'), 'utf8')).toBe(vue);
  });

  it('changes nothing where there is no suggestion', async () => {
    for (const path of ['src/refused.ts', 'src/uncertain.ts', 'src/clean.ts', 'src/disabled.js']) {
      expect(await readFile(join(folder, path), 'utf8'), path).toBe(sources[path]);
    }
  });
});
