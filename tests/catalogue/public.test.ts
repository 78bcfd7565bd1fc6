import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogueData } from '../../src/catalogue/data.js';
import { families, transformsOf } from '../../src/catalogue/families.js';
import { findService } from '../../src/catalogue/index.js';
import type * as Public from '../../src/catalogue/public.js';
import { refusalReasons } from '../../src/migration/refusals.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));

/** What a reader of JSON sees. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const { version } = read('package.json') as { version: string };
const data = catalogueData(version, refusalReasons);

describe('catalogue.json', () => {
  const schema = read('docs/catalogue.schema.json') as object;
  const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(
    schema,
  );

  it('fits its schema', () => {
    validate(plain(data));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a row without an outcome', { from: 'new A(key)' }],
    ['a row with two', { from: 'new A(key)', to: 'new A(credential)', manual: 'Why.' }],
    ['a field that nobody knows', { from: 'new A(key)', to: 'new A(credential)', more: 1 }],
  ])('the schema refuses %s', (_name, row) => {
    const [first] = data.services;
    expect(validate(plain({ ...data, services: [{ ...first, rows: [row] }] }))).toBe(false);
  });

  it('is plain data: nothing gets lost on the way to JSON', () => {
    expect(plain(data)).toEqual(data);
  });
});

describe('the package by its own name', () => {
  const name = 'eslint-plugin-azure-identity';
  let module: typeof Public;
  beforeAll(async () => {
    module = (await import(`${name}/catalogue`)) as typeof Public;
  });

  it('exports data and language', () => {
    expect(module.findService('cosmos')?.name).toBe('Azure Cosmos DB for NoSQL');
    expect(module.parseSignature('new CosmosClient(connectionString)').isNew).toBe(true);
    expect(module.factsOf(module.services[0] ?? expect.fail()).entryPoints).not.toEqual([]);
  });

  it('has a JSON form that equals the data of the module', () => {
    const json = createRequire(import.meta.url)(`${name}/catalogue.json`) as Public.Catalogue;
    expect(json.services).toEqual(module.services);
    expect(json.credentialClasses).toEqual(module.credentialClasses);
    expect(Object.keys(json.slots)).toEqual(Object.keys(module.slots));
    expect(json.version).toBe(version);
    expect(json.refusalReasons).toHaveProperty('signs-sas');
  });

  it('has the schema', () => {
    expect(createRequire(import.meta.url)(`${name}/catalogue.schema.json`)).toHaveProperty('$defs');
  });
});

describe('families', () => {
  it.each(Object.entries<readonly string[]>(families))(
    '%s is a transform, and its services exist',
    (transform, ids) => {
      expect(existsSync(`${root}codemods/${transform}.ts`)).toBe(true);
      expect(ids.filter((id) => findService(id) === null)).toEqual([]);
    },
  );

  it('end with the transform for everything', () => {
    expect(transformsOf('cosmos')).toEqual(['cosmos-to-entra', 'azure-to-entra']);
    expect(transformsOf('nothing')).toEqual(['azure-to-entra']);
  });
});
