import { describe, expect, it } from 'vitest';
import { auditSource } from '../../src/diagnose/audit-source.js';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { parseTarget } from '../../src/migration/target.js';
import type { FileOutcome } from '../../src/migration/outcome.js';

const facts = { versions: {} };
const target = parseTarget({});

function migrate(path: string, text: string): FileOutcome {
  const outcome = migrateSource({ path, text, package: facts }, target);
  // A second run changes nothing.
  expect(migrateSource({ path, text: outcome.text, package: facts }, target)).toMatchObject({
    changed: false,
    text: outcome.text,
  });
  return outcome;
}

function placesOf({ findings }: Pick<FileOutcome, 'findings'>): readonly string[] {
  return findings.map(
    ({ line, column, outcome, reason }) => `${line}:${column} ${reason ?? outcome}`,
  );
}

const client = `import { BlobServiceClient } from '@azure/storage-blob';
const service = BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE_CONNECTION_STRING!);
`;

const page = `---
// Pictures --- of the shop
import Layout from '../layouts/Layout.astro';
${client}
const names: string[] = []; // at most "---"
for await (const { name } of service.getContainerClient('a').listBlobsFlat()) names.push(name);
if (names.length === 0) return Astro.redirect('/empty');
---

<Layout title="credential --- é 😀">
  <!-- <script>import { BlobServiceClient } from '@azure/storage-blob' -->
  {names.map((name) => <li>{name}'s</li>)}
</Layout>
`;

const migratedPage = page
  .replace(
    "from '@azure/storage-blob';\n",
    `from '@azure/storage-blob';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

`,
  )
  .replace(
    'BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE_CONNECTION_STRING!)',
    'new BlobServiceClient(process.env.AZURE_STORAGEBLOB_RESOURCEENDPOINT!, credential)',
  );

describe('the frontmatter of an Astro page', () => {
  it('is migrated, and everything else stays', () => {
    const outcome = migrate('src/pages/shop.astro', page);
    expect(outcome.text).toBe(migratedPage);
    expect(placesOf(outcome)).toEqual(['5:17 migrated']);
    expect(outcome.roles.map(({ name }) => name)).toEqual(['Storage Blob Data Reader']);
    expect(outcome.notes.join('\n')).toMatch(
      /src\/pages\/shop\.astro: a page that is prerendered/u,
    );
  });

  it('keeps Windows line ends and a byte order mark', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(migrate('shop.astro', windows(page)).text).toBe(windows(migratedPage));
  });

  it('gets its first import below the fence', () => {
    const text = `---
const { BlobServiceClient } = await import('@azure/storage-blob');
const service = BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE_CONNECTION_STRING);
---
<p title="a" class="b">{service.url}</p>
`;
    expect(migrate('a.astro', text).text).toBe(`---
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

const { BlobServiceClient } = await import('@azure/storage-blob');
const service = new BlobServiceClient(process.env.AZURE_STORAGEBLOB_RESOURCEENDPOINT, credential);
---
<p title="a" class="b">{service.url}</p>
`);
  });

  it('needs no semicolon before the fence', () => {
    const text = `---
export const service = () => BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE_CONNECTION_STRING!)
import { BlobServiceClient } from '@azure/storage-blob'
---
`;
    expect(migrate('a.astro', text).text).toContain(
      'const credential = new DefaultAzureCredential()\n\n---\n',
    );
  });

  it('keeps what the template uses', () => {
    const text = `---
import { BlobServiceClient } from '@azure/storage-blob';
const connection = process.env.AZURE_STORAGE_CONNECTION_STRING!;
const service = BlobServiceClient.fromConnectionString(connection);
---
<p>{connection ? 'a' : 'b'}</p>
`;
    const { text: result, removed } = migrate('a.astro', text);
    expect(result).toContain('const connection = process.env.AZURE_STORAGE_CONNECTION_STRING!;');
    expect(result).toContain('new BlobServiceClient(endpoint, credential)');
    expect(result).toContain("---\n<p>{connection ? 'a' : 'b'}</p>\n");
    expect(removed).toEqual([]);
  });

  it('names the usual role where the template gets the client', () => {
    const text = `---\n${client}await service.getContainerClient('a').exists();\n---\n`;
    const rolesFor = (template: string): readonly string[] =>
      migrate('a.astro', text + template).roles.map(({ name }) => name);
    expect(rolesFor('<p>service</p>')).toEqual(['Storage Blob Data Reader']);
    expect(rolesFor('<Gallery client={service} />')).toEqual(['Storage Blob Data Contributor']);
  });

  it('stays where the template needs the key', () => {
    const text = `---\n${client}---\n<img src={await service.generateAccountSasUrl()} />\n`;
    const outcome = migrate('a.astro', text);
    expect(outcome.changed).toBe(false);
    expect(placesOf(outcome)).toEqual(['3:17 signs-sas']);
  });
});

