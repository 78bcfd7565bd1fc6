import { noLegacyAuth } from '../../rules/no-legacy-auth.js';
import { reportAt, suggestion, testRule } from './rule-testers.js';

const login =
  'loginWithVmMSI belongs to the retired package @azure/ms-rest-nodeauth. Use ManagedIdentityCredential of @azure/identity.';
const firstLogin =
  'loginWithMSI belongs to the retired package ms-rest-azure. Use ManagedIdentityCredential of @azure/identity.';

/** The only suggestion that there is: the code has named the identity already. */
function managedIdentity(output: string) {
  return [suggestion('Use ManagedIdentityCredential (the identity that the code names)', output)];
}

testRule('no-legacy-auth', noLegacyAuth, {
  both: {
    valid: [
      {
        name: 'a managed identity',
        code: `import { ManagedIdentityCredential } from '@azure/identity';
import { ResourceManagementClient } from '@azure/arm-resources';
new ResourceManagementClient(new ManagedIdentityCredential(), 'shop');
`,
      },
      {
        name: 'a sign-in of a person',
        code: `import { interactiveLogin } from '@azure/ms-rest-nodeauth';
interactiveLogin().then(start);
`,
      },
      {
        name: 'the current package of the same name',
        code: `import { ServiceBusClient } from '@azure/service-bus';
import { DefaultAzureCredential } from '@azure/identity';
new ServiceBusClient('shop.servicebus.windows.net', new DefaultAzureCredential());
`,
      },
      {
        name: 'a connection string of a current package, which is another rule’s',
        code: `import { BlobServiceClient } from '@azure/storage-blob';
BlobServiceClient.fromConnectionString(process.env.STORAGE_CONNECTION_STRING);
`,
      },
      {
        name: 'a function of the same name from elsewhere',
        code: `import { loginWithVmMSI } from './azure-login.js';
loginWithVmMSI();
`,
      },
    ],
    invalid: [
      {
        name: 'an awaited login',
        code: `import { loginWithVmMSI } from '@azure/ms-rest-nodeauth';
import { ResourceManagementClient } from '@azure/arm-resources';

export async function connect() {
  const credentials = await loginWithVmMSI({ clientId: process.env.IDENTITY });
  return new ResourceManagementClient(credentials, 'shop');
}
`,
        errors: [
          reportAt(
            5,
            [29, 43],
            login,
            managedIdentity(`import { ResourceManagementClient } from '@azure/arm-resources';
import { ManagedIdentityCredential } from '@azure/identity';

export async function connect() {
  const credentials = new ManagedIdentityCredential({ clientId: process.env.IDENTITY });
  return new ResourceManagementClient(credentials, 'shop');
}
`),
          ),
        ],
      },
      {
        name: 'settings for another identity change nothing',
        code: `import { loginWithVmMSI } from '@azure/ms-rest-nodeauth';
import { ResourceManagementClient } from '@azure/arm-resources';

loginWithVmMSI().then((credentials) => new ResourceManagementClient(credentials, 'shop'));
`,
        settings: { 'azure-identity': { identity: 'user', credential: 'chained' } },
        errors: [
          reportAt(
            4,
            [1, 15],
            login,
            managedIdentity(`import { ResourceManagementClient } from '@azure/arm-resources';
import { ManagedIdentityCredential } from '@azure/identity';

Promise.resolve(new ManagedIdentityCredential()).then((credentials) => new ResourceManagementClient(credentials, 'shop'));
`),
          ),
        ],
      },
      {
        name: 'a class, required',
        filename: 'connect.cjs',
        languageOptions: { sourceType: 'commonjs' },
        code: `const { MSIAppServiceTokenCredentials } = require('@azure/ms-rest-nodeauth');
const { ResourceManagementClient } = require('@azure/arm-resources');

module.exports = new ResourceManagementClient(new MSIAppServiceTokenCredentials(), 'shop');
`,
        errors: [
          reportAt(
            4,
            [47, 80],
            'MSIAppServiceTokenCredentials belongs to the retired package @azure/ms-rest-nodeauth. Use ManagedIdentityCredential of @azure/identity.',
            managedIdentity(`const { ResourceManagementClient } = require('@azure/arm-resources');
const { ManagedIdentityCredential } = require('@azure/identity');

module.exports = new ResourceManagementClient(new ManagedIdentityCredential(), 'shop');
`),
          ),
        ],
      },
      {
        name: 'a refusal: a client of the same generation',
        code: `import { loginWithMSI } from 'ms-rest-azure';
import { ResourceManagementClient } from 'azure-arm-resource';
export const connect = async () => new ResourceManagementClient(await loginWithMSI(), 'shop');
`,
        errors: [reportAt(3, [71, 83], firstLogin)],
      },
      {
        name: 'a refusal: another audience',
        code: `import { loginWithVmMSI } from '@azure/ms-rest-nodeauth';
export const login = () => loginWithVmMSI({ resource: 'https://vault.azure.net' });
`,
        errors: [reportAt(2, [28, 42], login)],
      },
      {
        name: 'a refusal: another login, whose message is its own',
        code: `import { loginWithServicePrincipalSecret } from '@azure/ms-rest-nodeauth';
loginWithServicePrincipalSecret(process.env.APP, process.env.SECRET, process.env.TENANT);
`,
        errors: [
          reportAt(
            2,
            [1, 32],
            'loginWithServicePrincipalSecret belongs to the retired package @azure/ms-rest-nodeauth. This login needs a client secret. Use DefaultAzureCredential of @azure/identity together with a version of the client library that takes it, and give the identity the roles of the old principal (guide: https://github.com/Azure/azure-sdk-for-js/blob/main/documentation/MIGRATION-guide-for-next-generation-management-libraries.md).',
          ),
        ],
      },
    ],
  },
  typeScript: {
    valid: [
      {
        name: 'types only',
        filename: 'types.ts',
        code: `import type { MSIVmTokenCredentials } from '@azure/ms-rest-nodeauth';
export type Credentials = MSIVmTokenCredentials;
`,
      },
    ],
    invalid: [
      {
        name: 'a refusal: a type of the old package',
        filename: 'login.ts',
        code: `import { loginWithVmMSI, type MSIVmTokenCredentials } from '@azure/ms-rest-nodeauth';
export async function login() {
  const credentials: MSIVmTokenCredentials = await loginWithVmMSI();
  return credentials;
}
`,
        errors: [reportAt(3, [52, 66], login)],
      },
    ],
  },
});
