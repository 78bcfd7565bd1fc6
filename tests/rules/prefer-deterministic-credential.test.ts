import { preferDeterministicCredential } from '../../rules/prefer-deterministic-credential.js';
import { type Offer, reported, silent } from './identity-reports.js';
import { testRule } from './rule-testers.js';

const message =
  'DefaultAzureCredential signs in with whatever it finds first where the program runs: a secret in the environment, a managed identity, or the account of a developer. Name one credential, or pin it with AZURE_TOKEN_CREDENTIALS.';

const named = `import { DefaultAzureCredential } from '@azure/identity';
`;
const required = 'Require the setting AZURE_TOKEN_CREDENTIALS';
const systemText = 'Use ManagedIdentityCredential (system-assigned identity)';
const userText = 'Use ManagedIdentityCredential (user-assigned identity: AZURE_CLIENT_ID)';
const sameText = 'Use ManagedIdentityCredential (the identity that the code names)';

/** The offers for `new DefaultAzureCredential()`, by what the file is with another import and construction. */
function offersFor(make: (name: string, args: string) => string): readonly Offer[] {
  return [
    [systemText, make('ManagedIdentityCredential', '')],
    [userText, make('ManagedIdentityCredential', '{ clientId: process.env.AZURE_CLIENT_ID }')],
    [required, make('DefaultAzureCredential', "{ requiredEnvVars: ['AZURE_TOKEN_CREDENTIALS'] }")],
  ];
}

