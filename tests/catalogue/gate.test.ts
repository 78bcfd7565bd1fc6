import { expect, test } from 'vitest';
import { mentionsAzure } from '../../src/catalogue/gate.js';
import { packageNames } from '../../src/catalogue/index.js';

test('lets every package of the catalogue through, where the file is about Azure', () => {
  const stopped = packageNames.filter((name) => !mentionsAzure(`require('${name}') // AZURE`));
  expect(stopped).toEqual([]);
});

test('lets packages through that are there for Azure only, whatever their names', () => {
  for (const name of ['documentdb', 'adal-node', 'microsoft-cognitiveservices-speech-sdk']) {
    expect(mentionsAzure(`require('${name}')`), name).toBe(true);
  }
});

test.each([
  ["import { AzureKeyCredential } from '@azure/openai';", true],
  ["import { ClientSecretCredential } from '@azure/identity';", true],
  ["import { AzureOpenAI } from 'openai';", true],
  ["import OpenAI from 'openai'; new OpenAI({ baseURL: process.env.AZURE_URL });", true],
  ["import OpenAI from 'openai'; new OpenAI();", false],
  // A credential class may come from a package of the SDK that the catalogue does not list.
  ["import { AzureKeyCredential } from '@azure/ai-new';", true],
  ["import { BlobStore } from './azure-storage-of-ours.js';", true],
  ["import { BlobStore } from './azure.js';", false],
  ['const storage = 1;', false],
  ['', false],
])('%s: %s', (text, expected) => {
  expect(mentionsAzure(text)).toBe(expected);
});
