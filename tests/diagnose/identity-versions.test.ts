import { describe, expect, it } from 'vitest';
import { findOpenCredentials } from '../../src/diagnose/identity/deterministic-credentials.js';
import { parsed } from '../source/parsing.js';

const code = `import { DefaultAzureCredential } from '@azure/identity';
export const credential = new DefaultAzureCredential();
`;

function problemsWith(version: string | undefined, pinned: boolean) {
  const versions = version === undefined ? {} : { '@azure/identity': version };
  return findOpenCredentials(parsed(code, 'file.ts', { versions }), { pinned, target: {} });
}

describe('the version of @azure/identity', () => {
  it.each(['4.9.1', '~4.5.0', '^3.0.0', '4.0.0 - 4.9.0'])(
    '%s ignores the setting that pins the credential',
    (version) => {
      const [problem] = problemsWith(version, true);
      expect(problem?.message).toMatch(/^AZURE_TOKEN_CREDENTIALS is ignored/u);
    },
  );

  it.each([undefined, '4.10.0', '4.13.1', '^4.2.0', '*', 'workspace:*', 'latest'])(
    '%s may know the setting',
    (version) => expect(problemsWith(version, true)).toEqual([]),
  );

  it.each([
    ['4.12.0', true],
    ['^4.13.0', true],
    [undefined, true],
    ['4.11.2', false],
    ['^4.2.0', false],
  ])('%s: is a required setting offered? %s', (version, isOffered) => {
    const texts = problemsWith(version, false).flatMap(({ suggestions }) =>
      suggestions.map(({ text }) => text),
    );
    expect(texts.includes('Require the setting AZURE_TOKEN_CREDENTIALS')).toBe(isOffered);
  });
});
