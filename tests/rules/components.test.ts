import * as typescriptParser from '@typescript-eslint/parser';
import * as astroParser from 'astro-eslint-parser';
import { Linter } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import { describe, expect, it } from 'vitest';
import * as vueParser from 'vue-eslint-parser';
import { auditSource } from '../../src/diagnose/audit-source.js';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { parseTarget } from '../../src/migration/target.js';
import plugin from '../../src/plugin.js';

const parsers: Readonly<Record<string, object>> = {
  astro: astroParser,
  svelte: svelteParser,
  ts: typescriptParser,
  vue: vueParser,
};

/** What ESLint says with the parser of a framework, and with its suggestions applied until none is left. */
function lint(filename: string, text: string) {
  const files = ['**/*.{ts,vue,svelte,astro}'];
  const parser = parsers[filename.split('.').at(-1) ?? ''];
  const config = [
    {
      plugins: { 'azure-identity': plugin },
      files,
      rules: {
        'azure-identity/no-connection-string': 'error',
        'azure-identity/no-key-credential': 'error',
      },
      settings: { 'azure-identity': { identity: 'system' } },
    },
    { files, languageOptions: { parser, parserOptions: { parser: typescriptParser } } },
  ] as Linter.Config[];
  const verify = (code: string) => new Linter().verify(code, config, { filename });
  const messages = verify(text);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  let result = text.slice(mark.length);
  for (let step = 0; step < 9; step += 1) {
    const [suggestion] = verify(result).flatMap(({ suggestions }) => suggestions ?? []);
    if (suggestion === undefined) break;
    const [start, end] = suggestion.fix.range;
    result = result.slice(0, start) + suggestion.fix.text + result.slice(end);
  }
  return { messages, text: mark + result };
}

const client = `import { BlobServiceClient } from '@azure/storage-blob';
const service = BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE_CONNECTION_STRING!);
`;
const firstLine = client.slice(0, client.indexOf('\n') + 1);
const secondLine = client.slice(firstLine.length);

const pages: Readonly<Record<string, string>> = {
  'plain.astro': `---\n// é 😀\n${client}---\n<p title="---">{service.url}</p>\n<script>\n${client}</script>\n`,
  'comment.astro': `<!-- a -->\n---\n${client}---\n<p>{service.url}</p>\n`,
  'windows.astro': `---\n${client}---\n<p>{service.url}</p>\n`.replaceAll('\n', '\r\n'),
  'mark.astro': `\uFEFF---\n${client}---\n<p>{service.url}</p>\n`,
  'dynamic.astro': `---\nconst { BlobServiceClient } = await import('@azure/storage-blob');\n${secondLine}---\n<p title="a" class="b" id="c">{service.url}</p>\n`,
  'used.astro': `---\n${firstLine}const a = process.env.AZURE_STORAGE_CONNECTION_STRING!;\nconst b = BlobServiceClient.fromConnectionString(a);\n---\n<p>{a ? 1 : 2}</p>\n`,
  'signs.astro': `---\n${client}---\n<p>{service.generateAccountSasUrl()}</p>\n`,
  'passed.astro': `---\n${client}---\n<Shop client={service} />\n`,
  'template.astro': `---\n${firstLine}---\n<p>{BlobServiceClient.fromConnectionString(process.env.A!).url}</p>\n`,
  'plain.vue': `<template><p>{{ service }}</p></template>\n<script setup lang="ts">\n${client}</script>\n`,
  'two.vue': `<script lang="ts">\n${firstLine}</script>\n<script setup lang="ts">\n${secondLine}</script>\n`,
  'plain.svelte': `<p>{service.url}</p>\n<script lang="ts">\n${client}</script>\n`,
  'two.svelte': `<script lang="ts" module>\n${firstLine}</script>\n<script lang="ts">\n${secondLine}</script>\n`,
};

describe('ESLint with the parser of a framework', () => {
  it.each(Object.entries(pages))('changes what the command changes: %s', (path, text) => {
    const { text: expected } = migrateSource(
      { path, text, package: { versions: {} } },
      parseTarget({ identity: 'system' }),
    );
    expect(lint(path, text).text).toBe(expected);
  });

  it.each(Object.entries(pages))('finds what the command finds: %s', (path, text) => {
    const { findings } = auditSource({ path, text, package: { versions: {} } });
    // The scripts of an Astro page are files of their own to ESLint.
    const scriptLine = text.slice(0, text.indexOf('<script>')).split('\n').length;
    const wanted = findings.filter(
      ({ line }) => !path.endsWith('astro') || line < scriptLine || !text.includes('<script>'),
    );
    expect(lint(path, text).messages.map(({ line, column }) => ({ line, column }))).toEqual(
      wanted.map(({ line, column }) => ({ line, column })),
    );
  });

  it.each(['plain.vue', 'two.vue', 'plain.svelte', 'two.svelte'])(
    'suggests nothing for the browser: %s',
    (path) => {
      const { messages } = lint(path, pages[path] ?? '');
      expect(messages).toHaveLength(1);
      expect(messages[0]?.message).toContain('The key is public already: rotate it');
      expect(messages[0]?.suggestions ?? []).toEqual([]);
    },
  );

  it('suggests nothing for the scripts that the processor of Astro cuts out', () => {
    const { messages, text } = lint('src/shop.astro/0_0.ts', client);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toContain('The key is public already');
    expect(text).toBe(client);
  });
});
