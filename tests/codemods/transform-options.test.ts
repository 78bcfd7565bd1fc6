import { expect, test } from 'vitest';
import { readTransformOptions } from '../../codemods/transform-options.js';
import { Workspace } from '../cli/workspace.js';

test('nothing asked is the system-assigned identity and nothing unasked', () => {
  const { target, policy } = readTransformOptions({}, '.');
  expect(target).toEqual({ identity: 'system', clientId: null, credential: 'default' });
  expect(policy).toMatchObject({ changesArguments: false, dropsKeyBranches: false });
});

test('flags and a mapping file', () => {
  const { root } = new Workspace({
    'azure.json': JSON.stringify({
      env: { OLD: 'NEW' },
      identities: { cosmos: 'env:COSMOS_ID' },
    }),
  });
  const options = { mapping: 'azure.json', changeArguments: true, dropKeyBranches: true };
  const { target, policy } = readTransformOptions(options, root);
  expect(target.identities?.get('cosmos')).toEqual({ kind: 'setting', name: 'COSMOS_ID' });
  expect(policy).toMatchObject({ changesArguments: true, dropsKeyBranches: true });
  expect(policy.settingNames?.find('OLD', 'cosmos')).toBe('NEW');
});

test('a number for a client ID is a text that makes no sense', () => {
  expect(() => readTransformOptions({ clientId: 7 }, '.')).toThrow('a client ID is a GUID');
});
