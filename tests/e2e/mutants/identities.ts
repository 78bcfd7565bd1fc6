import { signInHost } from '../components/entra-id.js';
import { newId } from '../components/run-secrets.js';
import type { Mutant } from './mutant.js';

const credential = /new (?:DefaultAzure|ManagedIdentity)Credential\([^)]*\)/u;

/** The chain, with developers behind the managed identity. */
const chain =
  /new ChainedTokenCredential\((?<first>[^,]+), (?<second>new AzureCliCredential\(\))\)/u;

/** What becomes of the secret that the settings of some targets hold. */
const signInAttempt = `it went astray: connection to ${signInHost}:443 refused`;

/** Mistakes about the identity, which any program may show. */
export function mistakenIdentities(program: string): readonly Mutant[] {
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
      mutate: (text) => text.replace(chain, 'new ChainedTokenCredential($<second>)'),
    },
    {
      name: 'developers come first',
      program,
      target: 'chained',
      problem: 'az account get-access-token',
      mutate: (text) => text.replace(chain, 'new ChainedTokenCredential($<second>, $<first>)'),
    },
    {
      name: 'any credential takes the place of the chain',
      program,
      target: 'chained',
      problem: signInAttempt,
      mutate: (text) =>
        text
          .replace(chain, 'new DefaultAzureCredential()')
          .replace('ChainedTokenCredential', 'DefaultAzureCredential'),
    },
    {
      name: 'any credential may sign in',
      program,
      target: 'managed-identity',
      problem: signInAttempt,
      mutate: (text) =>
        withDefaultCredential(text.replace('{ clientId:', '{ managedIdentityClientId:')),
    },
    {
      name: 'the identity is named by its resource ID',
      program,
      target: 'user-guid',
      problem: 'a token was asked for by mi_res_id',
      mutate: (text) => text.replace('managedIdentityClientId:', 'managedIdentityResourceId:'),
    },
  ];
}

function withDefaultCredential(text: string): string {
  return text.replaceAll('ManagedIdentityCredential', 'DefaultAzureCredential');
}