const browserPages = [
  [
    'Shop.vue',
    `<template>\n  <p>{{ service }}</p>\n</template>\n<script setup lang="ts">\n${client}</script>\n`,
    '6:17',
  ],
  ['Shop.svelte', `<script lang="ts" module>\n${client}</script>\n<p>{service.url}</p>\n`, '3:17'],
  ['Shop.astro', `---\nconst a = 1;\n---\n<script>\n${client}</script>\n`, '6:17'],
  [
    'Two.vue',
    `<script lang="ts">\n${client.split('\n')[0] ?? ''}\n</script>\n<script setup lang="ts">\n${client.split('\n')[1] ?? ''}\n</script>\n`,
    '5:17',
  ],
] as const;

describe('code of a component that runs in the browser', () => {
  it.each(browserPages)('is never changed: %s', (path, text, place) => {
    const outcome = migrate(path, text);
    expect(outcome).toMatchObject({ changed: false, text, error: null, added: [], roles: [] });
    expect(placesOf(outcome)).toEqual([`${place} runs-in-browser`]);
    expect(outcome.findings[0]?.message).toContain('The key is public already: rotate it');
    expect(placesOf(auditSource({ path, text, package: facts }))).toEqual([
      `${place} runs-in-browser`,
    ]);
  });

  it('is not changed although the frontmatter of its page is', () => {
    const text = `---\n${client}---\n<script>\n${client}</script>\n`;
    const outcome = migrate('a.astro', text);
    expect(placesOf(outcome)).toEqual(['3:17 migrated', '7:17 runs-in-browser']);
    expect(outcome.text.endsWith(`---\n<script>\n${client}</script>\n`)).toBe(true);
  });

  it('is what the host calls so', () => {
    const input = { path: 'a.ts', text: client, package: facts, runsIn: 'browser' } as const;
    expect(placesOf(migrateSource(input, target))).toEqual(['2:17 runs-in-browser']);
    expect(placesOf(auditSource(input))).toEqual(['2:17 runs-in-browser']);
  });
});

describe('a script that cannot be parsed', () => {
  it.each([
    ['a.vue', `<p/>\n<script>\n${client}const = 1;\n</script>`, 'syntax', 4],
    ['a.svelte', `<script lang="coffee">\n${client}</script>`, 'unsupported-language', 1],
    ['a.astro', `---\n${client}`, 'syntax', 1],
    ['a.vue', `<script lang="ts">\n${client}`, 'syntax', 1],
  ])('is reported by its place: %s', (path, text, code, line) => {
    const outcome = migrate(path, text);
    expect(outcome).toMatchObject({ changed: false, error: { code, line } });
    expect(auditSource({ path, text, package: facts }).error).toEqual(outcome.error);
  });

  it('does not keep the other scripts of a page from being migrated', () => {
    const text = `---\n${client}---\n<script>\n${client}const = 1;\n</script>\n`;
    expect(migrate('a.astro', text)).toMatchObject({ changed: true, error: { line: 8 } });
  });

  it('is not reported where it mentions nothing of Azure', () => {
    const text = `---\n${client}---\n<script>\nconst = 1;\n</script>\n`;
    expect(migrate('a.astro', text)).toMatchObject({ changed: true, error: null });
  });
});
