import { describe, expect, it } from 'vitest';
import { foundIn } from './found.js';

/** Rows without a secret in the call: the SDK reads the key itself, or a client signs with its own. */
describe('a key that the SDK reads by itself', () => {
  const openai = (rest: string): readonly string[] =>
    foundIn(`import OpenAI, { AzureOpenAI } from 'openai';\n${rest}`);

  it.each<[string, readonly string[]]>([
    ['new AzureOpenAI();', ['AzureOpenAI null']],
    ["new AzureOpenAI({ apiVersion: '1' });", ['AzureOpenAI null']],
    ["const o = { apiVersion: '1' }; new AzureOpenAI(o);", ['AzureOpenAI null']],
    ['new AzureOpenAI({ apiKey: process.env.KEY });', ['AzureOpenAI key']],
    // An identity.
    ['new AzureOpenAI({ azureADTokenProvider: provide });', []],
    ['new AzureOpenAI({ azureADTokenProvider });', []],
    ["new AzureOpenAI({ ['azureADTokenProvider']: provide });", []],
    ["const o = { azureADTokenProvider: provide, apiVersion: '1' }; new AzureOpenAI(o);", []],
    // Nothing in sight speaks for a key.
    ['export const f = (options) => new AzureOpenAI(options);', []],
    ['export const f = (options) => new AzureOpenAI({ ...options });', []],
    // None of Azure’s business.
    ['new OpenAI(); // not azure', []],
    ["new OpenAI({ baseURL: 'https://api.example.com' }); // not azure", []],
    ["new OpenAI({ baseURL: 'https://a.openai.azure.com' });", ['openai null']],
  ])('%s', (text, expected) => {
    expect(openai(text)).toEqual(expected);
  });

  it('is seen in a bare export that is called', () => {
    const text =
      "import { azure } from '@ai-sdk/azure';\nazure('gpt-4o'); azure.image('dall-e-3'); azure.tools;";
    expect(foundIn(text)).toEqual(['azure null', 'azure.image null']);
  });
});

describe('a token that is signed with the key of a client', () => {
  const blob = (rest: string): readonly string[] =>
    foundIn(
      `import { generateBlobSASQueryParameters, BlobServiceClient } from '@azure/storage-blob';\n${rest}`,
    );

  it.each<[string, readonly string[]]>([
    [
      'export const f = (c) => c.generateSasUrl({ permissions, expiresOn });',
      ['generateSasUrl null'],
    ],
    [
      "export const f = (c) => c.generateSasUrl({ identifier: 'readers' });",
      ['generateSasUrl null'],
    ],
    ['export const f = (c, sasOptions) => c.generateSasUrl(sasOptions);', ['generateSasUrl null']],
    ['export const f = (c, o) => c.generateSasUrl(o);', ['generateSasUrl null?']],
    ['export const f = (c) => c.generateSasUrl();', []],
    ["export const f = (c) => c.generateSasUrl('a.txt');", []],
    ['export const f = (c) => c.generateUserDelegationSasUrl({ permissions }, key);', []],
    ['export const f = (c) => c.generateAccountSasUrl(expiresOn);', ['generateAccountSasUrl null']],
    ['export const f = (values, key) => generateBlobSASQueryParameters(values, key, account);', []],
  ])('%s', (text, expected) => {
    expect(blob(text)).toEqual(expected);
  });

  it('is nobody’s in a file without the SDK', () => {
    expect(foundIn('store.generateSasUrl({ permissions, expiresOn }); // azure')).toEqual([]);
  });
});

describe('rows of some packages', () => {
  it.each<[string, readonly string[]]>([
    ["import { negotiate } from '@azure/web-pubsub-socket.io';", ['negotiate connectionString']],
    ["import { negotiate } from '@azure/web-pubsub';", []],
  ])('%s', (head, expected) => {
    const call =
      'negotiate({ hub: "board", connectionString: process.env.PUBSUB_CONNECTION_STRING });';
    expect(foundIn(`${head}\n${call}`)).toEqual(expected);
  });
});
