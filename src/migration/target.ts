import { services } from '../catalogue/index.js';

/** Which identity the migrated code signs in with, and through which class of `@azure/identity`. */
export interface Target {
  /** 'system': system-assigned, belongs to one resource; 'user': user-assigned, named by a client ID. */
  readonly identity: 'system' | 'user';
  /** For 'user': a GUID, or the environment variable that holds it. */
  readonly clientId: ClientId | null;
  readonly credential: 'default' | 'managed-identity' | 'chained';
  /** User-assigned identities of single services, by service ID; the others have the identity above. */
  readonly identities?: ReadonlyMap<string, ClientId>;
}

/** Client ID of a user-assigned identity. */
export type ClientId =
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'setting'; readonly name: string };

/** What the user may say; every host passes its own options through {@link parseTarget}. */
export interface TargetOptions {
  readonly identity?: string | undefined;
  readonly clientId?: string | undefined;
  readonly credential?: string | undefined;
  /** Client IDs of single services, by service ID. */
  readonly identities?: Readonly<Record<string, string>> | undefined;
}

/** An option with a value that makes no sense; the message names the option and what it takes. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
}

/** The system-assigned identity through `DefaultAzureCredential`: what nobody has to choose. */
export const defaultTarget: Target = { identity: 'system', clientId: null, credential: 'default' };

const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

/**
 * Reads the three options. `user` without a client ID means the setting `AZURE_CLIENT_ID`; a client ID alone means `user`.
 *
 * @throws {TargetError}
 */
export function parseTarget(options: TargetOptions): Target {
  const target = parseIdentity(options);
  const entries = Object.entries(options.identities ?? {}).map(
    ([service, clientId]) => [knownService(service), parseClientId(clientId)] as const,
  );
  return entries.length === 0 ? target : { ...target, identities: new Map(entries) };
}

/** The target for code that uses some services; null where they have different identities. */
export function targetOfServices(target: Target, serviceIds: Iterable<string>): Target | null {
  const { identities, ...common } = target;
  if (identities === undefined) return target;
  const chosen = [...new Set(serviceIds)].map((id) => identities.get(id) ?? null);
  const [first = null, ...others] = chosen;
  if (others.some((other) => !isSameId(first, other))) return null;
  return first === null ? common : { ...common, identity: 'user', clientId: first };
}

function isSameId(a: ClientId | null, b: ClientId | null): boolean {
  return a === b || (a !== null && b !== null && printClientId(a) === printClientId(b));
}

/** A client ID as users write it. */
export function printClientId(clientId: ClientId): string {
  return clientId.kind === 'setting' ? `env:${clientId.name}` : clientId.value;
}

function knownService(id: string): string {
  if (services.some((service) => service.id === id)) return id;
  throw new TargetError(
    `there is no service "${id}"; "azure-identity list" prints the services with their IDs.`,
  );
}

function parseIdentity(options: TargetOptions): Target {
  const identity = options.identity ?? (options.clientId === undefined ? 'system' : 'user');
  if (identity !== 'system' && identity !== 'user') {
    throw new TargetError('identity takes "system" or "user".');
  }
  const credential = options.credential ?? 'default';
  if (credential !== 'default' && credential !== 'managed-identity' && credential !== 'chained') {
    throw new TargetError('credential takes "default", "managed-identity" or "chained".');
  }
  if (identity === 'system') {
    if (options.clientId !== undefined) {
      throw new TargetError('a client ID belongs to identity "user"; leave it out for "system".');
    }
    return { identity, clientId: null, credential };
  }
  return {
    identity,
    clientId: parseClientId(options.clientId ?? 'env:AZURE_CLIENT_ID'),
    credential,
  };
}

function parseClientId(text: string): ClientId {
  const name = /^env:(?<name>[A-Za-z_]\w*)$/u.exec(text)?.groups?.['name'];
  if (name !== undefined) return { kind: 'setting', name };
  if (guid.test(text)) return { kind: 'literal', value: text.toLowerCase() };
  throw new TargetError(
    'a client ID is a GUID or env:NAME (the environment variable that holds it).',
  );
}
