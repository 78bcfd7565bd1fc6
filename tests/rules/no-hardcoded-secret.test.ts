import { type Linter, RuleTester } from 'eslint';
import * as typescriptParser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import { noHardcodedSecret } from '../../rules/no-hardcoded-secret.js';
import * as secrets from '../harness/secrets.js';
import { harmlessCases } from './harmless-cases.js';
import { readMarks } from './marked-code.js';
import { bothIdentities } from './rule-testers.js';
import { messageOf, secretCases, type SecretCase } from './secret-cases.js';

const isJavaScript = ({ syntax }: Pick<SecretCase, 'syntax'>): boolean => syntax.startsWith('js');

const asInvalid = ({
  name,
  syntax,
  code,
  places,
  messages,
}: SecretCase): RuleTester.InvalidTestCase => ({
  name,
  code,
  filename: `shop.${syntax}`,
  languageOptions: { parserOptions: { ecmaFeatures: { jsx: syntax.endsWith('x') } } },
  errors: places.map((place, index) => ({
    messageId: 'secret',
    data: { message: messages[index] },
    ...place,
    suggestions: [],
  })),
});

const asValid = ({
  name,
  syntax,
  code,
}: (typeof harmlessCases)[number]): RuleTester.ValidTestCase => ({
  name,
  code,
  languageOptions: { parserOptions: { ecmaFeatures: { jsx: syntax.endsWith('x') } } },
});

const hex = secrets.hexOf('shop', 32);
const search = (
  credential: string,
): string => `import { SearchClient, AzureKeyCredential } from '@azure/search-documents';
const url = 'https://shop.search.windows.net';
export const client = new SearchClient(url, 'products', ${credential});
`;
const migrated = `import { SearchClient } from '@azure/search-documents';
import { DefaultAzureCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();

const url = 'https://shop.search.windows.net';
export const client = new SearchClient(url, 'products', credential);
`;

/** A secret in a call that can be migrated. */
function inCall(name: string, marked: string, output: string): RuleTester.InvalidTestCase {
  const { code, places } = readMarks(marked);
  const message = messageOf(['search-key', 'likely']);
  const suggestions = bothIdentities(output);
  return {
    name,
    code,
    errors: places.map((place) => ({
      messageId: 'secret',
      data: { message },
      ...place,
      suggestions,
    })),
  };
}

const calls = [
  inCall('the key of an SDK', search(`new AzureKeyCredential(‹'${hex}'›)`), migrated),
  inCall(
    'a constant that reaches it',
    search('new AzureKeyCredential(value)').replace(
      'const url',
      `const value = ‹'${hex}'›;\nconst url`,
    ),
    migrated,
  ),
];

function run(
  config: Linter.Config,
  invalid: RuleTester.InvalidTestCase[],
  valid: RuleTester.ValidTestCase[],
): void {
  new RuleTester(config).run('no-hardcoded-secret', noHardcodedSecret, {
    assertionOptions: { requireMessage: 'messageId', requireLocation: true, requireData: true },
    valid,
    invalid,
  });
}

describe('with espree', () =>
  run(
    {},
    [...secretCases.filter(isJavaScript).map(asInvalid), ...calls],
    harmlessCases.filter(isJavaScript).map(asValid),
  ));

describe('with @typescript-eslint/parser', () =>
  run(
    { languageOptions: { parser: typescriptParser as Linter.Parser } },
    [...secretCases.map(asInvalid), ...calls],
    harmlessCases.map(asValid),
  ));

describe('a message', () => {
  it('says what it is, how sure that is, to rotate it, and what to use instead', () => {
    expect(messageOf(['storage-connection-string', 'certain'])).toBe(
      'This is an Azure Storage connection string. Whoever can read the source has it, so rotate it. Sign in with a managed identity instead of a key.',
    );
    expect(messageOf(['ai-services-key', 'likely', 'Azure OpenAI'])).toBe(
      'This looks like a key of Azure AI services (Azure OpenAI). Whoever can read the source has it, so rotate it. Sign in with a managed identity instead of a key.',
    );
    expect(messageOf(['password', 'possible'])).toBe(
      'This may be a password. Whoever can read the source has it, so rotate it. Keep it in Azure Key Vault and read it with a managed identity.',
    );
  });
});
