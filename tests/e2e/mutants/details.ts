import type { Mutant } from './mutant.js';

/** What one service needs beside the credential. */
export const mistakenDetails: readonly Mutant[] = [
  {
    name: 'the scope is that of another service',
    program: 'openai-azure',
    target: 'system',
    problem: 'a token was asked for https://management.azure.com',
    mutate: (text) =>
      text.replace('https://cognitiveservices.azure.com', 'https://management.azure.com'),
  },
  {
    name: 'the scope is left to the client',
    program: 'inference-foundry',
    target: 'system',
    problem: 'a token was asked for https://ml.azure.com',
    mutate: (text) => text.replace(/\{\s*credentials: \{ scopes: .*? \},?\s*\}/su, '{}'),
  },
  {
    name: 'the intent of the requests is left out',
    program: 'storage-file-share',
    target: 'system',
    problem: 'PUT https://e2efiles.file.core.windows.net/contracts/fox.txt token allowed 400',
    mutate: (text) => text.replace(/, \{ fileRequestIntent: 'backup' \}/u, ''),
  },
  {
    name: 'the client ID of the account is left out',
    program: 'maps',
    target: 'system',
    problem: 'Client id is needed for TokenCredential',
    mutate: (text) => text.replace(', process.env.MAPS_CLIENT_ID', ''),
  },
  {
    name: 'the client ID of the account is another one',
    program: 'maps',
    target: 'system',
    problem: 'GET https://atlas.microsoft.com/geocode token allowed 401',
    mutate: (text) => text.replace('process.env.MAPS_CLIENT_ID', "'another'"),
  },
  {
    name: 'the resource ID is left out',
    program: 'translation-global',
    target: 'system',
    problem: 'POST https://api.cognitive.microsofttranslator.com/translate none refused 401',
    mutate: (text) => text.replace(/azureResourceId: .*,/u, ''),
  },
  {
    name: 'the resource ID is another one',
    program: 'translation-global',
    target: 'system',
    problem: 'POST https://api.cognitive.microsofttranslator.com/translate token allowed 401',
    mutate: (text) => text.replace(/azureResourceId: [^,}]+/u, "azureResourceId: 'another'"),
  },
];
