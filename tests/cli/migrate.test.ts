import * as fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Hosts } from '../../src/cli/hosts.js';
import { runMigrate } from '../../src/cli/migrate.js';
import type { MigrateReport } from '../../src/report/json.js';
import { fakeEngine } from './fake-engine.js';
import { fakeHosts, recordIo, Workspace } from './workspace.js';

async function migrate(
  workspace: Workspace,
  args: string[],
  hosts: Partial<Hosts> = {},
  tty = false,
) {
  const io = recordIo(workspace.root, tty);
  const code = await runMigrate(io, args, fakeHosts(hosts));
  return { code, out: io.out(), err: io.err() };
}

function reportOf({ out }: { out: string }): MigrateReport {
  return JSON.parse(out) as MigrateReport;
}

const manifest = '{\n  "name": "shop",\n  "engines": { "node": ">=22" }\n}\n';
const source = '// azure\nconst a = KEYED(process.env.ORDERS_KEY);\n';
const migrated = '// azure\nconst a = IDENTITY(process.env.ORDERS_ENDPOINT);\n';

function shop(more: Record<string, string> = {}): Workspace {
  return new Workspace({ 'package.json': manifest, 'src/a.js': source, ...more });
}

describe('a real run', () => {
  test('writes the files and the dependency and says what it needs', async () => {
    const workspace = shop({ 'src/b.js': '// azure\nSTUCK();\n', '.env': 'ORDERS_KEY=x\n' });
    const { code, out, err } = await migrate(workspace, []);
    expect(code).toBe(0);
    expect(workspace.read('src/a.js')).toBe(migrated);
    expect(JSON.parse(workspace.read('package.json'))).toMatchObject({
      dependencies: { '@azure/identity': '^4.14.1' },
    });
    expect(out).toBe(`src/a.js
  2:11  migrated  KEYED

src/b.js
  2:1  refused  The client signs in with a key; use an identity.  crosses-function

Settings to add
  ORDERS_ENDPOINT  Azure Blob Storage  replaces ORDERS_KEY  https://x

Settings that the migrated code no longer reads
  ORDERS_KEY  still in .env:1

Roles that the identity needs
  Azure Blob Storage  Reader  role-id  It reads blobs.
  1 role assignment for every instance of the app, as each has its own system-assigned identity.

Dependencies
  package.json: @azure/identity ^4.14.1

Notes
  Local sign-in needs az login.

Refused
  1  crosses-function  The secret arrives as a parameter; the callers have to change too.

1 place migrated in 1 file, 1 refused.
Assign the roles and set the settings before you deploy; then rotate the old keys and disable local authentication.
`);
    expect(err).toBe('Run "npm install" in this folder to install the added dependency.\n');
  });

  test('a second run changes nothing', async () => {
    const workspace = shop();
    await migrate(workspace, []);
    const text = workspace.read('package.json');
    const { code, out } = await migrate(workspace, []);
    expect({ code, out }).toEqual({ code: 0, out: 'Nothing to migrate in 1 source file.\n' });
    expect(workspace.read('package.json')).toBe(text);
  });

  test('a file that does not parse never stops the run, and makes the exit code 1', async () => {
    const workspace = shop({ 'src/b.js': 'azure BROKEN' });
    const { code, out } = await migrate(workspace, []);
    expect(code).toBe(1);
    expect(workspace.read('src/a.js')).toBe(migrated);
    expect(out).toContain('src/b.js\n  2:5  failed  Unexpected token.');
  });

  test('a file that changes before it is written stays, and is reported as failed', async () => {
    const workspace = shop();
    const edit: Partial<Hosts> = {
      loadEngine: () =>
        Promise.resolve({
          ...fakeEngine,
          createProgram: (...args) => {
            const program = fakeEngine.createProgram(...args);
            return {
              ...program,
              migrate: (input) => {
                workspace.write('src/a.js', 'edited');
                return program.migrate(input);
              },
            };
          },
        }),
    };
    const run = await migrate(workspace, ['--format', 'json'], edit);
    expect(run.code).toBe(1);
    expect(workspace.read('src/a.js')).toBe('edited');
    expect(workspace.read('package.json')).toBe(manifest);
    expect(reportOf(run)).toMatchObject({
      summary: { changed: 0, failed: 1, migrated: 0, refused: 1 },
      files: [{ path: 'src/a.js', changed: false, error: { code: 'not-written' } }],
      settings: { add: [], remove: [] },
      roles: [],
      dependencies: [],
    });
  });

  test('a malformed package.json fails by name, the code is migrated', async () => {
    const workspace = shop({ 'package.json': '{ "name": }' });
    const { code, out, err } = await migrate(workspace, []);
    expect(code).toBe(1);
    expect(workspace.read('src/a.js')).toBe(migrated);
    expect(err).toContain('warning: package.json is not valid JSON');
    expect(out).toContain('package.json\n  1:1  failed');
  });

  test('keeps a byte order mark and CRLF', async () => {
    const workspace = shop({ 'src/a.js': `\uFEFF${source.replaceAll('\n', '\r\n')}` });
    await migrate(workspace, []);
    expect(workspace.read('src/a.js')).toBe(`\uFEFF${migrated.replaceAll('\n', '\r\n')}`);
  });

  test('the dependency goes to the package of each file', async () => {
    const workspace = shop({ 'p/package.json': '{"name":"p"}', 'p/b.js': source });
    const report = reportOf(await migrate(workspace, ['--format', 'json']));
    expect(report.dependencies).toEqual([
      { packageJson: 'p/package.json', add: { '@azure/identity': '^4.13.0' } },
      { packageJson: 'package.json', add: { '@azure/identity': '^4.14.1' } },
    ]);
  });
});

