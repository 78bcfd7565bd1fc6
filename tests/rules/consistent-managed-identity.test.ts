import { consistentManagedIdentity } from '../../rules/consistent-managed-identity.js';
import { reported, silent } from './identity-reports.js';
import { testRule } from './rule-testers.js';

const head = `import { DefaultAzureCredential, ManagedIdentityCredential } from '@azure/identity';
`;
const id = '11111111-2222-3333-4444-555555555555';
const otherId = '99999999-2222-3333-4444-555555555555';

const policy = (own: object) => ({ settings: { 'azure-identity': own } });
const system = policy({ identity: 'system' });
const user = policy({ identity: 'user' });
const shop = policy({ clientId: 'env:SHOP_IDENTITY' });
const fixed = policy({ clientId: id.toUpperCase() });

const missing = (className: string, wanted: string, option: string): string =>
  `${className} names no identity, and the settings ask for a user-assigned one. Give it the client ID ${wanted} as ${option}.`;
const other = (className: string, what: string, wanted: string): string =>
  `${className} takes ${what}, and the settings ask for the client ID ${wanted}. Use that one.`;
const forbidden = (className: string): string =>
  `${className} names a user-assigned identity, and the settings ask for the system-assigned one. Remove the ID.`;
const removed = 'Remove the ID: the system-assigned identity';

const both = `${head}new DefaultAzureCredential();
new ManagedIdentityCredential({ clientId: '${id}' });
`;

