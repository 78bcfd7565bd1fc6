import { expect, test } from 'vitest';
import { mentionsAzure } from '../../src/catalogue/gate.js';
import { packageNames } from '../../src/catalogue/index.js';

test('lets every package of the catalogue through', () => {
  expect(packageNames.filter((name) => !mentionsAzure(`require('${name}')`))).toEqual([]);
});

test.each([
  ["import { AzureKeyCredential } from '@azure/openai';", true],
  ["import { AzureKeyCredential } from './credentials.js';", false],
  ["import { DefaultAzureCredential } from '@azure/identity';", false],
  ['const storage = 1;', false],
])('%s: %s', (text, expected) => {
  expect(mentionsAzure(text)).toBe(expected);
});
