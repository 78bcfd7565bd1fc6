import { describe, expect, test } from 'vitest';
import {
  clientSecret,
  lettersOf,
  password,
  searchKey,
  storageKey,
  storageString,
} from '../harness/secrets.js';
import { auditFiles, auditIn } from './audit-secrets.js';
import { Workspace } from './workspace.js';

const key = storageKey();
const connection = storageString();
const secret = clientSecret();
const word = password();
const secrets = [key, secret, word];

async function familiesIn(name: string, text: string): Promise<string[]> {
  const { places } = await auditFiles({ [name]: text }, secrets, '--all-text');
  return places.map((place) => place.replace(`${name}:`, '').replace(/-\d+/u, ''));
}

describe('--all-text', () => {
  test.each([
    ['main.bicep', `param adminPassword string = '${word}'`, ['1:31 password']],
    [
      'main.tf',
      `client_secret = "${secret}"\npassword = var.password`,
      ['1:18 entra-client-secret'],
    ],
    ['run.sh', `export DB_PASSWORD=${word}`, ['1:20 database-password']],
    [
      'run.ps1',
      `$env:CLIENT_SECRET = "${secret}"\n$password = Get-Secret`,
      ['1:23 entra-client-secret'],
    ],
    ['Dockerfile', `FROM node\nENV DB_PASSWORD=${word}`, ['2:17 database-password']],
    ['App.cs', `string password = "${word}";\nPassword = config.Password;`, ['1:20 password']],
    ['app.py', `connect(password="${word}")\npassword = os.environ["PASSWORD"]`, ['1:19 password']],
    ['app.properties', `db.password = ${word}`, ['1:15 database-password']],
    ['setup.sql', `CREATE LOGIN app WITH PASSWORD = '${word}';`, ['1:35 password']],
    ['a.toml', `[keys]\nstorage = "${key}"`, ['2:12 storage-key']],
    ['a.pubxml', `<Project>\n<UserPWD>${word}</UserPWD>\n</Project>`, ['2:10 password']],
    ['web.config', `<add key="Password"\n value="a&amp;${word}" />`, ['2:9 password']],
    [
      'app.config',
      `<add name="a" connectionString="${connection}" />`,
      ['1:92 storage-connection-string'],
    ],
    ['Makefile', `KEY = ${key}`, ['1:7 storage-key']],
    [
      'a.http',
      `GET x\napi-key: ${searchKey()}\nAuthorization: Bearer ${lettersOf('token', 40)}`,
      ['2:10 search-key', '3:23 authorization-header'],
    ],
  ])('%s', async (name, text, places) => {
    const found = await familiesIn(name, text);
    expect(found).toEqual(places);
  });

  test('takes no such file without the option, unless it is named', async () => {
    const files = { 'a.ini': `password=${word}`, 'b.ini': `password=${word}` };
    expect(await auditFiles(files, secrets)).toMatchObject({ code: 0, places: [] });
    expect((await auditFiles(files, secrets, 'b.ini')).places).toHaveLength(1);
  });

  test('leaves out what is binary, minified, generated or ignored', async () => {
    const text = `password=${word}\n`;
    const workspace = new Workspace({
      '.gitignore': 'ignored.ini\n',
      'ignored.ini': text,
      'node_modules/a/a.ini': text,
      'yarn.lock': text,
      'a.js.map': text,
      'a.min.css': text,
      'long.css': text + 'x'.repeat(20_000),
    });
    workspace.write('a.bin', Buffer.from(`${text}\0`));
    expect((await auditIn(workspace, ['--all-text'], secrets)).places).toEqual([]);
  });
});

describe('Markdown', () => {
  test('code blocks of known languages, other blocks and text', async () => {
    const text = [
      `The key is ${key}.`,
      '',
      '> ```js title',
      `> const password = '${word}';`,
      '> ```',
      '',
      '- ~~~yaml',
      '  env:',
      `    password: ${word}`,
      '  ~~~',
      '',
      '```json',
      `{ "clientSecret": "${secret}" }`,
      '```',
      '```ts',
      `const = '${word}', password: '${word}'`,
      '```',
      '```bash',
      `export DB_PASSWORD=${word}`,
      '```',
      '',
      `    password: ${word}`,
    ];
    expect(await familiesIn('README.md', text.join('\n'))).toEqual([
      '1:12 storage-key',
      '4:20 password',
      '9:15 password',
      '13:19 entra-client-secret',
      `16:${String(24 + word.length)} password`,
      '19:20 database-password',
      '22:15 password',
    ]);
  });

  test('is read without --all-text, and not without secrets', async () => {
    const files = { 'docs/a.md': `KEY=${key}` };
    expect((await auditFiles(files, secrets)).report.summary).toMatchObject({
      scanned: 1,
      secrets: 1,
    });
    expect((await auditFiles(files, secrets, '--no-secrets')).report.summary.scanned).toBe(0);
  });
});