testRule('consistent-managed-identity', consistentManagedIdentity, {
  both: {
    valid: silent({
      'no settings': both,
      'settings that leave the identity open': {
        code: both,
        ...policy({ credential: 'managed-identity' }),
      },
      'system: nothing is named': {
        code: `${head}new DefaultAzureCredential();
new ManagedIdentityCredential();
new ManagedIdentityCredential({ clientId: undefined, retryOptions: { maxRetries: 1 } });
`,
        ...system,
      },
      'system: a value from out of sight': {
        code: `${head}export const make = (clientId) => new ManagedIdentityCredential({ clientId });\n`,
        ...system,
      },
      'system: federated credentials are no managed identities of this kind': {
        code: `import { WorkloadIdentityCredential } from '@azure/identity';
new WorkloadIdentityCredential({ clientId: '${id}' });
`,
        ...system,
      },
      'user: DefaultAzureCredential reads AZURE_CLIENT_ID by itself': {
        code: `${head}new DefaultAzureCredential();
new DefaultAzureCredential({ tenantId: 'shop' });
new ManagedIdentityCredential({ clientId: process.env.AZURE_CLIENT_ID });
`,
        ...user,
      },
      'user: the wanted setting': {
        code: `${head}const { SHOP_IDENTITY: clientId } = process.env;
new DefaultAzureCredential({ managedIdentityClientId: process.env['SHOP_IDENTITY'] });
new ManagedIdentityCredential({ clientId });
new ManagedIdentityCredential(clientId);
`,
        ...shop,
      },
      'user: the wanted ID': {
        code: `${head}const clientId = '${id}';
new DefaultAzureCredential({ managedIdentityClientId: clientId });
new ManagedIdentityCredential('${id.toUpperCase()}');
`,
        ...fixed,
      },
      'user: a resource ID or an object ID': {
        code: `${head}new ManagedIdentityCredential({ resourceId: process.env.RESOURCE });
new ManagedIdentityCredential({ objectId: process.env.OBJECT });
new DefaultAzureCredential({ managedIdentityResourceId: process.env.RESOURCE });
`,
        ...shop,
      },
      'user: options out of sight': {
        code: `${head}import { options, clientId } from './config.js';
const own = {};
own.clientId = clientId;
new ManagedIdentityCredential(options);
new ManagedIdentityCredential({ ...options });
new ManagedIdentityCredential(clientId);
new ManagedIdentityCredential({ clientId });
new ManagedIdentityCredential(own);
new DefaultAzureCredential({ [name]: clientId });
`,
        ...shop,
      },
      'user: a choice, and a placeholder': {
        code: `${head}new ManagedIdentityCredential({ clientId: process.env.SHOP_IDENTITY ?? process.env.OLD });
new ManagedIdentityCredential({ clientId: '<client ID>' });
`,
        ...shop,
      },
      'a class of the same name from elsewhere': {
        code: `import { ManagedIdentityCredential } from './identity.js';
// Not @azure/identity.
new ManagedIdentityCredential();
`,
        ...shop,
      },
    }),
    invalid: [
      reported(
        'user: no ID',
        `${head}export const credential = ‹new DefaultAzureCredential›();\n`,
        missing('DefaultAzureCredential', 'from SHOP_IDENTITY', 'managedIdentityClientId'),
        [
          [
            'Add the client ID from SHOP_IDENTITY',
            `${head}export const credential = new DefaultAzureCredential({ managedIdentityClientId: process.env.SHOP_IDENTITY });\n`,
          ],
        ],
        shop,
      ),
      reported(
        'user: no ID among the options, and AZURE_CLIENT_ID, which this class does not read',
        `${head}export const credential = ‹new ManagedIdentityCredential›({
  retryOptions: { maxRetries: 1 },
});
`,
        missing('ManagedIdentityCredential', 'from AZURE_CLIENT_ID', 'clientId'),
        [
          [
            'Add the client ID from AZURE_CLIENT_ID',
            `${head}export const credential = new ManagedIdentityCredential({
  retryOptions: { maxRetries: 1 },
  clientId: process.env.AZURE_CLIENT_ID,
});
`,
          ],
        ],
        user,
      ),
      reported(
        'user: in a chain, by a namespace',
        `import * as identity from '@azure/identity';
export const credential = new identity.ChainedTokenCredential(
  ‹new identity.ManagedIdentityCredential›(),
  new identity.AzureCliCredential(),
);
`,
        missing('ManagedIdentityCredential', id, 'clientId'),
        [
          [
            `Add the client ID ${id}`,
            `import * as identity from '@azure/identity';
export const credential = new identity.ChainedTokenCredential(
  new identity.ManagedIdentityCredential({ clientId: '${id}' }),
  new identity.AzureCliCredential(),
);
`,
          ],
        ],
        fixed,
      ),
      reported(
        'user: an ID in the code instead of the setting',
        `${head}export const credential = ‹new ManagedIdentityCredential›({ clientId: '${id}' });\n`,
        other(
          'ManagedIdentityCredential',
          'a client ID that is written in the code',
          'from SHOP_IDENTITY',
        ),
        [
          [
            'Use the client ID from SHOP_IDENTITY',
            `${head}export const credential = new ManagedIdentityCredential({ clientId: process.env.SHOP_IDENTITY });\n`,
          ],
        ],
        shop,
      ),
      reported(
        'user: a setting instead of the ID',
        `${head}export const credential = ‹new ManagedIdentityCredential›(process.env.SHOP_IDENTITY);\n`,
        other('ManagedIdentityCredential', 'its client ID from SHOP_IDENTITY', id),
        [
          [
            `Use the client ID ${id}`,
            `${head}export const credential = new ManagedIdentityCredential('${id}');\n`,
          ],
        ],
        fixed,
      ),
      reported(
        'user: another setting',
        `${head}export const credential = ‹new DefaultAzureCredential›({ managedIdentityClientId: process.env.AZURE_CLIENT_ID });\n`,
        other('DefaultAzureCredential', 'its client ID from AZURE_CLIENT_ID', 'from SHOP_IDENTITY'),
        [
          [
            'Use the client ID from SHOP_IDENTITY',
            `${head}export const credential = new DefaultAzureCredential({ managedIdentityClientId: process.env.SHOP_IDENTITY });\n`,
          ],
        ],
        shop,
      ),
      reported(
        'user: another identity, in a constant that others may use',
        `${head}const clientId = '${otherId}';
export const credential = ‹new ManagedIdentityCredential›({ clientId });
`,
        other('ManagedIdentityCredential', 'the client ID of another identity', id),
        [],
        fixed,
      ),
      reported(
        'system: an ID',
        `${head}export const credential = ‹new ManagedIdentityCredential›({ clientId: process.env.ID });\n`,
        forbidden('ManagedIdentityCredential'),
        [[removed, `${head}export const credential = new ManagedIdentityCredential();\n`]],
        system,
      ),
      reported(
        'system: an ID among other options',
        `${head}export const credential = ‹new DefaultAzureCredential›({
  managedIdentityClientId: '${id}', // The shop.
  tenantId: 'shop',
});
`,
        forbidden('DefaultAzureCredential'),
        [
          [
            removed,
            `${head}export const credential = new DefaultAzureCredential({
  // The shop.
  tenantId: 'shop',
});
`,
          ],
        ],
        system,
      ),
      reported(
        'system: a resource ID',
        `${head}export const credential = ‹new ManagedIdentityCredential›({ resourceId: process.env.ID, });\n`,
        forbidden('ManagedIdentityCredential'),
        [[removed, `${head}export const credential = new ManagedIdentityCredential();\n`]],
        system,
      ),
      reported(
        'system: an ID as the first argument',
        `${head}export const credential = ‹new ManagedIdentityCredential›('${id}');\n`,
        forbidden('ManagedIdentityCredential'),
        [],
        system,
      ),
    ],
  },
  typeScript: {
    valid: silent({
      'through assertions': {
        filename: 'credential.ts',
        code: `${head}new ManagedIdentityCredential({ clientId: process.env.SHOP_IDENTITY! });\n`,
        ...shop,
      },
    }),
    invalid: [
      reported(
        'an assertion goes with the value',
        `${head}export const credential = ‹new ManagedIdentityCredential›({ clientId: process.env.OLD! });\n`,
        other('ManagedIdentityCredential', 'its client ID from OLD', 'from SHOP_IDENTITY'),
        [
          [
            'Use the client ID from SHOP_IDENTITY',
            `${head}export const credential = new ManagedIdentityCredential({ clientId: process.env.SHOP_IDENTITY! });\n`,
          ],
        ],
        { ...shop, filename: 'credential.ts' },
      ),
    ],
  },
});
