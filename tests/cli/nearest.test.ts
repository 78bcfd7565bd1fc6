import { expect, test } from 'vitest';
import { distanceBetween, findNearest } from '../../src/cli/nearest.js';

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['comsos', 'cosmos', 2],
  ['same', 'same', 0],
])('%j to %j is %i', (a, b, distance) => {
  expect(distanceBetween(a, b)).toBe(distance);
  expect(distanceBetween(b, a)).toBe(distance);
});

test('parts of words come first, then misspellings, in no letter case', () => {
  const words = ['service-bus', 'Azure Service Bus', 'storage-blob', 'cosmos'];
  expect(findNearest('SERVICE', words)).toEqual(['service-bus', 'Azure Service Bus']);
  expect(findNearest('cosmo', words)).toEqual(['cosmos']);
  expect(findNearest('storge-blob', words)).toEqual(['storage-blob']);
  expect(findNearest('nothing-like-it', words)).toEqual([]);
});

test('there are not too many', () => {
  const words = Array.from({ length: 20 }, (_, index) => `client${String(index)}`);
  expect(findNearest('client', words, 3)).toHaveLength(3);
});
