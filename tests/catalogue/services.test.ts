import { describe, expect, it } from 'vitest';
import { slotsOf } from '../../src/catalogue/compile.js';
import { credentialClasses } from '../../src/catalogue/credentials.js';
import { findService, packageNames, services } from '../../src/catalogue/index.js';
import { findCredentialClass, findRows, rowsOf, servicesOf } from '../../src/catalogue/lookup.js';
import { parseSignature } from '../../src/catalogue/signature.js';
import { findSlot, slots } from '../../src/catalogue/slots.js';
import type { Role, Service } from '../../src/catalogue/types.js';

/** The values that several services have in common, with their services. */
function sharedValues(valuesOf: (service: Service) => readonly string[]): Record<string, string[]> {
  const owners: Record<string, string[]> = {};
  for (const service of services) {
    for (const value of new Set(valuesOf(service))) (owners[value] ??= []).push(service.id);
  }
  return Object.fromEntries(Object.entries(owners).filter(([, ids]) => ids.length > 1));
}

const everyService = services.map((service) => [service.id, service] as const);

describe('services', () => {
  it('have IDs of their own', () => {
    expect(sharedValues(({ id }) => [id])).toEqual({});
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
  });

  it('have packages of their own, but for retired versions and for what is built on several services', () => {
    const isCurrent = (id: string): boolean => findService(id)?.generation === undefined;
    const shared = Object.entries(sharedValues(({ packages }) => packages));
    const unexpected = shared.filter(
      ([name, ids]) =>
        !/^@(?:langchain|llamaindex)\//u.test(name) && ids.filter(isCurrent).length > 1,
    );
    expect(unexpected).toEqual([]);
  });

  it('have settings of their own', () => {
    const settingsOf = ({ endpoint, settings }: Service): readonly string[] => [
      ...(endpoint === null ? [] : [endpoint.setting]),
      ...Object.values(settings ?? {}).map(({ setting }) => setting),
    ];
    expect(sharedValues(settingsOf)).toEqual({});
  });

  it('are found by ID', () => {
    expect(findService('cosmos')?.name).toBe('Azure Cosmos DB for NoSQL');
    expect(findService('nothing')).toBeNull();
  });

  it('list each package once', () => {
    expect(new Set(packageNames).size).toBe(packageNames.length);
  });
});

