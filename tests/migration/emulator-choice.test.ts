import { describe, expect, test } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { createContext } from '../../src/migration/context.js';
import type { FileOutcome } from '../../src/migration/outcome.js';
import { parseTarget } from '../../src/migration/target.js';

const azurite = "'UseDevelopmentStorage=true'";

function migrate(code: string, path = 'shop.ts'): FileOutcome {
  const text = `import { BlobServiceClient } from '@azure/storage-blob';\n${code}\n`;
  const source = { path, text, package: { versions: {} } };
  return migrateSource(source, parseTarget({}), { context: createContext() });
}

const lastLine = (outcome: FileOutcome): string => outcome.text.trimEnd().split('\n').at(-1) ?? '';
const open = (value: string): string => `BlobServiceClient.fromConnectionString(${value})`;
const choice = open(`isLocal ? ${azurite} : process.env.SHOP_STORAGE`);
const local = open(azurite);
const real = 'new BlobServiceClient(process.env.SHOP_STORAGE_BLOB_ENDPOINT, credential)';

test('a fallback says that the emulator goes on being used without the new setting', () => {
  const outcome = migrate(`export const c = ${open(`process.env.SHOP_STORAGE || ${azurite}`)};`);
  expect(outcome.notes).toContain(
    'shop.ts: without SHOP_STORAGE_BLOB_ENDPOINT, BlobServiceClient.fromConnectionString goes on using the emulator; set it before you deploy.',
  );
});

test('a condition of its own needs no such note', () => {
  expect(migrate(`export const c = ${choice};`).notes.join()).not.toContain('goes on using');
});

describe('parentheses stand where the place needs them', () => {
  test.each([
    ['', 'f(%);'],
    ['', 'const c = %;'],
    ['', 'const f = () => %;'],
    ['', 'const f = { c: % };'],
    ['', 'f(...[%]);'],
    ['', 'f(x ? % : y);'],
    ['()', 'f(% ? x : y);'],
    ['()', 'f(%.url);'],
    ['', 'f((%).url);'],
    ['', 'f(map[%]);'],
    ['()', 'f(!%);'],
    ['()', 'f(% ?? x);'],
    ['()', 'f(% as unknown);'],
    ['()', 'f(await %);'],
  ])('%s %s', (parentheses, place) => {
    const whole = `isLocal ? ${local} : ${real}`;
    const expected = parentheses === '()' ? `(${whole})` : whole;
    expect(lastLine(migrate(place.replace('%', choice)))).toBe(place.replace('%', expected));
  });
});

test('without semicolons, one stands before a statement that begins with a parenthesis', () => {
  const outcome = migrate(`start()\n${choice}.getProperties()`, 'shop.js');
  expect(lastLine(outcome)).toBe(`;(isLocal ? ${local} : ${real}).getProperties()`);
});

describe('the emulator side keeps its bytes', () => {
  test.each([
    ['a callee in parentheses', `(BlobServiceClient).fromConnectionString(%)`],
    ['several arguments', `BlobServiceClient.fromConnectionString(%, { a: [1, 'b'] })`],
  ])('%s', (_name, call) => {
    const text = lastLine(
      migrate(`f(${call.replace('%', `isLocal ? ${azurite} : process.env.A`)});`),
    );
    expect(text).toContain(call.replace('%', azurite));
  });
});

describe('what cannot stand in two calls is refused', () => {
  test.each([
    ['a function', open(`process.env.A || ${azurite}, { log: () => 1 }`)],
    ['a call', open(`process.env.A || ${azurite}, options()`)],
    [
      'a value that TypeScript cannot narrow',
      open(`(process.env.A || process.env.B) || ${azurite}`),
    ],
    ['a comment on the other value', open(`process.env.A /* of the shop */ || ${azurite}`)],
    [
      'a condition that is asked of the string',
      open(`!process.env.A ? ${azurite} : process.env.A`),
    ],
  ])('%s', (_name, call) => {
    const { findings, changed } = migrate(`export const c = ${call};`);
    expect(changed).toBe(false);
    expect(findings.map(({ reason }) => reason)).toEqual(['emulator']);
  });
});

test('a condition that reads an assigned variable stays where it is', () => {
  const { findings } = migrate(
    `let isLocal = false;\nconst conn = isLocal ? ${azurite} : process.env.A!;\nisLocal = true;\nexport const c = ${open('conn')};`,
  );
  expect(findings.map(({ reason }) => reason)).toEqual(['emulator']);
});