describe('a dry run', () => {
  test('prints a unified diff, writes nothing, exit code 1', async () => {
    const workspace = shop();
    const { code, out } = await migrate(workspace, ['--dry']);
    expect(code).toBe(1);
    expect(workspace.read('src/a.js')).toBe(source);
    expect(workspace.read('package.json')).toBe(manifest);
    expect(out).toContain(`--- a/src/a.js
+++ b/src/a.js
@@ -1,2 +1,2 @@
 // azure
-const a = KEYED(process.env.ORDERS_KEY);
+const a = IDENTITY(process.env.ORDERS_ENDPOINT);
`);
    expect(out).toContain('+++ b/package.json');
    expect(out).toContain('2:11  would be migrated  KEYED');
    expect(out).toContain('Nothing was written.');
  });

  test('exit code 0 where nothing is pending, refusals or not', async () => {
    const workspace = new Workspace({ 'a.js': 'azure STUCK' });
    expect((await migrate(workspace, ['--dry'])).code).toBe(0);
    expect((await migrate(workspace, [])).code).toBe(0);
  });

  test('exit code 1 where a file failed', async () => {
    const workspace = new Workspace({ 'a.js': 'azure BROKEN' });
    expect((await migrate(workspace, ['--dry'])).code).toBe(1);
  });

  test('a literal secret is nowhere: stdout, stderr, report', async () => {
    const secret = `${'Ab1/'.repeat(21)}Cd==`;
    const text = `// azure AccountKey=${secret};\nconst k = '${secret}';\n${source}`;
    const workspace = shop({ 'src/a.js': text, 'src/b.js': `${text}BROKEN` });
    const { out, err } = await migrate(workspace, ['--dry', '--report', 'r.json']);
    for (const output of [out, err, workspace.read('r.json')]) expect(output).not.toContain('Ab1/');
    expect(out).toContain('AccountKey=***');
  });
});

