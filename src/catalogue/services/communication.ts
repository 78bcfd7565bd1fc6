import type { Row, Service } from '../types.js';

/** A client, and the first version whose constructor takes a credential, where previews take a key only. */
interface Client extends Pick<Row, 'min'> {
  readonly name: string;
}

/** Clients with `(connectionString, options)` and `(endpoint, credential, options)` constructors. */
const clients: readonly Client[] = [
  { name: 'SmsClient', min: { '@azure/communication-sms': '1.0.0-beta.4' } },
  { name: 'EmailClient', min: { '@azure/communication-email': '1.0.0-beta.2' } },
  { name: 'CommunicationIdentityClient' },
  { name: 'PhoneNumbersClient' },
  { name: 'SipRoutingClient' },
  { name: 'RoomsClient' },
  { name: 'CallAutomationClient' },
  { name: 'CommunicationRelayClient' },
];

const messages = ['@azure-rest/communication-messages'] as const;
const jobRouter = ['@azure-rest/communication-job-router'] as const;

const brokenWithTokens =
  'The client of @azure-rest/communication-messages accepts a credential, but throws at its first request (it adds its sign-in policy twice): keep the key in Key Vault until a version fixes this.';

/** Azure Communication Services: SMS, email, calls, numbers, rooms, job routing, messages and identity. */
export const communication = {
  id: 'communication',
  name: 'Azure Communication Services',
  packages: [
    '@azure/communication-sms',
    '@azure/communication-email',
    '@azure/communication-identity',
    '@azure/communication-phone-numbers',
    '@azure/communication-rooms',
    '@azure/communication-call-automation',
    '@azure/communication-network-traversal',
    ...jobRouter,
    ...messages,
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
      use: 'everything, also to manage the resource: wider than needed',
    },
  ],
  defaultRole: 'Communication and Email Service Owner',
  rows: [
    ...clients.flatMap(({ name, ...lowest }) => [
      {
        from: `new ${name}(connectionString, ...rest)`,
        to: `new ${name}(endpoint, credential, ...rest)`,
        ...lowest,
      },
      {
        from: `new ${name}(endpoint, keyCredential, ...rest)`,
        to: `new ${name}(endpoint, credential, ...rest)`,
        ...lowest,
      },
    ]),
    {
      from: 'new CallRecording(endpoint, keyCredential, ...rest)',
      to: 'new CallRecording(endpoint, credential, ...rest)',
    },
    ...['CallConnection', 'CallMedia'].map((client) => ({
      from: `new ${client}(callConnectionId, endpoint, keyCredential, ...rest)`,
      to: `new ${client}(callConnectionId, endpoint, credential, ...rest)`,
    })),
    {
      from: 'default(connectionString, ...rest)',
      packages: jobRouter,
      to: 'default(endpoint, credential, ...rest)',
    },
    {
      from: 'default(endpoint, keyCredential, ...rest)',
      packages: jobRouter,
      to: 'default(endpoint, credential, ...rest)',
    },
    {
      from: ['default(connectionString, ...rest)', 'default(endpoint, keyCredential, ...rest)'],
      packages: messages,
      manual: brokenWithTokens,
    },
  ],
  sources: [
    '@azure/communication-sms@1.0.0 d.ts and CHANGELOG.md, @azure/communication-email@1.0.0-beta.1 and 1.0.0-beta.2 d.ts',
    '@azure/communication-sms@1.1.0, -email@1.0.0 and 1.1.0, -identity@1.3.1, -phone-numbers@1.5.0, -rooms@1.2.0, -call-automation@1.6.0, -network-traversal@1.1.0-beta.1 d.ts',
    'github.com/Azure/azure-sdk-for-js: sdk/communication/communication-job-router-rest/src',
    '@azure-rest/communication-messages@2.0.0, run with a credential: "Duplicate policy names not allowed in pipeline"',
    'learn.microsoft.com: azure/communication-services/concepts/authentication',
  ],
} as const satisfies Service;
