import { withoutIdentity } from './without-identity.js';
import type { Service } from '../types.js';

const byIdentity =
  'Use DefaultAzureCredential of @azure/identity: getToken() takes the resource with "/.default" behind it, and the token is in its property "token".';

const byMsal =
  'Use @azure/msal-node, and give its ConfidentialClientApplication a clientAssertion made with the managed identity instead of a secret (guide: https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity).';

/** The Active Directory library that MSAL replaced; the methods are those of any AuthenticationContext. */
export const adalNode = {
  id: 'adal-node',
  name: 'Microsoft Entra ID',
  packages: ['adal-node'],
  ...withoutIdentity,
  rows: [
    {
      from: '_.acquireTokenWithClientCredentials(...rest)',
      manual: `This call needs a client secret. ${byIdentity}`,
    },
    {
      from: '_.acquireTokenWithClientCertificate(...rest)',
      manual: `This call needs a certificate with its private key. ${byIdentity}`,
    },
    {
      from: '_.acquireTokenWithUsernamePassword(...rest)',
      manual: `A user name with a password is no way for a program to sign in. ${byIdentity}`,
    },
    {
      from: '_.acquireTokenWithAuthorizationCode(...rest)',
      manual: `A managed identity cannot act for a user. ${byMsal}`,
    },
    {
      from: '_.acquireTokenWithRefreshToken(...rest)',
      manual: `A refresh token is a secret with a long life that MSAL keeps to itself. ${byMsal}`,
    },
  ],
  sources: [
    'adal-node@0.2.4 d.ts',
    'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity',
  ],
} as const satisfies Service;
