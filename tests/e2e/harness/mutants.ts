import { newId } from '../components/run-secrets.js';

/** A migration that is wrong in one place. */
export interface Mutant {
  readonly name: string;
  readonly program: string;
  /** Name of the target whose migrated program is changed. */
  readonly target: string;
  readonly mutate: (text: string) => string;
  /** What the suite has to say of it: a mistake that is caught by chance is not caught. */
  readonly problem: string;
  /** The program still gets the settings that it had, its key among them. */
  readonly keepsSettings?: true;
}

const credential = /new (?:DefaultAzure|ManagedIdentity)Credential\([^)]*\)/u;

/** Mistakes about the identity, which any program may show. */
function mistakenIdentities(program: string): readonly Mutant[] {
  return [
    {
      name: 'the client ID is dropped',
      program,
      target: 'user-guid',
      problem: 'a token was asked for the system-assigned identity',
      mutate: (text) => text.replace(credential, 'new DefaultAzureCredential()'),
    },
    {
      name: 'the client ID is that of another identity',
      program,
      target: 'user-guid',
      problem: `a token was asked for ${newId('nobody')}`,
      mutate: (text) =>
        text.replace(
          /managedIdentityClientId: '[^']+'/u,
          `managedIdentityClientId: '${newId('nobody')}'`,
        ),
    },
    {
      name: 'the client ID is read from another setting',
      program,
      target: 'user-env',
      problem: 'a token was asked for the system-assigned identity',
      mutate: (text) => text.replace('IDENTITY_OF_THE_SHOP', 'IDENTITY_OF_SOMEBODY'),
    },
    {
      name: 'the client ID is given to ManagedIdentityCredential under a name that it does not read',
      program,
      target: 'managed-identity',
      problem: 'a token was asked for the system-assigned identity',
      mutate: (text) =>
        text.replace(
          /new ManagedIdentityCredential\((?<argument>[^)]+)\)/u,
          'new ManagedIdentityCredential({ managedIdentityClientId: $<argument> })',
        ),
    },
    {
      name: 'a client ID is sent for the system-assigned identity',
      program,
      target: 'system',
      problem: `a token was asked for ${newId('nobody')}`,
      mutate: (text) =>
        text.replace(
          credential,
          `new DefaultAzureCredential({ managedIdentityClientId: '${newId('nobody')}' })`,
        ),
    },
    {
      name: 'only developers can sign in',
      program,
      target: 'chained',
      problem: 'no token was asked for',
      mutate: (text) => text.replace(/new ManagedIdentityCredential\([^)]*\),?\s*/u, ''),
    },
  ];
}

/** The credential where the client does not look for it, and what else one service has. */
const mistakenCalls: readonly Mutant[] = [
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
];

/** What one service needs beside the credential. */
const mistakenDetails: readonly Mutant[] = [
  {
    name: 'the scope is that of another service',
    program: 'openai-azure',
    target: 'system',
    problem: 'a token was asked for https://management.azure.com',
    mutate: (text) =>
      text.replace('https://cognitiveservices.azure.com', 'https://management.azure.com'),
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
    name: 'the scope is left to the client',
    program: 'inference-foundry',
    target: 'system',
    problem: 'a token was asked for https://ml.azure.com',
    mutate: (text) => text.replace(/\{\s*credentials: \{ scopes: .*? \},?\s*\}/su, '{}'),
  },
  {
    name: 'the hub of EntityPath is lost',
    program: 'event-hubs-entity-path',
    target: 'system',
    problem: 'it ended with 1',
    mutate: (text) => text.replace("'clicks',", ''),
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
    name: 'the intent of the requests is left out',
    program: 'storage-file-share',
    target: 'system',
    problem: 'it ended with 1',
    mutate: (text) => text.replace(/, \{ fileRequestIntent: 'backup' \}/u, ''),
  },
  {
    name: 'the client ID of the account is left out',
    program: 'maps',
    target: 'system',
    problem: 'it ended with 1',
    mutate: (text) => text.replace(', process.env.MAPS_CLIENT_ID', ''),
  },
  {
    name: 'the resource ID is left out',
    program: 'translation-global',
    target: 'system',
    problem: 'it ended with 1',
    mutate: (text) => text.replace(/azureResourceId: .*,/u, ''),
  },
  {
    name: 'the user delegation key is no longer good',
    program: 'storage-blob-sas-url',
    target: 'system',
    problem: 'it ended with 1',
    mutate: (text) =>
      text.replace(
        /getUserDelegationKey\(.*?\),?\s*\)/su,
        'getUserDelegationKey(new Date(Date.now() - 7_200_000), new Date(Date.now() - 3_600_000)))',
      ),
  },
];

/** Every wrong migration. */
export const mutants: readonly Mutant[] = [
  ...mistakenIdentities('storage-blob'),
  ...mistakenIdentities('cosmos'),
  ...mistakenIdentities('openai-azure'),
  ...mistakenIdentities('service-bus'),
  ...mistakenCalls,
  ...mistakenDetails,
];
