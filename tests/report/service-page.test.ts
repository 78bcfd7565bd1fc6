import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/catalogue/facts.js';
import { services } from '../../src/catalogue/index.js';
import type { Service } from '../../src/catalogue/types.js';
import { prose, table } from '../../src/report/markdown.js';
import { formatServiceIndex } from '../../src/report/service-index.js';
import { formatServicePage } from '../../src/report/service-page.js';

/** A service that uses every field there is. */
const full: Service = {
  id: 'full',
  name: 'Azure Everything',
  packages: ['@azure/everything', '@azure/everything-else'],
  endpoint: {
    kind: 'host',
    form: '{name}.everything.azure.com',
    setting: 'AZURE_EVERYTHING_HOST',
    replaces: ['AZURE_EVERYTHING_CONNECTIONSTRING'],
    settingSuffix: 'HOST',
  },
  connectionString: { form: 'fields', endpointField: 'Endpoint', secretFields: ['Key'] },
  scope: 'https://everything.azure.com/.default',
  scopeByHost: { '.azure.us': 'https://everything.azure.us/.default' },
  roles: [
    { name: 'Everything Reader', id: '1', use: 'read', methods: ['get', 'list'] },
    { name: 'Everything Owner', id: '2', use: 'all', unconfirmed: true },
  ],
  defaultRole: 'Everything Owner',
  settings: {
    azureResourceId: {
      setting: 'EVERYTHING_ID',
      settingSuffix: 'ID',
      example: '/subscriptions/<id>',
    },
  },
  conflicts: [{ setting: 'EVERYTHING_KEY', why: 'The SDK prefers it: delete it.' }],
  rows: [
    {
      from: [
        'new Everything(connectionString, ...rest)',
        'Everything.create(connectionString, ...rest)',
      ],
      to: 'new Everything(fullyQualifiedNamespace, credential, { id: azureResourceId }, ...rest)',
      min: { '@azure/everything': '2.0.0' },
      notes: ['It is slower.'],
    },
    {
      from: 'new Everything({ endpoint, key, region, ...options })',
      to: "new Everything({ endpoint: new URL(endpoint), scopes: ['all'], tokenProvider, ...options })",
      drops: ['region'],
      when: ['not(regionalHost(endpoint))', "hostEndsWith(endpoint, '.azure.com')"],
      roles: ['Everything Reader'],
      packages: ['@azure/everything'],
    },
    {
      from: 'new Implicit()',
      to: 'new Implicit({ tokenProvider })',
      implicit: 'EVERYTHING_KEY',
      rule: 'no-client-secret',
      doubtful: true,
      conflicts: [{ setting: 'OTHER_KEY', why: 'It wins.' }],
    },
    { from: '_.sign(...rest)', via: 'user-delegation-sas', signs: true },
    { from: 'new Device(connectionString)', manual: 'Keep it.', device: true },
  ],
  keyOnly: [{ name: 'signAll', reason: 'signs-sas', why: 'signAll() needs <the key>.' }],
  rights: [{ name: 'drop', note: 'drop() has no role.' }],
  requires: ['A tier with *stars*.'],
  sources: ['@azure/everything@2.0.0 d.ts', 'learn.microsoft.com: azure/everything'],
};

const page = formatServicePage(factsOf(full));

describe('a page with everything', () => {
  it.each([
    '# Azure Everything\n',
    '1. **Grant the role.** [The identity](../identities.md) needs Everything Owner (all).',
    'Calls that say so below need another role in its place or beside it:',
    '- Everything Reader (read): `1`',
    'the key of the client',
    'No Microsoft page confirms that Everything Owner is enough',
    '2. **Set the settings.**',
    'AZURE_EVERYTHING_HOST=<name>.everything.azure.com',
    'EVERYTHING_ID=/subscriptions/<id>',
    'The SDK prefers it: delete it.',
    'npx eslint-plugin-azure-identity migrate --dry src',
    '`https://everything.azure.us/.default` for `.azure.us`',
    '-const client = new Everything(connectionString);',
    '{ id: process.env.EVERYTHING_ID },',
    'endpoint: new URL(endpoint)',
    "getBearerTokenProvider(credential, 'https://everything.azure.com/.default')",
    "scopes: ['all']",
    '- In `@azure/everything`.',
    '- Only where `endpoint` is not a regional endpoint.',
    '- Only where the host of `endpoint` ends in `.azure.com`.',
    '- Goes with the secret: `region`.',
    '- Needs `@azure/everything` 2.0.0 or later',
    '- Role: Everything Reader.',
    '- It is slower.',
    'the setting `EVERYTHING_KEY`',
    '[no-client-secret](../rules/no-client-secret.md)',
    'may as well sign in without a secret',
    '- It wins.',
    'Rewritten to a user delegation SAS',
    'only `strict` reports it',
    'enough where nothing but `get()` and `list()` is called',
    'not confirmed by a Microsoft page',
    '[signs-sas](../codemods/what-is-refused.md#signs-sas)',
    '- `signAll()` needs `<the key>`.',
    '- `drop()` has no role.',
    '- A tier with \\*stars\\*.',
    '[azure/everything](https://learn.microsoft.com/azure/everything)',
    '`ORDERS_CONNECTION_STRING` becomes `ORDERS_HOST`',
  ])('says %j', (text) => {
    expect(page).toContain(text);
  });
});

