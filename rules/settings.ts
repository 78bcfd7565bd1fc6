import { parseTarget, TargetError, type TargetOptions } from '../src/migration/target.js';

const place = "settings['azure-identity']";
const keys = ['identity', 'clientId', 'credential', 'identities'] as const;
const list = 'identity, clientId, credential and identities';

/**
 * Reads `settings['azure-identity']`: the identity that suggestions write. A mistake is an error, because a client ID that
 * is silently ignored makes code that signs in as somebody else.
 *
 * @throws {TargetError} that names the setting and what it takes
 */
export function readTargetOptions(settings: Readonly<Record<string, unknown>>): TargetOptions {
  const own = settings['azure-identity'];
  if (own === undefined) return {};
  if (typeof own !== 'object' || own === null || Array.isArray(own)) {
    throw new TargetError(`${place} takes an object with ${list}.`);
  }
  for (const [key, value] of Object.entries(own)) {
    if (!keys.some((known) => known === key)) {
      throw new TargetError(`${place} has no "${key}"; it takes ${list}.`);
    }
    if (key === 'identities') assertIdentities(value);
    else if (typeof value !== 'string') throw new TargetError(`${place}.${key} takes a string.`);
  }
  const options = own as TargetOptions;
  try {
    parseTarget(options);
  } catch (error) {
    if (error instanceof TargetError) throw new TargetError(`${place}: ${error.message}`);
    throw error;
  }
  return options;
}

function assertIdentities(value: unknown): void {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isRecord && Object.values(value).every((id) => typeof id === 'string')) return;
  throw new TargetError(`${place}.identities takes an object of client IDs by service.`);
}
