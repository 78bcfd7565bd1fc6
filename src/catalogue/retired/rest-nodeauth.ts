import { withoutIdentity } from './without-identity.js';
import type { Row, Service } from '../types.js';

const guide =
  'https://github.com/Azure/azure-sdk-for-js/blob/main/documentation/MIGRATION-guide-for-next-generation-management-libraries.md';

const move = `Use DefaultAzureCredential of @azure/identity together with a version of the client library that takes it, and give the identity the roles of the old principal (guide: ${guide}).`;

/** A function with its twin that tells the subscriptions too; every one of them takes a callback instead of a promise. */
const login = (name: string, twin = `${name}WithAuthResponse`): readonly string[] => [
  `${name}(...rest)`,
  `${twin}(...rest)`,
];

/** Logins and credentials that the two packages have in common. */
const secretRows: readonly Row[] = [
  {
    from: [...login('loginWithServicePrincipalSecret'), 'new ApplicationTokenCredentials(...rest)'],
    manual: `This login needs a client secret. ${move}`,
  },
  {
    from: [...login('loginWithUsernamePassword'), 'new UserTokenCredentials(...rest)'],
    manual: `A user name with a password is no way for a program to sign in. ${move}`,
  },
];

const withFile = `The file that this login reads holds a client secret. ${move}`;

/** A managed identity by its first name, and the forms that a strategy cannot rewrite. */
function identityRows(
  names: readonly string[],
  consumers?: { readonly hasRetiredConsumers: true },
): readonly Row[] {
  return names.map((name) => ({ from: `${name}(options?)`, via: 'msi-login', ...consumers }));
}

function callbackRow(names: readonly string[]): Row {
  return {
    from: names.map((name) => `${name}(...rest)`),
    manual: `Replace the callback by new ManagedIdentityCredential() of @azure/identity, which needs no login, and give it to a version of the client library that takes it (guide: ${guide}).`,
  };
}

const base = {
  name: 'Microsoft Entra ID',
  ...withoutIdentity,
  requires: [
    'Clients of the same age know nothing of @azure/identity: upgrade the package of the client in the same change.',
  ],
} as const;

/** Credentials of the second generation of libraries. */
export const restNodeauth = {
  ...base,
  id: 'ms-rest-nodeauth',
  packages: ['@azure/ms-rest-nodeauth'],
  rows: [
    ...secretRows,
    {
      from: [
        ...login('loginWithServicePrincipalCertificate'),
        'new ApplicationTokenCertificateCredentials(...rest)',
      ],
      manual: `This login needs a certificate with its private key. ${move}`,
    },
    { from: login('loginWithAuthFile'), manual: withFile },
    ...identityRows([
      'loginWithVmMSI',
      'loginWithAppServiceMSI',
      'new MSIVmTokenCredentials',
      'new MSIAppServiceTokenCredentials',
    ]),
    callbackRow(['loginWithVmMSI', 'loginWithAppServiceMSI']),
  ],
  sources: ['@azure/ms-rest-nodeauth@3.1.1 d.ts', guide],
} as const satisfies Service;

/** Credentials of the first generation of libraries; no client that takes them takes any other. */
export const restAzure = {
  ...base,
  id: 'ms-rest-azure',
  packages: ['ms-rest-azure'],
  rows: [
    ...secretRows,
    {
      from: login('loginWithAuthFile', 'loginWithAuthFileAuthResponse'),
      manual: withFile,
    },
    {
      // The argument is a function that gets a token, mostly with adal-node and a client secret.
      from: 'new KeyVaultCredentials(...rest)',
      manual:
        'azure-keyvault is retired with it. Move to @azure/keyvault-secrets, @azure/keyvault-keys or @azure/keyvault-certificates: their clients take the address of the vault and a credential (guide: https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/keyvault/keyvault-secrets/migration-guide.md).',
    },
    ...identityRows(
      [
        'loginWithMSI',
        'loginWithVmMSI',
        'loginWithAppServiceMSI',
        'new MSITokenCredentials',
        'new MSIVmTokenCredentials',
        'new MSIAppServiceTokenCredentials',
      ],
      { hasRetiredConsumers: true },
    ),
    callbackRow(['loginWithMSI', 'loginWithVmMSI', 'loginWithAppServiceMSI']),
  ],
  sources: ['ms-rest-azure@3.0.2 index.d.ts and lib/msRestAzure.js', guide],
} as const satisfies Service;
