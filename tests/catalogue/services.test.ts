import { describe, expect, it } from 'vitest';
import { credentialClasses } from '../../src/catalogue/credentials.js';
import { findService, packageNames, services } from '../../src/catalogue/index.js';
import { findCredentialClass, findRows, rowsOf, servicesOf } from '../../src/catalogue/lookup.js';
import { parseSignature } from '../../src/catalogue/signature.js';
import { findSlot, slots } from '../../src/catalogue/slots.js';
import type { Service } from '../../src/catalogue/types.js';

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

  it('have packages of their own', () => {
    expect(sharedValues(({ packages }) => packages)).toEqual({});
  });

  it('have settings of their own', () => {
    expect(sharedValues(({ endpoint }) => [endpoint.setting])).toEqual({});
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
    expect(service.roles.map(({ name }) => name)).toContain(service.defaultRole);
  });

  it('has roles with a GUID each', () => {
    for (const { id, name } of service.roles) {
      expect(id, name).toMatch(/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/u);
    }
    expect(new Set(service.roles.map(({ id }) => id)).size).toBe(service.roles.length);
  });

  it('has settings that a shell takes', () => {
    expect(service.endpoint.setting).toMatch(/^AZURE_[A-Z_]+$/u);
    expect(service.endpoint.settingSuffix).toMatch(/^[A-Z_]+$/u);
    expect(service.endpoint.replaces).not.toContain(service.endpoint.setting);
  });

  it('has a token scope', () => {
    expect(service.scope).toMatch(/^https:\/\/.+\/\.default$/u);
  });

  it('has an endpoint with a placeholder, in the form of its kind', () => {
    const { form, kind } = service.endpoint;
    expect(form).toMatch(kind === 'url' ? /^https:\/\/.*\{[\w-]+\}/u : /^\{[\w-]+\}[\w.]+$/u);
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
    const manual = service.rows.flatMap((row) => row.manual ?? []);
    for (const sentence of [...manual, ...(service.requires ?? [])])
      expect(sentence).toMatch(/\.$/u);
  });

  it('sorts its rows into entry points', () => {
    for (const [callee, rows] of rowsOf(service)) {
      expect(rows.map(({ from }) => from.callee.join('.'))).toEqual(rows.map(() => callee));
    }
  });

  it('finds its rows by package and export', () => {
    for (const module of service.packages) {
      expect(servicesOf(module)).toEqual([service]);
      for (const [callee, rows] of rowsOf(service)) {
        expect(findRows(module, callee.split('.')), callee).toEqual(rows);
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