testRule('prefer-deterministic-credential', preferDeterministicCredential, {
  both: {
    valid: silent({
      'one credential': `import { ManagedIdentityCredential } from '@azure/identity';
// Not DefaultAzureCredential.
export const credential = new ManagedIdentityCredential();
`,
      'the required setting': `${named}export const a = new DefaultAzureCredential({ requiredEnvVars: ['AZURE_TOKEN_CREDENTIALS'] });
export const b = new DefaultAzureCredential({ requiredEnvVars: 'AZURE_TOKEN_CREDENTIALS', tenantId: 'shop' });
`,
      'the required setting in a constant': `${named}const name = 'AZURE_TOKEN_CREDENTIALS';
const options = { requiredEnvVars: [name, 'AZURE_CLIENT_ID'] };
export const credential = new DefaultAzureCredential(options);
`,
      'a setting that the program sets': `${named}process.env.AZURE_TOKEN_CREDENTIALS ??= 'prod';
export const credential = new DefaultAzureCredential();
`,
      'a setting that the program checks': `${named}import { requireSetting } from './settings.js';
requireSetting('AZURE_TOKEN_CREDENTIALS');
export const credential = new DefaultAzureCredential();
`,
      'a setting that every deployment has': {
        code: `${named}export const credential = new DefaultAzureCredential();\n`,
        options: [{ pinned: true }],
      },
      'options out of sight': `${named}import { options, names } from './options.js';
export const a = new DefaultAzureCredential(options);
export const b = new DefaultAzureCredential({ ...options });
export const c = new DefaultAzureCredential({ requiredEnvVars: names });
export const d = (own) => new DefaultAzureCredential(own);
`,
      'code that decides where it is': `import { DefaultAzureCredential, ManagedIdentityCredential } from '@azure/identity';
export const credential =
  process.env.NODE_ENV === 'production' ? new ManagedIdentityCredential() : new DefaultAzureCredential();
`,
      'a function that decides': `import { DefaultAzureCredential, WorkloadIdentityCredential } from '@azure/identity';
export function createCredential(isLocal) {
  if (isLocal) return new DefaultAzureCredential();
  return new WorkloadIdentityCredential();
}
`,
      'a command': `#!/usr/bin/env node
${named}const credential = new DefaultAzureCredential();
`,
      tests: {
        filename: 'tests/orders.js',
        code: `${named}export const credential = new DefaultAzureCredential();\n`,
      },
      'a class that is only handed on': `export { DefaultAzureCredential } from '@azure/identity';\n`,
      'a class of the same name from elsewhere': `import { DefaultAzureCredential } from './identity.js';
// Not @azure/identity.
new DefaultAzureCredential();
`,
      'a shadowed name': `${named}export const make = (DefaultAzureCredential) => new DefaultAzureCredential();\n`,
    }),
    invalid: [
      reported(
        'the only use: the import goes with it',
        `${named}
export const credential = ‹new DefaultAzureCredential›();
`,
        message,
        offersFor(
          (name, args) => `import { ${name} } from '@azure/identity';

export const credential = new ${name}(${args});
`,
        ),
      ),
      reported(
        'a setting in a comment is none',
        `${named}// AZURE_TOKEN_CREDENTIALS is not set yet.
export const credential = ‹new DefaultAzureCredential›();
`,
        message,
        offersFor(
          (name, args) => `import { ${name} } from '@azure/identity';
// AZURE_TOKEN_CREDENTIALS is not set yet.
export const credential = new ${name}(${args});
`,
        ),
      ),
      reported(
        'CommonJS, by a namespace',
        `const identity = require('@azure/identity');
exports.credential = ‹new identity.DefaultAzureCredential›();
`,
        message,
        offersFor(
          (name, args) => `const identity = require('@azure/identity');
exports.credential = new identity.${name}(${args});
`,
        ),
        { filename: 'credential.cjs', languageOptions: { sourceType: 'commonjs' } },
      ),
      reported(
        'the client ID is carried over',
        `${named}export const credential = ‹new DefaultAzureCredential›({ managedIdentityClientId: process.env.SHOP_IDENTITY });
`,
        message,
        [
          [
            sameText,
            `import { ManagedIdentityCredential } from '@azure/identity';
export const credential = new ManagedIdentityCredential({ clientId: process.env.SHOP_IDENTITY });
`,
          ],
          [
            required,
            `${named}export const credential = new DefaultAzureCredential({ managedIdentityClientId: process.env.SHOP_IDENTITY, requiredEnvVars: ['AZURE_TOKEN_CREDENTIALS'] });
`,
          ],
        ],
      ),
      reported(
        'a resource ID in a shorthand',
        `${named}import { managedIdentityResourceId } from './identity.js';
export const credential = ‹new DefaultAzureCredential›({
  managedIdentityResourceId,
});
`,
        message,
        [
          [
            sameText,
            `import { ManagedIdentityCredential } from '@azure/identity';
import { managedIdentityResourceId } from './identity.js';
export const credential = new ManagedIdentityCredential({ resourceId: managedIdentityResourceId });
`,
          ],
          [
            required,
            `${named}import { managedIdentityResourceId } from './identity.js';
export const credential = new DefaultAzureCredential({
  managedIdentityResourceId,
  requiredEnvVars: ['AZURE_TOKEN_CREDENTIALS'],
});
`,
          ],
        ],
      ),
      reported(
        'options that the other class has not',
        `${named}export const credential = ‹new DefaultAzureCredential›({ tenantId: 'shop' });
`,
        message,
        [
          [
            required,
            `${named}export const credential = new DefaultAzureCredential({ tenantId: 'shop', requiredEnvVars: ['AZURE_TOKEN_CREDENTIALS'] });
`,
          ],
        ],
      ),
      reported(
        'other required settings',
        `${named}export const credential = ‹new DefaultAzureCredential›({ requiredEnvVars: ['AZURE_CLIENT_ID'] });
`,
        message,
      ),
      reported(
        'options in a constant',
        `${named}const options = { managedIdentityClientId: process.env.SHOP_IDENTITY };
export const credential = ‹new DefaultAzureCredential›(options);
`,
        message,
      ),
      reported(
        'the identity of the settings',
        `${named}export const credential = ‹new DefaultAzureCredential›();\n`,
        message,
        [
          [
            'Use ManagedIdentityCredential (user-assigned identity: SHOP_IDENTITY)',
            `import { ManagedIdentityCredential } from '@azure/identity';
export const credential = new ManagedIdentityCredential({ clientId: process.env.SHOP_IDENTITY });
`,
          ],
          [
            required,
            `${named}export const credential = new DefaultAzureCredential({ requiredEnvVars: ['AZURE_TOKEN_CREDENTIALS'] });\n`,
          ],
        ],
        { settings: { 'azure-identity': { clientId: 'env:SHOP_IDENTITY' } } },
      ),
      reported(
        'the class of the settings',
        `${named}export const credential = ‹new DefaultAzureCredential›();\n`,
        message,
        [
          [
            required,
            `${named}export const credential = new DefaultAzureCredential({ requiredEnvVars: ['AZURE_TOKEN_CREDENTIALS'] });\n`,
          ],
        ],
        { settings: { 'azure-identity': { identity: 'user', credential: 'default' } } },
      ),
    ],
  },
  typeScript: {
    valid: [],
    invalid: [
      reported(
        'a type that stays as it is',
        `import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
export const credential: TokenCredential = ‹new DefaultAzureCredential›({ managedIdentityClientId: process.env.ID! });
`,
        message,
        [
          [
            sameText,
            `import { ManagedIdentityCredential, type TokenCredential } from '@azure/identity';
export const credential: TokenCredential = new ManagedIdentityCredential({ clientId: process.env.ID! });
`,
          ],
          [
            required,
            `import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
export const credential: TokenCredential = new DefaultAzureCredential({ managedIdentityClientId: process.env.ID!, requiredEnvVars: ['AZURE_TOKEN_CREDENTIALS'] });
`,
          ],
        ],
        { filename: 'credential.ts' },
      ),
      reported(
        'a type that other code asks for',
        `${named}export function open(credential: DefaultAzureCredential) {}
open(‹new DefaultAzureCredential›());
`,
        message,
        [
          [
            required,
            `${named}export function open(credential: DefaultAzureCredential) {}
open(new DefaultAzureCredential({ requiredEnvVars: ['AZURE_TOKEN_CREDENTIALS'] }));
`,
          ],
        ],
        { filename: 'open.ts' },
      ),
    ],
  },
});
