import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../src/cli/engine.js';
import { runMigrate } from '../../src/cli/migrate.js';
import type { MigrateReport } from '../../src/report/json.js';
import { oldKey } from '../harness/secrets.js';
import { auditFiles } from './audit-secrets.js';
import { fakeHosts, recordIo, Workspace } from './workspace.js';

const client = `import { BlobServiceClient } from '@azure/storage-blob';
const service = BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE_CONNECTION_STRING!);
`;

async function migrateIn(workspace: Workspace, ...args: readonly string[]) {
  const io = recordIo(workspace.root);
  const options = ['--force', '--yes', '--no-install', ...args];
  const code = await runMigrate(io, options, fakeHosts({ loadEngine }));
  return { code, out: io.out() };
}

describe('components', () => {
  it('are found in folders, and migrated where they run on the server', async () => {
    const workspace = new Workspace({
      'src/pages/shop.astro': `---\n${client}---\n<p>{service.url}</p>\n`,
      'src/Shop.vue': `<script setup lang="ts">\n${client}</script>\n`,
      'src/Shop.svelte': `<script lang="ts">\n${client}</script>\n`,
      'package.json': '{ "name": "shop" }\n',
    });
    const { code, out } = await migrateIn(workspace, '--format', 'json');
    const { summary, files } = JSON.parse(out) as MigrateReport;
    expect(code).toBe(0);
    expect(summary).toMatchObject({ scanned: 3, changed: 1, migrated: 1, refused: 2, failed: 0 });
    expect(files.map(({ path, changed }) => `${path} ${String(changed)}`)).toEqual([
      'src/Shop.svelte false',
      'src/Shop.vue false',
      'src/pages/shop.astro true',
    ]);
    expect(workspace.read('src/pages/shop.astro')).toContain(
      'new BlobServiceClient(process.env.AZURE_STORAGEBLOB_RESOURCEENDPOINT!, credential)',
    );
    expect(workspace.read('package.json')).toContain('@azure/identity');
    const again = await migrateIn(workspace);
    expect(again.out).toContain('0 places migrated in 0 files, 2 refused.');
  });

  const key = oldKey('component', 64);
  const secret = `const accountKey = '${key}';\n`;

  it.each([
    ['a.vue', `<template><p/></template>\n<script>\n${secret}</script>\n`, 3],
    ['a.svelte', `<script>\n${secret}</script>\n<p/>\n`, 2],
    ['a.astro', `---\n${secret}---\n<p/>\n`, 2],
    ['a.astro', `---\n---\n<script>\n${secret}</script>\n`, 4],
    ['a.vue', `<script>\n${secret}const = 1;\n</script>\n`, 2],
    ['a.vue', `<template>\n<p data-account-key="${key}" />\n</template>\n`, 2],
    ['a.astro', `---\n---\n<p accountKey="${key}" />\n`, 3],
  ])('have their secrets reported once: %s %#', async (path, text, line) => {
    for (const args of [[], [path], ['--all-text']]) {
      const { report } = await auditFiles({ [path]: text }, [key], ...args);
      const found = report.files.flatMap(({ findings }) => findings.map((each) => each.line));
      expect(found, args.join()).toEqual([line]);
      const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
      expect(
        (await auditFiles({ [path]: windows }, [key], ...args)).report.files[0]?.findings,
      ).toMatchObject([{ line }]);
    }
  });

  it.each([
    [
      'a.vue',
      `<script>\n// eslint-disable-next-line azure-identity/no-hardcoded-secret\n${secret}</script>\n`,
    ],
    [
      'a.astro',
      `---\n---\n<!-- eslint-disable-next-line azure-identity/no-hardcoded-secret -->\n<p accountKey="${key}" />\n`,
    ],
  ])('have comments that silence findings: %s', async (path, text) => {
    expect((await auditFiles({ [path]: text }, [key])).report.summary.findings).toBe(0);
  });
});

describe('files that cannot be parsed', () => {
  const files = {
    'flow.js': `// @flow\nimport type { A } from 'a';\n${client.replace('!', '')}`,
    'typed.js': client.replace('const service', 'const service: Service'),
    'broken.ts': `${client}const = 1;\n`,
    'Shop.vue': `<script setup>\n${client}</script>\n`,
    'shop.astro': `---\n${client}`,
    'unrelated.js': '// @flow\nconst a: ?string = null;\n',
  };
  const failed = [
    ['Shop.vue', 'Syntax error'],
    ['broken.ts', 'Syntax error'],
    ['flow.js', 'flow-remove-types, or change the file by hand'],
    ['shop.astro', 'its closing tag or fence is missing'],
    ['typed.js', 'give it that of TypeScript'],
  ] as const;

  it('are reported by migrate, in both formats', async () => {
    const workspace = new Workspace(files);
    const json = await migrateIn(workspace, '--format', 'json');
    const report = JSON.parse(json.out) as MigrateReport;
    expect(json.code).toBe(1);
    expect(report.summary.failed).toBe(failed.length);
    expect(report.files.map(({ path }) => path)).toEqual(failed.map(([path]) => path));
    const text = await migrateIn(workspace);
    expect(text.code).toBe(1);
    for (const [index, [path, message]] of failed.entries()) {
      expect(report.files[index]?.error?.message).toContain(message);
      expect(text.out).toMatch(new RegExp(`^${path}\n  \\d+:\\d+  failed  .*${message}`, 'mu'));
    }
    expect(text.out).toContain(`${String(failed.length)} files failed`);
  });

  it('are reported by audit', async () => {
    const { report, code } = await auditFiles(files, []);
    expect(code).toBe(1);
    expect(report.files.map(({ path }) => path)).toEqual(failed.map(([path]) => path));
    for (const [index, [, message]] of failed.entries()) {
      expect(report.files[index]?.error?.message).toContain(message);
    }
  });
});
