import { describe, expect, it } from 'vitest';
import { compileService, RowError, slotsOf } from '../../src/catalogue/compile.js';
import { services } from '../../src/catalogue/index.js';
import { parseTarget } from '../../src/catalogue/signature.js';
import { findSlot } from '../../src/catalogue/slots.js';
import type { Row, Service } from '../../src/catalogue/types.js';

const sample: Service = {
  id: 'sample',
  name: 'Azure Sample',
  packages: ['@azure/sample'],
  endpoint: {
    kind: 'url',
    form: 'https://{account}.sample.azure.net',
    setting: 'AZURE_SAMPLE_ENDPOINT',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  scope: 'https://sample.azure.net/.default',
  roles: [{ name: 'Sample Reader', id: '00000000-0000-0000-0000-000000000001', use: 'read' }],
  defaultRole: 'Sample Reader',
  rows: [],
  sources: [],
};

function compile(row: Row) {
  return compileService({ ...sample, rows: [row] });
}

/** The message for a malformed row. */
function mistakeIn(row: Row): string {
  try {
    compile(row);
  } catch (error) {
    if (error instanceof RowError) return error.message;
    throw error;
  }
  return 'no error';
}

describe.each(services.map((service) => [service.id, service] as const))('%s', (_id, service) => {
  // The error names the row.
  it('has well-formed rows', () => {
    expect(compileService(service).length).toBeGreaterThan(0);
  });

  it('takes every secret from a declared slot', () => {
    for (const { entryPoint, secret } of compileService(service)) {
      expect(findSlot(secret)?.secret, entryPoint).toBe(true);
    }
  });

  it('names every entry point', () => {
    for (const { entryPoint } of compileService(service)) expect(entryPoint).toMatch(/^[\w.]+$/u);
  });
});

describe('rows that fit', () => {
  it.each([
    ['new C(connectionString)', 'new C(endpoint, credential)', 'C', 'connectionString'],
    ['C.create(connectionString)', 'new C(endpoint, credential)', 'C.create', 'connectionString'],
    ['default(endpoint, key)', 'default(endpoint, credential)', 'default', 'key'],
    ['default.of(endpoint, key)', 'default.of(endpoint, credential)', 'default.of', 'key'],
    ['_.send(endpoint, keyCredential)', '_.send(endpoint, credential)', 'send', 'keyCredential'],
    ['f({ endpoint, auth: { key } })', 'f({ endpoint, credential })', 'f', 'key'],
    ['Client', 'endpoint', 'Client', 'key'],
  ])('%s', (from, to, entryPoint, secret) => {
    expect(compile({ from, to })).toMatchObject([{ entryPoint, secret, to: parseTarget(to) }]);
  });

  it('compile once for each of several forms', () => {
    const rows = compile({ from: ['f(key)', 'g(key)'], manual: 'Change it by hand.' });
    expect(rows.map(({ entryPoint }) => entryPoint)).toEqual(['f', 'g']);
  });

  it('may drop what they list', () => {
    const row = { from: 'f(accountName, key)', to: 'f(credential)', drops: ['accountName'] };
    expect(mistakeIn(row)).toBe('no error');
  });

  it('may have conditions', () => {
    const row: Row = {
      from: 'f(endpoint, key)',
      to: 'f(endpoint, credential)',
      when: ['not(regionalHost(endpoint))'],
    };
    expect(compile(row)[0]?.predicates).toEqual([
      { name: 'regionalHost', negated: true, slot: 'endpoint' },
    ]);
  });
});

describe('malformed rows', () => {
  const manual = 'Change it by hand.';

  it.each<[string, Row]>([
    ['f(key): needs exactly one of to, via and manual', { from: 'f(key)' }],
    [
      'f(key): needs exactly one of to, via and manual',
      { from: 'f(key)', to: 'f(credential)', manual },
    ],
    ['f(key): needs exactly one of to, via and manual', { from: 'f(key)', via: 'msal', manual }],
    ['f(...rest, key): a rest must stand last', { from: 'f(...rest, key)', manual }],
    [
      'f(options?, key): a required argument follows an optional one',
      { from: 'f(options?, key)', manual },
    ],
    [
      "f(options?, 'x', key?): a required argument follows an optional one",
      { from: "f(options?, 'x', key?)", manual },
    ],
    ['f(endpoint): no slot is secret', { from: 'f(endpoint)', manual }],
    ['f(keys): no slot is secret', { from: 'f(keys)', manual }],
    ['f(key, enpoint): undeclared slot enpoint', { from: 'f(key, enpoint)', manual }],
    ['f(key, ...others): undeclared slot others', { from: 'f(key, ...others)', manual }],
    ['f({ key, ...others }): undeclared slot others', { from: 'f({ key, ...others })', manual }],
    ['f(key): undeclared slot token', { from: 'f(key)', to: 'f(token)' }],
    ['f(key, key): a slot stands twice', { from: 'f(key, key)', manual }],
    [
      'f(key): accountName has no source: the old call does not have it',
      { from: 'f(key)', to: 'f(accountName, credential)' },
    ],
    [
      'f(endpoint, key): key is a secret and stays',
      { from: 'f(endpoint, key)', to: 'f(endpoint, key, credential)' },
    ],
    [
      'f(accountName, key): accountName gets lost; list it in drops if that is right',
      { from: 'f(accountName, key)', to: 'f(credential)' },
    ],
    [
      'f(key, ...rest): rest gets lost; list it in drops if that is right',
      { from: 'f(key, ...rest)', to: 'f(credential)' },
    ],
    ['f(key): unknown predicate sunny', { from: 'f(key)', manual, when: ['sunny(key)'] }],
    ['f(key): not a predicate: sunny', { from: 'f(key)', manual, when: ['sunny'] }],
    ['f(key): unknown role Sample Owner', { from: 'f(key)', manual, roles: ['Sample Owner'] }],
    ['f(key: expected ")", found the end in: f(key', { from: 'f(key', manual }],
    ['f(key): expected a name, found , in: f(,)', { from: 'f(key)', to: 'f(,)' }],
  ])('%s', (mistake, row) => {
    expect(mistakeIn(row)).toBe(`sample: ${mistake}`);
  });

  it('are named one by one where a row has several forms', () => {
    expect(mistakeIn({ from: ['f(key)', 'g(endpoint)'], manual })).toBe(
      'sample: g(endpoint): no slot is secret',
    );
  });

  it('may not have a condition on a slot that the call lacks', () => {
    const row: Row = { from: 'f(key)', manual, when: ['azureHost(endpoint)'] };
    expect(mistakeIn(row)).toMatch(/^sample: f\(key\): /u);
  });
});

describe('slotsOf', () => {
  it.each([
    ['new C(endpoint, credential, ...rest)', ['endpoint', 'credential', 'rest']],
    [
      'f({ endpoint, auth: { key }, !connectionString, ...options })',
      ['endpoint', 'key', 'options'],
    ],
    ["f(join(endpoint, encode(blobName)), 'x')", ['endpoint', 'blobName']],
    ['f(new Key(key))', ['key']],
    ['Client', []],
  ])('%s', (text, expected) => {
    expect([...slotsOf(parseTarget(text))]).toEqual(expected);
  });
});
