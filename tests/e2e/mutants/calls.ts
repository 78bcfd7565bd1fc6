import type { Mutant } from './mutant.js';

/** The credential where the client does not look for it, and keys that stay. */
export const mistakenCalls: readonly Mutant[] = [
  {
    name: 'the credential stands where the options belong',
    program: 'storage-blob',
    target: 'system',
    problem: 'no service saw a token',
    mutate: (text) => text.replace('(endpoint, credential)', '(endpoint, undefined, credential)'),
  },
  {
    name: 'the client signs in with the connection string if there is one',
    program: 'storage-blob',
    target: 'system',
    keepsSettings: true,
    problem: 'a key went out with',
    mutate: (text) =>
      text.replace(
        'new BlobServiceClient(endpoint, credential)',
        'process.env.PHOTOS_CONNECTION_STRING ? BlobServiceClient.fromConnectionString(process.env.PHOTOS_CONNECTION_STRING) : new BlobServiceClient(endpoint, credential)',
      ),
  },
  {
    name: 'the credential is called `credential`, not `aadCredentials`',
    program: 'cosmos',
    target: 'system',
    problem: 'no token was asked for',
    mutate: (text) => text.replace('aadCredentials:', 'credential:'),
  },
  {
    name: 'the key stays beside the credential',
    program: 'cosmos',
    target: 'system',
    keepsSettings: true,
    problem: 'the program still reads ORDERS_COSMOS_KEY',
    mutate: (text) =>
      text.replace('aadCredentials:', 'key: process.env.ORDERS_COSMOS_KEY, aadCredentials:'),
  },
  {
    name: 'the key stays in a header',
    program: 'openai-v1',
    target: 'system',
    problem: 'a key went out with',
    keepsSettings: true,
    mutate: (text) =>
      text.replace(
        'baseURL:',
        "defaultHeaders: { 'api-key': process.env.SUMMARIES_OPENAI_KEY }, baseURL:",
      ),
  },
  {
    name: 'the connection string stays',
    program: 'service-bus',
    target: 'system',
    problem: 'a key went out for',
    keepsSettings: true,
    mutate: (text) =>
      text.replace(
        /process\.env\.PARCELS_FULLYQUALIFIEDNAMESPACE, credential/u,
        'process.env.PARCELS_CONNECTION_STRING',
      ),
  },
  {
    name: 'the key stands in an earlier line of the output',
    program: 'cosmos',
    target: 'system',
    keepsSettings: true,
    problem: 'the program printed a secret',
    mutate: (text) => `${text}console.log(process.env.ORDERS_COSMOS_KEY);\n`,
  },
  {
    name: 'the key stays in a header, in base64',
    program: 'openai-v1',
    target: 'system',
    keepsSettings: true,
    problem: 'a key went out with',
    mutate: (text) =>
      text.replace(
        'baseURL:',
        "defaultHeaders: { 'x-key': btoa('key:' + process.env.SUMMARIES_OPENAI_KEY) }, baseURL:",
      ),
  },
];
