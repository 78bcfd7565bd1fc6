import { describe, expect, it } from 'vitest';
import { packageNames, services } from '../../src/catalogue/index.js';
import type { Service } from '../../src/catalogue/types.js';
import { allowances, allows, withoutDeclarations } from './allow-list.js';
import { findUncovered, tellUncovered, type Uncovered } from './coverage.js';
import { scanDeclarations } from './declarations.js';
import { installedModules } from './installed.js';

const { entryPoints, untyped } = scanDeclarations(installedModules());
const uncovered = findUncovered(entryPoints, services);

describe('entry points of the installed packages that accept a secret', () => {
  it('are in the catalogue, or need no row for a reason', () => {
    const open = uncovered.filter((one) => !allowances.some((allowance) => allows(allowance, one)));
    expect(tellUncovered(open)).toBe('');
  });

  it.each(allowances.map((allowance) => [String(allowance.entry), allowance] as const))(
    'still have the exception %s',
    (_, allowance) => {
      expect(uncovered.some((one) => allows(allowance, one))).toBe(true);
    },
  );

  it('can be read from the declarations, except of packages that have none', () => {
    const named = untyped.filter(({ module }) => packageNames.includes(module));
    expect(named.map(({ module }) => module)).toEqual(withoutDeclarations);
  });
});

describe('the scan itself', () => {
  it('finds the call of a row that is removed', () => {
    const found = placesWithout('storage-blob', 'BlobServiceClient.fromConnectionString(');
    expect(found).toEqual(['BlobServiceClient.fromConnectionString: connectionString']);
  });

  it('tells the overloads of a constructor apart', () => {
    const found = placesWithout('service-bus', 'new ServiceBusClient(connectionString');
    expect(found).toEqual(['ServiceBusClient: connectionString']);
  });

  it('tells the properties of an argument apart', () => {
    const found = placesWithout('cosmos', 'new CosmosClient({ endpoint, key,');
    expect(new Set(found)).toEqual(new Set(['CosmosClient: options.key']));
  });

  it('names package, overload and place', () => {
    const [first] = withoutRow('storage-blob', 'BlobServiceClient.fromConnectionString(');
    expect(tellUncovered(first === undefined ? [] : [first])).toMatch(
      /^@azure\/storage-blob\n {2}BlobServiceClient\.fromConnectionString\(connectionString: string, .*\n {4}connectionString$/u,
    );
  });
});

/** What is found once the rows that start so are taken out of a service; nothing that is found anyway. */
function withoutRow(id: string, start: string): readonly Uncovered[] {
  const poorer = services.map((service): Service =>
    service.id === id
      ? { ...service, rows: service.rows.filter((row) => ![row.from].flat()[0]?.startsWith(start)) }
      : service,
  );
  const known = new Set(uncovered.map(({ place }) => place));
  return findUncovered(entryPoints, poorer).filter(({ place }) => !known.has(place));
}

function placesWithout(id: string, start: string): readonly string[] {
  return withoutRow(id, start).map(
    ({ entryPoint, place }) => `${entryPoint.path.join('.')}: ${place.name}`,
  );
}
