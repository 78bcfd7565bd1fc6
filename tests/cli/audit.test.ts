import { describe, expect, test } from 'vitest';
import { runAudit } from '../../src/cli/audit.js';
import { fakeHosts, recordIo, Workspace } from './workspace.js';

async function audit(files: Record<string, string>, ...args: string[]) {
  const workspace = new Workspace(files);
  const io = recordIo(workspace.root);
  const code = await runAudit(io, args, fakeHosts());
  return { code, out: io.out(), err: io.err(), workspace };
}

const finding = '// azure\nconst c = KEYED(process.env.ORDERS_KEY);\n';

test('no findings: nothing on stdout, exit code 0', async () => {
  expect(await audit({ 'a.js': 'KEYED', 'b.js': '// azure' })).toMatchObject({
    code: 0,
    out: '',
    err: '',
  });
});

test('findings: place, verdict, message and rule, exit code 1', async () => {
  const { code, out, workspace } = await audit({ 'src/a.js': finding, 'b.js': 'azure STUCK' });
  expect(code).toBe(1);
  expect(out).toBe(`b.js
  1:7  by hand: crosses-function  The client signs in with a key; use an identity.  no-key-credential

src/a.js
  2:11  can be migrated  The client signs in with a key; use an identity.  no-key-credential

2 findings, 1 can be migrated.
`);
  expect(workspace.read('src/a.js')).toBe(finding);
});

test('json is one object', async () => {
  const { code, out } = await audit(
    { 'a.js': finding, 'b.js': 'azure BROKEN' },
    '--format',
    'json',
  );
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/u),
    summary: { scanned: 2, findings: 1, secrets: 0, failed: 1 },
    files: [
      {
        path: 'a.js',
        error: null,
        findings: [
          {
            line: 2,
            column: 11,
            endLine: 2,
            endColumn: 16,
            ruleId: 'no-key-credential',
            service: 'Azure Blob Storage',
            entryPoint: 'KEYED',
            migratable: true,
            reason: null,
            family: null,
            confidence: null,
            message: 'The client signs in with a key; use an identity.',
          },
        ],
      },
      {
        path: 'b.js',
        error: { code: 'syntax-error', message: 'Unexpected token.', line: 2, column: 5 },
        findings: [],
      },
    ],
  });
});

describe('a file that fails is reported with its place and counts as 1', () => {
  test.each([
    ['azure BROKEN', '2:5  failed  Unexpected token.'],
    ['azure CRASH', '1:1  failed  The analysis failed (crashed)'],
  ])('%s', async (text, message) => {
    const { code, out } = await audit({ 'a.js': text, 'b.js': finding });
    expect(code).toBe(1);
    expect(out).toContain(`a.js\n  ${message}`);
    expect(out).toContain('b.js\n  2:11');
  });

  test('not UTF-8', async () => {
    const workspace = new Workspace();
    workspace.write('a.js', Buffer.from([...Buffer.from('azure '), 0xe9]));
    workspace.write('b.js', Buffer.from([0xe9]));
    const io = recordIo(workspace.root);
    expect(await runAudit(io, [], fakeHosts())).toBe(1);
    expect(io.out()).toContain('a.js\n  1:1  failed  The file is not UTF-8');
    expect(io.out()).not.toContain('b.js');
  });
});

test('minified files are left out unless they are named', async () => {
  const files = { 'a.js': `${finding}${'x'.repeat(30_000)}` };
  expect((await audit(files)).code).toBe(0);
  expect((await audit(files, 'a.js')).code).toBe(1);
});

describe('exit code 2', () => {
  test.each([
    [['--format', 'sarif'], '--format takes'],
    [['--fix'], '--fix'],
    [['gone.js'], 'gone.js'],
  ])('%j', async (args, message) => {
    const { code, out, err } = await audit({ 'a.js': finding }, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('an internal error says what it is, without a secret', async () => {
    const workspace = new Workspace();
    const io = recordIo(workspace.root);
    const key = `${'Ab1/'.repeat(21)}Cd==`;
    const loadEngine = () => Promise.reject(new Error(`no parser AccountKey=${key}`));
    expect(await runAudit(io, [], fakeHosts({ loadEngine }))).toBe(2);
    expect(io.err()).toContain('internal error: no parser AccountKey=***');
  });
});

test('--help', async () => {
  const { code, out } = await audit({}, '--help');
  expect(code).toBe(0);
  expect(out).toContain('Usage: azure-identity audit');
});

test('a malformed package.json is a warning on stderr', async () => {
  const { code, err } = await audit({ 'package.json': '{', 'a.js': '// azure' });
  expect(code).toBe(0);
  expect(err).toMatch(/^warning: package\.json is not valid JSON/u);
});
