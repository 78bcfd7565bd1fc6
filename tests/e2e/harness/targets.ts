import { newId, newKey } from '../components/run-secrets.js';
import type { Identity } from '../components/tokens.js';

/** An identity to migrate to, as the command is told and as the resource has it. */
export interface MigrationTarget {
  readonly name: string;
  readonly options: readonly string[];
  readonly identity: Identity;
  /** Settings that nothing may sign in with. */
  readonly decoys?: Readonly<Record<string, string>>;
}

function userAssigned(name: string): Identity & { readonly clientId: string } {
  return { clientId: newId(`client ${name}`), objectId: newId(`object ${name}`) };
}

/** The system-assigned identity. */
export const systemAssigned: Identity = { clientId: null, objectId: newId('system') };
const literal = userAssigned('guid');

/**
 * The secret of an application, which DefaultAzureCredential prefers to any managed identity and which leads nowhere: a
 * program that is to sign in with a managed identity first never comes to it.
 */
const decoys = {
  AZURE_TENANT_ID: newId('decoy tenant'),
  AZURE_CLIENT_ID: newId('decoy client'),
  AZURE_CLIENT_SECRET: newKey('decoy', 32),
} as const;

/** Every way to name an identity, and every class of credential. */
export const targets: readonly MigrationTarget[] = [
  { name: 'system', options: ['--identity', 'system'], identity: systemAssigned },
  {
    name: 'user-guid',
    options: ['--identity', 'user', '--client-id', literal.clientId],
    identity: literal,
  },
  {
    name: 'user-env',
    options: ['--identity', 'user', '--client-id', 'env:IDENTITY_OF_THE_SHOP'],
    identity: userAssigned('env'),
  },
  {
    name: 'managed-identity',
    options: ['--identity', 'user', '--credential', 'managed-identity'],
    identity: userAssigned('managed identity'),
    decoys,
  },
  {
    name: 'chained',
    options: ['--identity', 'system', '--credential', 'chained'],
    identity: systemAssigned,
    decoys,
  },
];
