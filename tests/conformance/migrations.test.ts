import { describe, expect, test } from 'vitest';
import { migrateSource } from '../../src/diagnose/migrate-source.js';
import { createContext } from '../../src/migration/context.js';
import { parseTarget, type Target } from '../../src/migration/target.js';
import { fixtures } from '../harness/fixtures.js';
import { typeCheck } from './type-check.js';

const targets: readonly (readonly [string, Target])[] = [
  ['system', parseTarget({})],
  ['user', parseTarget({ identity: 'user' })],
  [
    'managed-identity',
    parseTarget({
      clientId: '00000000-0000-4000-8000-000000000001',
      credential: 'managed-identity',
    }),
  ],
  ['chained', parseTarget({ credential: 'chained' })],
];

// JSX needs another file name, and CommonJS has no types to lose.
const typed = fixtures.filter(({ path }) => /\.m?ts$/u.test(path));

const programs = typed.map(({ path, input, facts }) => ({
  path,
  texts: [
    input,
    ...targets.map(
      ([, target]) =>
        migrateSource({ path, text: input, package: { versions: {}, ...facts.package } }, target, {
          context: createContext({ dropsKeyBranches: facts.dropKeyBranches === true }),
        }).text,
    ),
  ],
}));
const { problems } = typeCheck(programs.flatMap(({ texts }) => texts));

/** Fixtures leave out what does not matter for them, so that some have errors of their own; a migration adds none. */
describe.each(programs.map(({ path }, index) => [path, index] as const))('%s', (_path, index) => {
  const first = index * (targets.length + 1);

  test.each(targets.map(([name], place) => [name, place] as const))(
    'has no more type errors for %s',
    (_name, place) => {
      const before = problems[first] ?? [];
      const after = problems[first + 1 + place] ?? [];
      expect(after.length, after.map(({ message }) => message).join('\n')).toBeLessThanOrEqual(
        before.length,
      );
    },
  );
});

test('the check sees a type error that a wrong migration would add', () => {
  const wrong = `import { CosmosClient } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
export const client = new CosmosClient({ endpoint: 'https://a', credential: new DefaultAzureCredential() });
`;
  expect(typeCheck([wrong]).problems[0]).toHaveLength(1);
});