it('says what belongs together once', () => {
  const reads = ['get', 'list'];
  const text = formatServicePage(
    factsOf({
      ...full,
      roles: [
        { name: 'Everything Reader', id: '1', use: 'read', methods: reads },
        { name: 'Everything Owner', id: '2', use: 'all', methods: [...reads, 'set'] },
        { name: 'Everything Delegator', id: '3', use: 'sign', methods: ['getKey'] },
      ],
      rows: [
        { from: 'new default(connectionString)', to: 'new default(endpoint, credential)' },
        { from: '_.generateSasUrl(sasOptions)', via: 'user-delegation-sas', signs: true },
      ],
      rights: [
        { name: 'drop', note: 'drop() has no role.' },
        { name: 'clear', note: 'clear() has no role.' },
      ],
    }),
  );
  for (const part of [
    'enough where, beside the calls of Everything Reader, nothing but `set()` is called',
    'in addition, where `getKey()` is called',
    '- Each of `drop()` and `clear()` has no role.',
    '`Client` stands for the default export',
    '+await client.generateUserDelegationSasUrl(',
    "import { DefaultAzureCredential } from '@azure/identity';",
    '**Deploy, then take the keys away.**',
  ]) {
    expect(text).toContain(part);
  }
});

it('titles of retired services say which versions are meant', () => {
  const facts = factsOf({
    ...full,
    generation: 'retired',
    retiredBefore: { '@azure/everything': '3.0.0' },
    rows: [{ from: 'loginWithEverything(options)', via: 'msi-login' }],
  });
  const text = formatServicePage(facts);
  expect(text).toContain('# Azure Everything: @azure/everything before 3.0.0 and 1 more (retired)');
  expect(text).toContain('+const credential = new ManagedIdentityCredential({ clientId });');
  expect(text).toContain('1. **Keep the identity and its roles.**');
});

it('names every role where the usual one is more than any call needs', () => {
  const rows = full.rows.filter(({ roles }) => roles !== undefined);
  const both = { from: 'new Writer(connectionString)', manual: 'No.', roles: ['Everything Owner'] };
  const send = { from: 'new Sender(key)', to: 'new Sender(credential)', roles: ['Sender'] };
  const roles = [...full.roles, { name: 'Sender', id: '3', use: 'send' }];
  const text = formatServicePage(factsOf({ ...full, roles, rows: [...rows, both, send] }));
  expect(text).toContain(
    '1. **Grant the roles.** Which ones [the identity](../identities.md) needs depends on the calls',
  );
  expect(text).toContain('--role <role definition ID>');
});

describe('a page of a service without a way', () => {
  const facts = factsOf({
    ...full,
    endpoint: null,
    scope: null,
    scopeByHost: {},
    roles: [],
    defaultRole: null,
    conflicts: [],
    settings: {},
    rows: [{ from: 'new Everything(connectionString)', manual: 'There is no other way.' }],
  });

  it('begins with finding the calls', () => {
    const text = formatServicePage(facts);
    expect(text).toContain('1. **Find the calls.**');
    expect(text).toContain('There is no other way.');
    expect(text).not.toContain('migrate --dry');
    expect(text).not.toContain('## Roles');
  });

  it('a retired one leads to the package that replaces it', () => {
    const text = formatServicePage({ ...facts, isRetired: true });
    expect(text).toContain('(retired)');
    expect(text).toContain(
      '`@azure/everything` and `@azure/everything-else` are no longer maintained.',
    );
    expect(text).toContain('**Move to the package that replaces this one**');
  });
});

describe.each(services.map((service) => [service.id, service] as const))('%s', (_id, service) => {
  const facts = factsOf(service);
  const text = formatServicePage(facts);

  it('has a page without gaps', () => {
    expect(text).not.toMatch(/undefined|\[object/u);
    expect(text).toMatch(/^# .+\n\n/u);
    expect(text).toContain('## What to do\n\n1. **');
  });

  it('shows every entry point and role', () => {
    for (const { name } of facts.entryPoints) expect(text).toContain(name);
    for (const { id } of facts.roles) expect(text).toContain(id);
  });

  it('counts each call once', () => {
    const calls = facts.entryPoints.flatMap((entryPoint) => entryPoint.calls);
    expect(facts.rewritten + facts.byHand).toBe(calls.length);
  });
});

it('the index leads to every page', () => {
  const index = formatServiceIndex(services.map(factsOf));
  for (const { id } of services) expect(index).toContain(`](${id}.md)`);
});

describe('prose', () => {
  it.each([
    ['Call getProperties() first.', 'Call `getProperties()` first.'],
    ['Set AZURE_CLIENT_ID to <guid>.', 'Set `AZURE_CLIENT_ID` to `<guid>`.'],
    ['Use @azure/cosmos 4, not a*b.', 'Use `@azure/cosmos` 4, not a\\*b.'],
    ['@azure/cosmos@4.1.0 d.ts', '`@azure/cosmos@4.1.0` d.ts'],
    ['Give `endpoint` to it.', 'Give `endpoint` to it.'],
    ['Microsoft Entra ID and Azure CLI.', 'Microsoft Entra ID and Azure CLI.'],
  ])('%s', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });
});

it('tables leave out empty columns', () => {
  expect(table(['A', 'B', 'C'], [['1', '', 'x|y']])).toBe(
    '| A | C |\n| --- | --- |\n| 1 | x\\|y |',
  );
});
