import { noClientSecret } from '../../rules/no-client-secret.js';
import { bothIdentities, reportAt, suggestion, testRule } from './rule-testers.js';

const message =
  'ClientSecretCredential authenticates to Microsoft Entra ID with a client secret. Use DefaultAzureCredential.';

testRule('no-client-secret', noClientSecret, {
  both: {
    valid: [
      {
        name: 'a managed identity',
        code: `import { ManagedIdentityCredential } from '@azure/identity';
new ManagedIdentityCredential({ clientId: process.env.IDENTITY_CLIENT_ID });
`,
      },
      {
        name: 'credentials that the environment decides about',
        code: `import { DefaultAzureCredential, EnvironmentCredential } from '@azure/identity';
export const all = [new DefaultAzureCredential(), new EnvironmentCredential()];
`,
      },
      {
        name: 'an assertion instead of a secret',
        code: `import { ClientAssertionCredential } from '@azure/identity';
new ClientAssertionCredential(process.env.TENANT, process.env.APP, () => assertion());
`,
      },
      {
        name: 'a class of the same name from elsewhere, in a file that mentions the package',
        code: `import { ClientSecretCredential } from './credentials.js';
// Not @azure/identity.
new ClientSecretCredential('shop', 'app', process.env.SECRET);
`,
      },
      {
        name: 'a class that is only handed on',
        code: `export { ClientSecretCredential } from '@azure/identity';\n`,
      },
      {
        name: 'a key, which is another rule’s',
        code: `import { CosmosClient } from '@azure/cosmos';
new CosmosClient({ endpoint: 'https://shop.example', key: process.env.KEY });
`,
      },
    ],
    invalid: [
      {
        name: 'a secret in a constant: the credential changes where it stands',
        code: `import { ClientSecretCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';

const secret = process.env.AZURE_CLIENT_SECRET;
const credential = new ClientSecretCredential('shop', process.env.AZURE_CLIENT_ID, secret);
export const vault = new SecretClient('https://shop.vault.azure.net', credential);
`,
        errors: [
          reportAt(
            5,
            [20, 46],
            message,
            bothIdentities(`import { DefaultAzureCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';

const credential = new DefaultAzureCredential();
export const vault = new SecretClient('https://shop.vault.azure.net', credential);
`),
          ),
        ],
      },
      {
        name: 'require, and another specifier that stays',
        filename: 'credentials.cjs',
        languageOptions: { sourceType: 'commonjs' },
        code: `const { AzureCliCredential, ClientSecretCredential } = require('@azure/identity');

exports.cli = new AzureCliCredential();
exports.app = new ClientSecretCredential(process.env.TENANT, process.env.APP, process.env.SECRET);
`,
        errors: [
          reportAt(
            4,
            [15, 41],
            message,
            bothIdentities(`const { AzureCliCredential, DefaultAzureCredential } = require('@azure/identity');

exports.cli = new AzureCliCredential();
exports.app = new DefaultAzureCredential();
`),
          ),
        ],
      },
      {
        name: 'the identity of the settings',
        code: `import { ClientCertificateCredential } from '@azure/identity';
export const credential = new ClientCertificateCredential('shop', 'app', '/app.pem');
`,
        settings: { 'azure-identity': { identity: 'system', credential: 'managed-identity' } },
        errors: [
          reportAt(
            2,
            [27, 58],
            'ClientCertificateCredential authenticates to Microsoft Entra ID with a certificate. Use DefaultAzureCredential.',
            [
              suggestion(
                'Use ManagedIdentityCredential (system-assigned identity)',
                `import { ManagedIdentityCredential } from '@azure/identity';
export const credential = new ManagedIdentityCredential();
`,
              ),
            ],
          ),
        ],
      },
      {
        name: 'in a chain, where DefaultAzureCredential would end the search',
        code: `import { AzureCliCredential, ChainedTokenCredential, ClientSecretCredential } from '@azure/identity';

export const credential = new ChainedTokenCredential(
  new AzureCliCredential(),
  new ClientSecretCredential('shop', 'app', process.env.SECRET),
);
`,
        settings: { 'azure-identity': { identity: 'system' } },
        errors: [
          reportAt(5, [3, 29], message, [
            suggestion(
              'Use ManagedIdentityCredential (system-assigned identity)',
              `import { AzureCliCredential, ChainedTokenCredential, ManagedIdentityCredential } from '@azure/identity';

export const credential = new ChainedTokenCredential(
  new AzureCliCredential(),
  new ManagedIdentityCredential(),
);
`,
            ),
          ]),
        ],
      },
      {
        name: 'a refusal: the tenant is a parameter',
        code: `import { ClientSecretCredential } from '@azure/identity';
export const forTenant = (tenant) => new ClientSecretCredential(tenant, 'app', process.env.SECRET);
`,
        errors: [reportAt(2, [38, 64], message)],
      },
      {
        name: 'a refusal: the code chooses between a secret and an identity',
        code: `import { ClientSecretCredential, DefaultAzureCredential } from '@azure/identity';
export const credential = process.env.CI ? new ClientSecretCredential('a', 'b', process.env.SECRET) : new DefaultAzureCredential();
`,
        errors: [reportAt(2, [44, 70], message)],
      },
    ],
  },
  typeScript: {
    valid: [
      {
        name: 'types only',
        filename: 'types.ts',
        code: `import type { ClientSecretCredential } from '@azure/identity';
export type Credential = ClientSecretCredential;
`,
      },
    ],
    invalid: [
      {
        name: 'the type that fits any credential',
        filename: 'credential.ts',
        code: `import { ClientSecretCredential, type TokenCredential } from '@azure/identity';
export const credential: TokenCredential = new ClientSecretCredential('a', 'b', process.env.SECRET!);
`,
        errors: [
          reportAt(
            2,
            [44, 70],
            message,
            bothIdentities(
              `import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
export const credential: TokenCredential = new DefaultAzureCredential();
`,
              '!',
            ),
          ),
        ],
      },
      {
        name: 'a refusal: a type that fits no other credential',
        filename: 'credential.ts',
        code: `import { ClientSecretCredential } from '@azure/identity';
export const credential: ClientSecretCredential = new ClientSecretCredential('a', 'b', process.env.SECRET!);
`,
        errors: [reportAt(2, [51, 77], message)],
      },
    ],
  },
});
