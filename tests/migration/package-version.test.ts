import { expect, it } from 'vitest';
import { satisfiesMinimum } from '../../src/migration/package-version.js';

it.each([
  ['12.1.0', '12.1.0', true],
  ['12.10.0', '12.9.0', true],
  ['12.0.9', '12.1.0', false],
  ['^12.1.0', '12.1.0', true],
  ['^12.0.0', '12.1.0', false],
  ['~12.1.5', '12.1.0', true],
  ['>=11', '12.1.0', false],
  ['>=11 <13', '12.1.0', false],
  ['12.x', '12.1.0', false],
  ['13.x', '12.1.0', true],
  ['12', '12.0.0', true],
  ['^11 || ^12', '12.1.0', false],
  ['12.1.0-beta.1', '12.1.0', false],
  ['13.0.0-beta.1', '12.1.0', true],
  ['v12.1.0', '12.1.0', true],
  // What says nothing passes.
  ['*', '12.1.0', true],
  ['', '12.1.0', true],
  ['x', '12.1.0', true],
  ['latest', '12.1.0', true],
  ['next', '12.1.0', true],
  ['workspace:*', '12.1.0', true],
  ['workspace:^', '12.1.0', true],
  ['file:../sdk', '12.1.0', true],
  ['npm:other@1.0.0', '12.1.0', true],
  ['github:owner/name#main', '12.1.0', true],
  ['https://example.com/sdk.tgz', '12.1.0', true],
])('%s reaches %s: %s', (declared, minimum, expected) => {
  expect(satisfiesMinimum(declared, minimum)).toBe(expected);
});