describe.each(everyService)('%s', (_id, service) => {
  it('names a default role that it has', () => {
    const names: readonly (string | null)[] = service.roles.map(({ name }) => name);
    if (names.length > 0 || service.defaultRole !== null) {
      expect(names).toContain(service.defaultRole);
    }
  });

  it('has roles with a GUID each', () => {
    for (const { id, name } of service.roles) {
      expect(id, name).toMatch(/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/u);
    }
    expect(new Set(service.roles.map(({ id }) => id)).size).toBe(service.roles.length);
  });

  it('has roles that contain others of its own', () => {
    const roles: readonly Role[] = service.roles;
    for (const { name, contains = [] } of roles) {
      expect(contains).not.toContain(name);
      for (const inner of contains) {
        const role = roles.find((each) => each.name === inner);
        expect(role, inner).toBeDefined();
        for (const innermost of role?.contains ?? []) expect(contains, name).toContain(innermost);
      }
    }
  });

  it('has settings that a shell takes', () => {
    for (const { setting, example } of Object.values(service.settings ?? {})) {
      expect(setting).toMatch(/^AZURE_[A-Z_]+$/u);
      expect(example).toMatch(/<[^<>]+>/u);
    }
    if (service.endpoint === null) return;
    expect(service.endpoint.setting).toMatch(/^AZURE_[A-Z_]+$/u);
    expect(service.endpoint.settingSuffix).toMatch(/^[A-Z_]+$/u);
    expect(service.endpoint.replaces).not.toContain(service.endpoint.setting);
  });

  it('has a token scope where it has a way to use one', () => {
    const scopes = [service.scope, ...Object.values(service.scopeByHost ?? {})];
    for (const scope of scopes)
      if (scope !== null) expect(scope).toMatch(/^https:\/\/.+\/\.default$/u);
    const writesScope = [...rowsOf(service).values()]
      .flat()
      .some(({ to }) => to !== null && [...slotsOf(to)].includes('tokenProvider'));
    if (writesScope) expect(service.scope).not.toBeNull();
  });

  it('has an endpoint with a placeholder, in the form of its kind', () => {
    if (service.endpoint === null) return;
    const { form, kind } = service.endpoint;
    expect(form).toMatch(kind === 'url' ? /^https:\/\/.*\{[\w-]+\}/u : /^\{[\w-]+\}[\w.-]+$/u);
  });

  it('says what its connection string hides', () => {
    const usesConnectionStrings = [...rowsOf(service).values()]
      .flat()
      .some(({ secret, to }) => secret === 'connectionString' && to !== null);
    if (usesConnectionStrings) expect(service.connectionString?.secretFields).not.toEqual([]);
    if (service.connectionString?.form === 'storage') {
      expect(service.connectionString.hostLabel).toMatch(/^[a-z]+$/u);
    }
  });

  it('says where its facts come from', () => {
    expect(service.sources).not.toEqual([]);
  });

  it('says in sentences what cannot be done', () => {
    const sentences = [
      ...service.rows.flatMap((row) => [
        ...(row.manual === undefined ? [] : [row.manual]),
        ...(row.notes ?? []),
      ]),
      ...(service.requires ?? []),
      ...(service.conflicts ?? []).map(({ why }) => why),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z\d@\w].*\.$/u);
  });

  it('sorts its rows into entry points', () => {
    for (const [callee, rows] of rowsOf(service)) {
      expect(rows.map(({ from }) => from.callee.join('.'))).toEqual(rows.map(() => callee));
    }
  });

  it('finds its rows by package and export', () => {
    for (const module of service.packages) {
      expect(servicesOf(module)).toContain(service);
      for (const [callee, rows] of rowsOf(service)) {
        const own = rows.filter(({ row }) => row.packages?.includes(module) !== false);
        const found = findRows(module, callee.split('.'));
        expect(
          found.filter((row) => row.service === service),
          callee,
        ).toEqual(own);
      }
    }
  });
});

describe('findRows', () => {
  it.each([
    ['@azure/storage-blob', ['BlobServiceClient', 'fromConnectionString'], 1],
    ['@azure/storage-blob', ['default', 'BlobServiceClient', 'fromConnectionString'], 1],
    ['@azure/storage-blob', ['default'], 0],
    ['@azure/storage-blob', ['Missing'], 0],
    ['@azure/storage-blob', ['constructor'], 0],
    ['other', ['BlobServiceClient', 'fromConnectionString'], 0],
  ])('%s %j', (module, path, count) => {
    expect(findRows(module, path)).toHaveLength(count);
  });

  it('compiles a service once', () => {
    const [first] = services;
    if (first === undefined) throw new Error('no services');
    expect(rowsOf(first)).toBe(rowsOf(first));
  });
});

describe('key credential classes', () => {
  it.each(credentialClasses.map((entry) => [entry.export, entry] as const))(
    '%s is well-formed',
    (name, entry) => {
      const { callee, isNew, args } = parseSignature(entry.from);
      expect([isNew, ...callee]).toEqual([true, name]);
      expect(args?.map((term) => term.type === 'slot' && findSlot(term.name)?.kind)).toContain(
        'key',
      );
      expect(Object.keys(slots)).toContain(entry.fills);
      expect(new Set(entry.packages).size).toBe(entry.packages.length);
    },
  );

  it.each([
    ['@azure/core-auth', ['AzureKeyCredential'], 'AzureKeyCredential'],
    ['@azure/core-auth', ['default', 'AzureKeyCredential'], 'AzureKeyCredential'],
    ['@azure/core-auth', ['AzureKeyCredential', 'create'], null],
    ['@azure/core-auth', [], null],
    ['@azure/openai', ['AzureKeyCredential'], 'AzureKeyCredential'],
    ['./credentials.js', ['AzureKeyCredential'], null],
    ['other', ['AzureKeyCredential'], null],
  ])('%s %j', (module, path, expected) => {
    expect(findCredentialClass(module, path)?.export ?? null).toBe(expected);
  });
});
