import type { TSESTree } from '@typescript-eslint/types';
import type { Origin } from '../../source/origin.js';
import { traceOrigin } from '../../source/provenance.js';
import type { SourceFile } from '../../source/source-file.js';
import type { CredentialCall } from './credential-calls.js';
import { findOption, optionsOf } from './credential-options.js';

/** The identity that a construction names. */
export type GivenIdentity =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'client-id';
      readonly id: GivenClientId;
      /** The expression, and the option that it is the value of; null for the argument of an older form. */
      readonly value: TSESTree.Node;
      readonly property: TSESTree.Property | null;
    }
  /** A resource ID or an object ID, which the settings cannot be compared with. */
  | { readonly kind: 'other-id'; readonly property: TSESTree.Property }
  | { readonly kind: 'unknown' };

export type GivenClientId =
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'setting'; readonly name: string }
  | { readonly kind: 'unknown' };

interface IdentityOptions {
  readonly clientId: string;
  readonly others: readonly string[];
}

/** How the classes that use a managed identity name their options. */
export const identityClasses: Readonly<Record<string, IdentityOptions>> = {
  ManagedIdentityCredential: { clientId: 'clientId', others: ['resourceId', 'objectId'] },
  DefaultAzureCredential: {
    clientId: 'managedIdentityClientId',
    others: ['managedIdentityResourceId'],
  },
};

/** Reads which identity a credential names; null for a class that uses no managed identity. */
export function identityOf(file: SourceFile, call: CredentialCall): GivenIdentity | null {
  const names = identityClasses[call.className];
  if (names === undefined) return null;
  const [argument] = call.node.arguments;
  if (argument !== undefined && call.className === 'ManagedIdentityCredential') {
    const { origin } = traceOrigin(file, argument);
    const id = clientIdOf(origin);
    if (id.kind !== 'unknown') return { kind: 'client-id', id, value: argument, property: null };
  }
  const options = optionsOf(file, call.node);
  if (options.kind !== 'object') return options;
  const other = names.others.map((name) => findOption(options.object, name)).find((each) => each);
  if (other != null) return { kind: 'other-id', property: other };
  const property = findOption(options.object, names.clientId);
  if (property === null) return { kind: 'none' };
  const { origin } = traceOrigin(file, property.value);
  if (origin.kind === 'empty') return { kind: 'none' };
  return { kind: 'client-id', id: clientIdOf(origin), value: property.value, property };
}

function clientIdOf(origin: Origin): GivenClientId {
  if (origin.kind === 'literal') return { kind: 'literal', value: origin.value };
  return origin.kind === 'setting' && origin.host === 'process'
    ? { kind: 'setting', name: origin.name }
    : { kind: 'unknown' };
}
