import { Linter, RuleTester } from 'eslint';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { reportAt, suggestion } from './rule-testers.js';

const before = `import { CosmosClient } from '@azure/cosmos';

export const client = new CosmosClient({ endpoint: 'https://shop.example', key: process.env.KEY });
`;

/** What becomes of {@link before}, by the imported names and the expression that makes the credential. */
function after(names: string, credential: string): string {
  return `import { CosmosClient } from '@azure/cosmos';
import { ${names} } from '@azure/identity';

const credential = ${credential};

export const client = new CosmosClient({ endpoint: 'https://shop.example', aadCredentials: credential });
`;
}

const clientId = '11111111-2222-3333-4444-555555555555';

interface Choice {
  readonly settings: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** The text of each suggestion, with the names that its file imports and the credential that it makes. */
  readonly offers: readonly (readonly [text: string, names: string, credential: string])[];
}

const choices: readonly Choice[] = [
  {
    settings: { identity: 'system' },
    offers: [
      [
        'Use DefaultAzureCredential (system-assigned identity)',
        'DefaultAzureCredential',
        'new DefaultAzureCredential()',
      ],
    ],
  },
  {
    settings: { identity: 'user' },
    offers: [
      [
        'Use DefaultAzureCredential (user-assigned identity: AZURE_CLIENT_ID)',
        'DefaultAzureCredential',
        'new DefaultAzureCredential({ managedIdentityClientId: process.env.AZURE_CLIENT_ID })',
      ],
    ],
  },
  {
    settings: { identity: 'user', clientId: clientId.toUpperCase() },
    offers: [
      [
        `Use DefaultAzureCredential (user-assigned identity: ${clientId})`,
        'DefaultAzureCredential',
        `new DefaultAzureCredential({ managedIdentityClientId: '${clientId}' })`,
      ],
    ],
  },
  {
    settings: { clientId: 'env:SHOP_IDENTITY' },
    offers: [
      [
        'Use DefaultAzureCredential (user-assigned identity: SHOP_IDENTITY)',
        'DefaultAzureCredential',
        'new DefaultAzureCredential({ managedIdentityClientId: process.env.SHOP_IDENTITY })',
      ],
    ],
  },
  {
    settings: { credential: 'managed-identity' },
    offers: [
      [
        'Use ManagedIdentityCredential (system-assigned identity)',
        'ManagedIdentityCredential',
        'new ManagedIdentityCredential()',
      ],
      [
        'Use ManagedIdentityCredential (user-assigned identity: AZURE_CLIENT_ID)',
        'ManagedIdentityCredential',
        'new ManagedIdentityCredential({ clientId: process.env.AZURE_CLIENT_ID })',
      ],
    ],
  },
  {
    settings: { identity: 'user', clientId: 'env:SHOP_IDENTITY', credential: 'managed-identity' },
    offers: [
      [
        'Use ManagedIdentityCredential (user-assigned identity: SHOP_IDENTITY)',
        'ManagedIdentityCredential',
        'new ManagedIdentityCredential({ clientId: process.env.SHOP_IDENTITY })',
      ],
    ],
  },
  {
    settings: { identities: { cosmos: 'env:COSMOS_ID', 'storage-blob': 'env:FILES_ID' } },
    offers: [
      [
        'Use DefaultAzureCredential (user-assigned identity: COSMOS_ID)',
        'DefaultAzureCredential',
        'new DefaultAzureCredential({ managedIdentityClientId: process.env.COSMOS_ID })',
      ],
    ],
  },
  {
    settings: { identity: 'system', credential: 'chained' },
    offers: [
      [
        'Use ChainedTokenCredential (system-assigned identity)',
        'ChainedTokenCredential, ManagedIdentityCredential, AzureCliCredential',
        'new ChainedTokenCredential(new ManagedIdentityCredential(), new AzureCliCredential())',
      ],
    ],
  },
];

describe("settings['azure-identity'] choose the suggestions", () => {
  new RuleTester().run('no-key-credential', rules['no-key-credential'], {
    assertionOptions: { requireMessage: 'messageId', requireLocation: true, requireData: true },
    valid: [],
    invalid: choices.map(({ settings, offers }) => ({
      name: JSON.stringify(settings),
      code: before,
      settings: { 'azure-identity': settings },
      errors: [
        reportAt(
          3,
          [23, 39],
          'CosmosClient authenticates to Azure Cosmos DB for NoSQL with a key. Use DefaultAzureCredential and grant "Cosmos DB Built-in Data Contributor".',
          offers.map(([text, names, credential]) => suggestion(text, after(names, credential))),
        ),
      ],
    })),
  });
});

/** Lints with one value of the setting; throws what the rule throws. */
function lintWith(setting: unknown, code = before): readonly Linter.LintMessage[] {
  return new Linter().verify(code, {
    plugins: { 'azure-identity': { rules } },
    rules: { 'azure-identity/no-key-credential': 'error' },
    settings: { 'azure-identity': setting },
  });
}

describe("malformed settings['azure-identity']", () => {
  const wrong: readonly (readonly [text: string, setting: unknown, remedy: RegExp])[] = [
    ['an unknown identity', { identity: 'sytem' }, /identity takes "system" or "user"/u],
    ['identities of no service', { identities: { kosmos: clientId } }, /no service "kosmos"/u],
    ['identities that are no object', { identities: clientId }, /identities takes an object/u],
    ['identities that are no texts', { identities: { cosmos: 7 } }, /identities takes an object/u],
    ['an empty identity', { identity: '' }, /identity takes "system" or "user"/u],
    ['a number as identity', { identity: 5 }, /identity/u],
    [
      'an unknown credential',
      { credential: 'cli' },
      /credential takes "default", "managed-identity" or "chained"/u,
    ],
    ['a client ID of no form', { clientId: 'shop' }, /a client ID is a GUID or env:NAME/u],
    ['an empty name', { clientId: 'env:' }, /a client ID is a GUID or env:NAME/u],
    [
      'a client ID with the system-assigned identity',
      { identity: 'system', clientId: 'env:A' },
      /client ID belongs to identity "user"/u,
    ],
    ['a misspelt key', { clientID: 'env:A' }, /clientID/u],
    ['a string', 'user', /identity/u],
    ['a list', ['user'], /identity/u],
  ];

  it.each(wrong)(
    '%s is an error that names the setting and the remedy',
    (_text, setting, remedy) => {
      const lint = (): unknown => lintWith(setting);
      expect(lint).toThrow(/settings\['azure-identity'\]/u);
      expect(lint).toThrow(remedy);
    },
  );

  it.each([undefined, {}])('%j leaves the choice open', (setting) => {
    expect(lintWith(setting).map(({ suggestions }) => suggestions?.length)).toEqual([2]);
  });
});
