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

  it('takes every secret from a declared slot, or says why it needs none', () => {
    for (const { entryPoint, row, secret } of compileService(service)) {
      const needsNone =
        service.generation === 'retired' || row.implicit !== undefined || row.signs === true;
      if (secret === null) expect(needsNone || row.via !== undefined, entryPoint).toBe(true);
      else expect(findSlot(secret)?.secret, entryPoint).toBe(true);
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
      { name: 'regionalHost', negated: true, slot: 'endpoint', values: [] },
    ]);
  });

  it.each<[string, Row]>([
    ['a key that the SDK reads itself', { from: 'f()', implicit: 'SAMPLE_KEY', manual: 'Do it.' }],
    ['a bare export', { from: 'Client', implicit: 'SAMPLE_KEY', manual: 'Do it.' }],
    ['a signature', { from: '_.sign(...rest)', signs: true, manual: 'Do it.' }],
    ['a strategy', { from: 'login(options?)', via: 'msi-login' }],
  ])('need no secret slot: %s', (_name, row) => {
    expect(compile({ ...row }).map(({ secret }) => secret)).toEqual([null]);
  });

  it('need no secret slot in a retired package', () => {
    const retired: Service = { ...sample, generation: 'retired' };
    const rows = [{ from: 'new Client(...rest)', manual: 'Take the new one.' }];
    expect(compileService({ ...retired, rows })).toMatchObject([{ secret: null, to: null }]);
  });

  it('may write slots that come from settings of the service', () => {
    const settings = { mapsAccountClientId: { setting: 'A', settingSuffix: 'A', example: '<a>' } };
    const rows = [{ from: 'f(key)', to: 'f(credential, mapsAccountClientId)' }];
    expect(() => compileService({ ...sample, settings, rows })).not.toThrow();
  });

  it('may write lists, quoted keys and a token provider', () => {
    const to = "f({ 'api-version': '1', scopes: ['a'], provider: tokenProvider, ...options })";
    expect(compile({ from: "f({ 'api-key': key, ...options })", to })).toMatchObject([
      { to: parseTarget(to), secret: 'key' },
    ]);
  });

  it('may become the credential itself', () => {
    const row = {
      from: 'new Login(tenantId, clientSecret)',
      to: 'credential',
      drops: ['tenantId'],
    };
    expect(compile(row)).toMatchObject([{ to: { type: 'slot', name: 'credential' } }]);
  });

  it('may hold for some packages of the service only', () => {
    const row = { from: 'f(key)', packages: ['@azure/sample'], manual: 'Do it.' };
    expect(mistakeIn(row)).toBe('no error');
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
    [
      'f(key): needs exactly one of to, via and manual',
      { from: 'f(key)', via: 'msi-login', manual },
    ],
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
    [
      'f(key): unknown predicate rains',
      { from: 'f(key)', manual, when: ["not(rains(key, 'cats'))"] },
    ],
    [
      'f(key): @azure/other is no package of the service',
      { from: 'f(key)', manual, packages: ['@azure/sample', '@azure/other'] },
    ],
    [
      'f(key): mapsAccountClientId has no source: the old call does not have it',
      { from: 'f(key)', to: 'f(credential, mapsAccountClientId)' },
    ],
    [
      "f({ 'api-key': key }): key is a secret and stays",
      { from: "f({ 'api-key': key })", to: "f({ 'api-key': key, credential })" },
    ],
    ['Client: no slot is secret', { from: 'Client', manual }],
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

  it('may not write the endpoint of a service that has none', () => {
    const rows = [{ from: 'f(key)', to: 'f(endpoint, credential)' }];
    expect(() => compileService({ ...sample, endpoint: null, rows })).toThrow(
      'sample: f(key): endpoint has no source: the old call does not have it',
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
    ["f(['a', endpoint])", ['endpoint']],
    ["f({ 'api-key': key, !'other' })", ['key']],
    ['Client', []],
  ])('%s', (text, expected) => {
    expect([...slotsOf(parseTarget(text))]).toEqual(expected);
  });
});
