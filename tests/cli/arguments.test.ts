import { expect, test } from 'vitest';
import { parseAuditArguments } from '../../src/cli/audit-arguments.js';
import { parseMigrateArguments } from '../../src/cli/migrate-arguments.js';
import { noSettingNames } from '../../src/migration/chosen-names.js';
import { Workspace } from './workspace.js';

test('the defaults', () => {
  expect(parseAuditArguments([])).toEqual({
    help: false,
    format: 'stylish',
    paths: [],
    scope: {
      signIns: true,
      secrets: { families: [], allow: [], checkComments: true, minConfidence: 'possible' },
      inlineConfig: true,
    },
    allText: false,
  });
  expect(parseMigrateArguments(['src', 'bin'], '.')).toEqual({
    help: false,
    format: 'text',
    paths: ['src', 'bin'],
    target: { identity: 'system', clientId: null, credential: 'default' },
    policy: {
      changesArguments: false,
      dropsKeyBranches: false,
      settingNames: { ...noSettingNames, find: expect.any(Function) },
    },
    includesTests: false,
    dry: false,
    yes: false,
    force: false,
    install: true,
    report: null,
  });
});

test('all options of migrate', () => {
  const line =
    '--identity user --client-id=env:MY_ID --credential chained --dry --yes --force --no-install --format json --report r.json src';
  expect(parseMigrateArguments(line.split(' '), '.')).toMatchObject({
    format: 'json',
    paths: ['src'],
    target: {
      identity: 'user',
      clientId: { kind: 'setting', name: 'MY_ID' },
      credential: 'chained',
    },
    dry: true,
    yes: true,
    force: true,
    install: false,
    report: 'r.json',
  });
});

test.each([
  [['--format', 'xml'], '--format takes text or json'],
  [['--identity', 'none'], '--identity'],
  [['--client-id', 'me'], '--client-id'],
  [['--client-id', ''], '--client-id needs a value'],
  [['--identity', 'system', '--client-id', 'env:X'], '--client-id'],
  [['--credential', 'key'], '--credential'],
  [['--dry=yes'], '--dry'],
  [['--unheard-of'], '--unheard-of'],
  [['--report'], '--report'],
])('migrate %j names the option', (args, message) => {
  expect(() => parseMigrateArguments(args, '.')).toThrow(message);
});

test('audit knows no option of migrate', () => {
  expect(() => parseAuditArguments(['--dry'])).toThrow('--dry');
  expect(() => parseAuditArguments(['--format', 'text'])).toThrow('stylish or json');
});

test('branches with a key go on request only', () => {
  const { policy } = parseMigrateArguments(['--drop-key-branches'], '.');
  expect(policy.dropsKeyBranches).toBe(true);
});

test('client IDs and setting names for single services', () => {
  const line =
    '--client-id cosmos=env:COSMOS_ID --client-id env:SHARED_ID --env OLD=NEW --env ORDERS:storage-queue=QUEUE --change-arguments';
  const { target, policy } = parseMigrateArguments(line.split(' '), '.');
  expect(target).toEqual({
    identity: 'user',
    clientId: { kind: 'setting', name: 'SHARED_ID' },
    credential: 'default',
    identities: new Map([['cosmos', { kind: 'setting', name: 'COSMOS_ID' }]]),
  });
  expect(policy.changesArguments).toBe(true);
  expect(policy.settingNames.find('OLD', 'cosmos')).toBe('NEW');
  expect(policy.settingNames.find('ORDERS', 'storage-queue')).toBe('QUEUE');
  expect(policy.settingNames.find('ORDERS', 'storage-blob')).toBeNull();
});

test('a mapping file says the same, and the command line goes before it', () => {
  const { root } = new Workspace({
    'azure.json': `\uFEFF${JSON.stringify({
      env: { OLD: 'FROM_FILE', OTHER: { 'storage-blob': 'BLOBS' } },
      identities: { cosmos: 'env:FROM_FILE', 'storage-blob': 'env:BLOB_ID' },
    })}`,
  });
  const line = '--mapping azure.json --env OLD=FROM_LINE --client-id cosmos=env:FROM_LINE';
  const { target, policy } = parseMigrateArguments(line.split(' '), root);
  expect(target.identity).toBe('system');
  expect(target.identities).toEqual(
    new Map([
      ['cosmos', { kind: 'setting', name: 'FROM_LINE' }],
      ['storage-blob', { kind: 'setting', name: 'BLOB_ID' }],
    ]),
  );
  expect(policy.settingNames.find('OLD', 'cosmos')).toBe('FROM_LINE');
  expect(policy.settingNames.find('OTHER', 'storage-blob')).toBe('BLOBS');
});

test.each([
  ['[]', 'an object'],
  ['{', 'not valid JSON'],
  ['{ "envs": {} }', 'no "envs"'],
  ['{ "env": [] }', '"env" takes an object'],
  ['{ "env": { "OLD": 7 } }', '"env.OLD" takes a text'],
  ['{ "env": { "OLD": { "cosmos": "" } } }', '"env.OLD.cosmos" takes a text'],
  ['{ "env": { "A": "SAME", "B": "SAME" } }', 'SAME: it would replace A and B'],
  ['{ "env": { "A": "A" } }', 'a name of its own'],
  ['{ "identities": { "cosmos": "somebody" } }', 'GUID'],
  ['{ "identities": { "kosmos": "env:ID" } }', 'there is no service "kosmos"'],
])('a mapping of %s is refused', (text, message) => {
  const { root } = new Workspace({ 'azure.json': text });
  expect(() => parseMigrateArguments(['--mapping', 'azure.json'], root)).toThrow(message);
});

test.each([
  [['--env', 'OLD'], '--env takes OLD=NEW'],
  [['--env', 'OLD=1x'], 'names of environment variables'],
  [['--env', 'OLD=A', '--env', 'OLD=B'], 'two names, A and B'],
  [['--mapping', 'missing.json'], 'missing.json: The file cannot be read'],
  [['--client-id', 'env:A', '--client-id', 'env:B'], 'SERVICE=ID'],
])('%j is refused', (args, message) => {
  const { root } = new Workspace();
  expect(() => parseMigrateArguments(args, root)).toThrow(message);
});
