import { describe, expect, test } from 'vitest';
import { clientSecret, password, storageKey, storageString } from '../harness/secrets.js';
import { auditFiles, auditIn } from './audit-secrets.js';
import { Workspace } from './workspace.js';

const key = storageKey();
const connection = storageString();
const secret = clientSecret();
const word = password();
const secrets = [key, secret, word];

/** Where a secret stands on a line, as {@link auditFiles} has places; quotes belong to strings of code and JSON. */
function at(line: string, found: string, quotes = 0): string {
  const column = line.indexOf(found) + 1 - quotes;
  return `${String(column)}-${String(column + found.length + 2 * quotes)}`;
}

async function placesIn(name: string, text: string, ...args: string[]) {
  return (await auditFiles({ [name]: text }, secrets, ...args)).places;
}

describe('code', () => {
  test('the call and the secret that it takes', async () => {
    const call = `const c = BlobServiceClient.fromConnectionString('${connection}');`;
    const text = `import { BlobServiceClient } from '@azure/storage-blob';\n${call}\n`;
    const { code, report, places } = await auditFiles({ 'a.ts': text }, secrets);
    expect(code).toBe(1);
    expect(places).toEqual([
      'a.ts:2:11 no-connection-string',
      `a.ts:2:${at(call, connection, 1)} storage-connection-string`,
    ]);
    expect(report.summary).toEqual({ scanned: 1, findings: 2, secrets: 1, failed: 0 });
    expect(report.files[0]?.findings[1]).toEqual({
      line: 2,
      column: 50,
      endLine: 2,
      endColumn: 52 + connection.length,
      ruleId: 'no-hardcoded-secret',
      service: null,
      entryPoint: null,
      migratable: true,
      reason: null,
      family: 'storage-connection-string',
      confidence: 'certain',
      message: expect.stringMatching(/^This is an Azure Storage connection string/u),
    });
  });

  test('a file that mentions nothing of Azure', async () => {
    expect(await placesIn('a.mjs', `export const password = '${word}';`)).toEqual([
      `a.mjs:1:25-${String(27 + word.length)} password`,
    ]);
  });

  const line = `const options: A = { password: '${word}', key: '${key}' };`;
  const found = [`2:${at(line, word)} password`, `2:${at(line, key)} storage-key`];

  test.each([
    ['Flow', 'a.js', "import type { A } from 'b'; // @flow"],
    ['a syntax error', 'a.ts', 'const = ;'],
  ])('%s: read as text, without an error', async (_, name, first) => {
    const { report, places } = await auditFiles({ [name]: `${first}\n${line}\n` }, secrets);
    expect(places).toEqual(found.map((place) => `${name}:${place}`));
    expect(report.summary.failed).toBe(0);
  });

  test('what fails and mentions Azure is read as text, and fails', async () => {
    const text = `import { A } from '@azure/storage-blob'; const = ;\n${line}\n`;
    const { report, places } = await auditFiles({ 'a.js': text }, secrets);
    expect(places).toEqual(found.map((place) => `a.js:${place}`));
    expect(report.files[0]?.error?.code).toBe('syntax');
  });

  test('what is not UTF-8', async () => {
    const workspace = new Workspace();
    const before = Buffer.from('// gr\xfc\xdfe\n', 'latin1');
    workspace.write('a.js', Buffer.concat([before, Buffer.from(`const password = '${word}';\n`)]));
    const { report, places } = await auditIn(workspace, [], secrets);
    expect(places).toEqual([`a.js:2:18-${String(20 + word.length)} password`]);
    expect(report.summary.failed).toBe(0);
  });
});

describe('configuration files', () => {
  const value = `  "AzureWebJobsStorage": "${connection}"`;
  const storage = `2:${at(value, connection, 1)} storage-connection-string`;

  test.each([
    ['c.json', `{\n${value}\n}`],
    ['commented.json', `{ // comment\n${value}\n}`],
    ['trailing.json', `{\n${value},\n}`],
    ['c.jsonc', `{ // comment\n${value},\n}`],
    ['c.json5', `{ /* comment */\n${value},\n}`],
    ['local.settings.json', `{ // comment\n${value}\n}`],
  ])('%s', async (name, text) => {
    expect(await placesIn(name, text)).toEqual([`${name}:${storage}`]);
  });

  test('JSON that does not parse is text', async () => {
    const line = `  "clientSecret": "${secret}"`;
    expect(await placesIn('c.json', `{ "a": 1\n${line}\n`)).toEqual([
      `c.json:2:${at(line, secret)} entra-client-secret`,
    ]);
  });

  test.each(['.env', '.env.local', 'prod.env'])('%s', async (name) => {
    const line = `export DB_PASSWORD="${word}"`;
    expect(await placesIn(name, `# comment\n${line}\n`)).toEqual([
      `${name}:2:${at(line, word, 1)} database-password`,
    ]);
  });

  test('YAML', async () => {
    const pair = `    value: ${secret}`;
    const script = `    export DB_PASSWORD='${word}'`;
    const text = `env:\n  - name: CLIENT_SECRET\n${pair}\n  - run: |\n${script}\n`;
    expect(await placesIn('c.yml', text)).toEqual([
      `c.yml:3:${at(pair, secret)} entra-client-secret`,
      `c.yml:5:${at(script, word)} database-password`,
    ]);
  });

  test('YAML that does not parse, such as a template, is text', async () => {
    const line = `password: ${word}`;
    expect(await placesIn('c.yaml', `{{- if x }}\n${line}\n{{- end }}\n`)).toEqual([
      `c.yaml:2:${at(line, word)} password`,
    ]);
  });

  test('lock files are left out, unless they are named', async () => {
    const files = { 'package-lock.json': `{\n${value}\n}`, 'pnpm-lock.yaml': `a: ${key}` };
    expect((await auditFiles(files, secrets, '--all-text')).places).toEqual([]);
    expect((await auditFiles(files, secrets, 'package-lock.json')).places).toEqual([
      `package-lock.json:${storage}`,
    ]);
  });
});
