import { expect, test } from 'vitest';
import { parseMigrateArguments } from '../../src/cli/arguments.js';
import { parseAuditArguments } from '../../src/cli/audit-arguments.js';

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
  expect(parseMigrateArguments(['src', 'bin'])).toEqual({
    help: false,
    format: 'text',
    paths: ['src', 'bin'],
    target: { identity: 'system', clientId: null, credential: 'default' },
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
  expect(parseMigrateArguments(line.split(' '))).toMatchObject({
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
  expect(() => parseMigrateArguments(args)).toThrow(message);
});

test('audit knows no option of migrate', () => {
  expect(() => parseAuditArguments(['--dry'])).toThrow('--dry');
  expect(() => parseAuditArguments(['--format', 'text'])).toThrow('stylish or json');
});
