import type { Service } from '../types.js';

const clients = ['SmsClient', 'EmailClient', 'CommunicationIdentityClient'] as const;

/** Azure Communication Services: SMS, email and identity. */
export const communication = {
  id: 'communication',
  name: 'Azure Communication Services',
  packages: [
    '@azure/communication-sms',
    '@azure/communication-email',
    '@azure/communication-identity',
  ],
  endpoint: {
    kind: 'url',
    form: 'https://{resource}.communication.azure.com',
    setting: 'AZURE_COMMUNICATION_ENDPOINT',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  connectionString: {
    form: 'fields',
    endpointField: 'endpoint',
    secretFields: ['accesskey'],
  },
  // Two slashes: the SDK's audience ends in one.
  scope: 'https://communication.azure.com//.default',
  roles: [
    {
      name: 'Communication and Email Service Owner',
      id: '09976791-48a7-449e-bb21-39d1a415f350',
      use: 'send, and issue user tokens',
      unconfirmed: true,
    },
    {
      name: 'Contributor',
      id: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
      use: 'everything (wider than needed)',
    },
  ],
  defaultRole: 'Communication and Email Service Owner',
  rows: clients.flatMap((client) => [
    {
      from: `new ${client}(connectionString, ...rest)`,
      to: `new ${client}(endpoint, credential, ...rest)`,
    },
    {
      from: `new ${client}(endpoint, keyCredential, ...rest)`,
      to: `new ${client}(endpoint, credential, ...rest)`,
    },
  ]),
  sources: [
    '@azure/communication-sms@1.1.0, -email@1.0.0 and 1.1.0, -identity@1.3.1 d.ts',
    'learn.microsoft.com: azure/communication-services/concepts/authentication',
  ],
} as const satisfies Service;
