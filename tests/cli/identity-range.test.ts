import semver from 'semver';
import { expect, test } from 'vitest';
import { identityLines } from '../../src/catalogue/identity-package.js';
import { allowsNodeWithoutIdentity, chooseIdentityRange } from '../../src/cli/identity-range.js';

/** `engines.node` of published versions, by `npm view`. */
const published: readonly (readonly [version: string, node: number])[] = [
  ['4.5.0', 18],
  ['4.9.1', 18],
  ['4.10.0', 18],
  ['4.10.1', 18],
  ['4.10.2', 20],
  ['4.12.0', 20],
  ['4.13.0', 20],
  ['4.13.1', 20],
  ['4.13.2', 22],
  ['4.13.3', 22],
  ['4.14.1', 22],
];

test.each(identityLines)(
  'no version in $range needs a newer Node.js than $node',
  ({ node, range }) => {
    const fitting = published.filter(([version]) => semver.satisfies(version, range));
    expect(fitting.length).toBeGreaterThan(0);
    for (const [, needed] of fitting) expect(semver.subset(node, `>=${String(needed)}`)).toBe(true);
  },
);

test.each([
  [undefined, '^4.13.0'],
  ['*', '^4.13.0'],
  ['not a range', '^4.13.0'],
  ['<30', '^4.13.0'],
  ['>=22', '^4.14.1'],
  ['24.x', '^4.14.1'],
  ['^22.13.0 || >=24', '^4.14.1'],
  ['>=20', '>=4.13.0 <4.13.2'],
  ['^20.19.0 || ^22.13.0 || >=24', '>=4.13.0 <4.13.2'],
  ['21', '>=4.13.0 <4.13.2'],
  ['18 || 20', '>=4.10.0 <4.10.2'],
  ['>=14', '>=4.10.0 <4.10.2'],
])('engines %s give %s', (engines, range) => {
  expect(chooseIdentityRange(engines)).toBe(range);
});

test('a Node.js that no version 4 supports', () => {
  expect(allowsNodeWithoutIdentity('>=16')).toBe(true);
  expect(allowsNodeWithoutIdentity('>=18')).toBe(false);
  expect(allowsNodeWithoutIdentity(undefined)).toBe(false);
});