describe('the report', () => {
  test('json is one object on stdout, the same in --report', async () => {
    const workspace = shop({
      'b.yml': 'x: ORDERS_KEY',
      'main.bicep': "// app\n  name: 'ORDERS_KEY'",
      'c.json': '"MY_ORDERS_KEY"',
      'd.ts': 'ORDERS_KEY',
    });
    const args = ['--format', 'json', '--dry', '--report', 'out.json'];
    const run = await migrate(workspace, args);
    expect(workspace.read('out.json')).toBe(run.out);
    expect((await migrate(workspace, args)).out).toBe(run.out);
    expect(reportOf(run)).toEqual({
      version: expect.any(String),
      dryRun: true,
      target: { identity: 'system', clientId: null, credential: 'default' },
      summary: { scanned: 2, changed: 1, failed: 0, migrated: 1, refused: 0, reasons: {} },
      files: [
        {
          path: 'src/a.js',
          changed: true,
          error: null,
          findings: [
            {
              line: 2,
              column: 11,
              endLine: 2,
              entryPoint: 'KEYED',
              outcome: 'migrated',
              reason: null,
              message: 'The client signs in with a key; use an identity.',
            },
          ],
        },
      ],
      settings: {
        add: [
          {
            name: 'ORDERS_ENDPOINT',
            service: 'Azure Blob Storage',
            replaces: 'ORDERS_KEY',
            example: 'https://x',
          },
        ],
        remove: [
          {
            name: 'ORDERS_KEY',
            files: ['b.yml', 'd.ts', 'main.bicep'],
            mentions: [
              { path: 'b.yml', line: 1, isBinding: false },
              { path: 'd.ts', line: 1, isBinding: false },
              { path: 'main.bicep', line: 2, isBinding: false },
            ],
          },
        ],
      },
      roles: [
        { service: 'Azure Blob Storage', name: 'Reader', id: 'role-id', why: 'It reads blobs.' },
      ],
      dependencies: [{ packageJson: 'package.json', add: { '@azure/identity': '^4.14.1' } }],
      notes: ['Local sign-in needs az login.'],
    });
    expect(run.err).toBe('note: Local sign-in needs az login.\n');
  });

  test('the target is told as it was given', async () => {
    const args = [
      '--client-id',
      'env:MY_ID',
      '--credential',
      'chained',
      '--dry',
      '--format',
      'json',
    ];
    expect(reportOf(await migrate(shop(), args)).target).toEqual({
      identity: 'user',
      clientId: 'env:MY_ID',
      credential: 'chained',
    });
  });

  test('a folder that does not exist is found out before anything is written', async () => {
    const workspace = shop();
    const { code, err } = await migrate(workspace, ['--report', 'no/where.json']);
    expect(code).toBe(2);
    expect(err).toContain('--report no/where.json');
    expect(workspace.read('src/a.js')).toBe(source);
  });
});

describe('at a terminal', () => {
  test('asks; no means that nothing is written', async () => {
    const workspace = shop();
    const questions: string[] = [];
    const confirm = (message: string) => {
      questions.push(message);
      return Promise.resolve(false);
    };
    const { code, out, err } = await migrate(workspace, [], { confirm }, true);
    expect(code).toBe(1);
    expect(questions).toEqual(['Change 2 files?']);
    expect(err).toBe('  src/a.js\n  package.json\n');
    expect(out).toContain('Nothing was written.');
    expect(workspace.read('src/a.js')).toBe(source);
  });

  test('yes writes and installs with the package manager of the lock file', async () => {
    const workspace = shop({ 'pnpm-lock.yaml': '' });
    const installs: unknown[] = [];
    const hosts: Partial<Hosts> = {
      confirm: () => Promise.resolve(true),
      install: (command) => installs.push(command) > 0,
    };
    expect((await migrate(workspace, [], hosts, true)).code).toBe(0);
    expect(workspace.read('src/a.js')).toBe(migrated);
    expect(installs).toEqual([{ folder: workspace.root, manager: 'pnpm' }]);
  });

  test('a failed install makes the exit code 1', async () => {
    const hosts = { confirm: () => Promise.resolve(true), install: () => false };
    const { code, err } = await migrate(shop(), [], hosts, true);
    expect(code).toBe(1);
    expect(err).toContain('"npm install" in this folder failed');
  });

  test('--no-install only tells the command', async () => {
    const hosts = { confirm: () => Promise.resolve(true) };
    const { code, err } = await migrate(shop(), ['--no-install'], hosts, true);
    expect(code).toBe(0);
    expect(err).toContain('Run "npm install" in this folder');
  });

  test('--yes neither asks nor installs; nothing to do does not ask', async () => {
    const workspace = shop();
    expect((await migrate(workspace, ['--yes'], {}, true)).code).toBe(0);
    expect((await migrate(workspace, [], {}, true)).code).toBe(0);
  });
});

test('usage errors are exit code 2 and write nothing', async () => {
  const workspace = shop();
  const { code, out, err } = await migrate(workspace, ['--identity', 'service-principal']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('--identity');
  expect((await migrate(workspace, ['src', 'gone'])).err).toContain('gone');
  expect(workspace.read('src/a.js')).toBe(source);
  expect(fs.readdirSync(workspace.path('src'))).toEqual(['a.js']);
});
