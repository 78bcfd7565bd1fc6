import { environmentConflicts as conflicts } from '../environment-secrets.js';
import type { Row, Service, SettingConflict } from '../types.js';

const identity = ['@azure/identity'] as const;
const msal = ['@azure/msal-node'] as const;

/** What is true of every application that gives up its own principal. */
const newPrincipal = [
  'The identity is another principal: give it every role, database user and application permission that the service principal has.',
  'The client ID of the app registration is not that of the identity: do not hand it on as managedIdentityClientId, and take it out of AZURE_CLIENT_ID, where DefaultAzureCredential looks for a user-assigned identity.',
] as const;

const federated =
  'Keep the app registration, add a federated credential that trusts a user-assigned managed identity, and replace the secret by a token of that identity for api://AzureADTokenExchange';

const guide =
  'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity';

/** Where an application signs in; a managed identity gets its tokens from the resource that it belongs to. */
const authority =
  'The authorityHost is gone with the options: a managed identity needs none. Where developers sign in to another cloud than the public one, set AZURE_AUTHORITY_HOST for them.';

/**
 * A credential that the identity can take the place of, with or without an authority, but not with its other options: they
 * have no counterpart.
 */
function replaceable(
  name: string,
  args: string,
  drops: readonly string[],
  conflict: SettingConflict,
): readonly Row[] {
  return [
    {
      from: `new ${name}(${args})`,
      packages: identity,
      to: 'credential',
      drops,
      conflicts: [conflict],
      notes: newPrincipal,
    },
    {
      from: `new ${name}(${args}, { authorityHost })`,
      packages: identity,
      to: 'credential',
      drops: [...drops, 'authorityHost'],
      conflicts: [conflict],
      notes: [...newPrincipal, authority],
    },
    {
      from: `new ${name}(${args}, options)`,
      packages: identity,
      manual: `Its options (additionallyAllowedTenants, disableInstanceDiscovery and others) have no counterpart. Check which are needed, then replace it by DefaultAzureCredential; an application of several tenants uses ClientAssertionCredential with a token of the identity (guide: ${guide}).`,
    },
  ];
}

/** Applications with a secret of their own at Microsoft Entra ID. */
export const entraId = {
  id: 'entra-id',
  name: 'Microsoft Entra ID',
  packages: [...identity, ...msal],
  endpoint: null,
  scope: null,
  roles: [],
  defaultRole: null,
  rows: [
    // Version 4 reads nothing but secrets; but it often stands in a chain for places where no setting is there at all.
    {
      from: 'new EnvironmentCredential(...rest)',
      packages: identity,
      implicit: 'AZURE_CLIENT_SECRET',
      rule: 'no-client-secret',
      doubtful: true,
      manual:
        'Use DefaultAzureCredential, or ManagedIdentityCredential where the code runs in Azure only: EnvironmentCredential signs in with a client secret, a certificate or a password.',
    },
    ...replaceable(
      'ClientSecretCredential',
      'tenantId, clientId, clientSecret',
      ['tenantId', 'clientId'],
      conflicts.clientSecret,
    ),
    ...replaceable(
      'ClientCertificateCredential',
      'tenantId, clientId, certificate',
      ['tenantId', 'clientId'],
      conflicts.certificate,
    ),
    {
      from: 'new UsernamePasswordCredential(tenantId, clientId, username, password)',
      packages: identity,
      to: 'credential',
      drops: ['tenantId', 'clientId', 'username'],
      conflicts: [conflicts.password],
      notes: [
        'The program signed in as a user, which fails as soon as the user needs a second factor; the identity is another principal and needs the roles of that user.',
        'What the user was allowed to do by delegated permissions needs application permissions, granted to the identity by an administrator.',
      ],
    },
    {
      from: 'new UsernamePasswordCredential(tenantId, clientId, username, password, options)',
      packages: identity,
      manual:
        'A user name with a password is no way for a program to sign in, and fails as soon as the user needs a second factor. Check which of the options are needed, then replace the credential by DefaultAzureCredential and give the identity the roles of the user.',
    },
    {
      from: [
        'new OnBehalfOfCredential({ clientSecret, ...options }, ...rest)',
        'new OnBehalfOfCredential({ certificatePath: certificate, ...options }, ...rest)',
      ],
      packages: identity,
      manual: `A managed identity cannot act on behalf of a user. ${federated}: OnBehalfOfCredential takes it as getAssertion (guide: ${guide}).`,
    },
    {
      from: 'new AuthorizationCodeCredential(tenantId, clientId, clientSecret, authorizationCode, redirectUri, options?)',
      packages: identity,
      manual: `A managed identity cannot redeem the authorization code of a user. ${federated}: ConfidentialClientApplication of @azure/msal-node takes it as clientAssertion for acquireTokenByCode (guide: ${guide}).`,
    },
    {
      from: [
        'new ConfidentialClientApplication({ auth: { clientSecret, ...options }, ...rest })',
        'new ConfidentialClientApplication({ auth: { clientCertificate: certificate, ...options }, ...rest })',
      ],
      packages: msal,
      manual: `For acquireTokenByClientCredential alone, use ManagedIdentityApplication of @azure/msal-node and its acquireToken. For users: ${federated.charAt(0).toLowerCase()}${federated.slice(1)}, as auth.clientAssertion (guide: ${guide}).`,
    },
    {
      from: [
        'ClientAssertion.fromCertificate(thumbprint, certificate, ...rest)',
        'ClientAssertion.fromCertificateWithSha256Thumbprint(thumbprint, certificate, ...rest)',
      ],
      packages: msal,
      manual: `${federated}: clientAssertion may be a function that gets it (guide: ${guide}).`,
    },
  ],
  requires: [
    'A managed identity signs in to its own tenant only: an application of several tenants keeps its app registration.',
  ],
  sources: [
    '@azure/identity@4.14.1 and @azure/msal-node@7.2.1 d.ts',
    guide,
    'learn.microsoft.com: javascript/api/@azure/identity/environmentcredential',
  ],
} as const satisfies Service;
