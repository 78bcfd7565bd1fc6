import { describe, expect, it } from 'vitest';
import { defaultTarget, parseTarget, TargetError } from '../../src/migration/target.js';

const guid = '01234567-89AB-cdef-0123-456789abcdef';
const byName = { kind: 'setting', name: 'AZURE_CLIENT_ID' } as const;
const byValue = { kind: 'literal', value: guid.toLowerCase() } as const;

describe('parseTarget', () => {
  it.each([
    [{}, { identity: 'system', clientId: null, credential: 'default' }],
    [{ identity: 'system' }, { identity: 'system', clientId: null, credential: 'default' }],
    [{ identity: 'user' }, { identity: 'user', clientId: byName, credential: 'default' }],
    [{ clientId: guid }, { identity: 'user', clientId: byValue, credential: 'default' }],
    [
      { identity: 'user', clientId: 'env:MY_ID' },
      { identity: 'user', clientId: { kind: 'setting', name: 'MY_ID' }, credential: 'default' },
    ],
    [
      { clientId: 'env:_id2', credential: 'managed-identity' },
      {
        identity: 'user',
        clientId: { kind: 'setting', name: '_id2' },
        credential: 'managed-identity',
      },
    ],
    [
      { credential: 'managed-identity' },
      { identity: 'system', clientId: null, credential: 'managed-identity' },
    ],
    [
      { identity: 'user', credential: 'chained' },
      { identity: 'user', clientId: byName, credential: 'chained' },
    ],
    [
      { identity: undefined, clientId: undefined, credential: undefined },
      { identity: 'system', clientId: null, credential: 'default' },
    ],
  ])('%j', (options, expected) => {
    expect(parseTarget(options)).toEqual(expected);
  });

  const clientIdMistake =
    'a client ID is a GUID or env:NAME (the environment variable that holds it).';

  it.each([
    [{ identity: 'managed' }, 'identity takes "system" or "user".'],
    [{ identity: '' }, 'identity takes "system" or "user".'],
    [{ identity: 'System' }, 'identity takes "system" or "user".'],
    [{ credential: 'cli' }, 'credential takes "default", "managed-identity" or "chained".'],
    [
      { identity: 'system', clientId: guid },
      'a client ID belongs to identity "user"; leave it out for "system".',
    ],
    [{ clientId: '' }, clientIdMistake],
    [{ clientId: 'AZURE_CLIENT_ID' }, clientIdMistake],
    [{ clientId: 'env:' }, clientIdMistake],
    [{ clientId: 'env:2' }, clientIdMistake],
    [{ clientId: 'env:A-B' }, clientIdMistake],
    [{ clientId: `${guid}0` }, clientIdMistake],
    [{ clientId: `{${guid}}` }, clientIdMistake],
  ])('%j is refused', (options, message) => {
    expect(() => parseTarget(options)).toThrow(new TargetError(message));
  });

  it('starts from the default', () => {
    expect(parseTarget({})).toEqual(defaultTarget);
  });
});
