import type { Service } from '../types.js';

const socketIo = ['@azure/web-pubsub-socket.io'] as const;

/** First version whose client takes a credential (1.0.0-beta.3 takes keys only). */
const min = { '@azure/web-pubsub': '1.0.0' } as const;

/** Calls of Web PubSub for Socket.IO around the options that carry the key, which all have the same form. */
const socketCalls: readonly ((options: string) => string)[] = [
  (options) => `useAzureSocketIO(server, ${options})`,
  // The package adds the same as a method to the server of socket.io.
  (options) => `_.useAzureSocketIO(${options})`,
  (options) => `negotiate(${options}, ...rest)`,
];

/** Azure Web PubSub, and Web PubSub for Socket.IO. */
export const webPubsub = {
  id: 'web-pubsub',
  name: 'Azure Web PubSub',
  packages: ['@azure/web-pubsub', ...socketIo],
  endpoint: {
    kind: 'url',
    form: 'https://{name}.webpubsub.azure.com',
    // Service Connector gives the bare host (AZURE_WEBPUBSUB_HOST), but the client wants a URL.
    setting: 'AZURE_WEBPUBSUB_ENDPOINT',
    replaces: ['AZURE_WEBPUBSUB_CONNECTIONSTRING'],
    settingSuffix: 'ENDPOINT',
  },
  connectionString: {
    form: 'fields',
    endpointField: 'Endpoint',
    secretFields: ['AccessKey'],
  },
  scope: 'https://webpubsub.azure.com/.default',
  roles: [
    {
      name: 'Web PubSub Service Reader',
      id: 'bfb1c7d2-fb1a-466b-b2ba-aee63b92deaf',
      use: 'read',
      methods: ['connectionExists', 'groupExists', 'userExists'],
    },
    {
      name: 'Web PubSub Service Owner',
      id: '12cf5a90-567b-43ae-8102-96cf46c7d9b4',
      use: 'send, manage connections, and get client access tokens',
      contains: ['Web PubSub Service Reader'],
    },
  ],
  defaultRole: 'Web PubSub Service Owner',
  navigation: ['group'],
  rows: [
    {
      from: 'new WebPubSubServiceClient(connectionString, hubName, ...rest)',
      to: 'new WebPubSubServiceClient(endpoint, credential, hubName, ...rest)',
      min,
    },
    {
      from: 'new WebPubSubServiceClient(endpoint, keyCredential, hubName, ...rest)',
      to: 'new WebPubSubServiceClient(endpoint, credential, hubName, ...rest)',
      min,
    },
    ...socketCalls.flatMap((call) => [
      {
        from: call('{ connectionString, ...options }'),
        packages: socketIo,
        to: call('{ endpoint, credential, ...options }'),
      },
      {
        from: call('{ endpoint, credential: keyCredential, ...options }'),
        packages: socketIo,
        to: call('{ endpoint, credential, ...options }'),
      },
    ]),
  ],
  rights: [
    {
      name: 'getClientAccessToken',
      note: 'getClientAccessToken() signed locally with the key; with an identity it calls the service, which takes time, is throttled, and needs Web PubSub Service Owner.',
    },
  ],
  sources: [
    '@azure/web-pubsub@1.0.0-beta.3, 1.0.0 and 1.2.0, @azure/web-pubsub-socket.io@1.2.1 d.ts',
    'learn.microsoft.com: azure/azure-web-pubsub/concept-azure-ad-authorization',
    'learn.microsoft.com: azure/service-connector/how-to-integrate-web-pubsub',
  ],
} as const satisfies Service;
