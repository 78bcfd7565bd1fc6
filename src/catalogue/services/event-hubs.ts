import type { Service } from '../types.js';

const send = ['Azure Event Hubs Data Sender'] as const;
const receive = ['Azure Event Hubs Data Receiver'] as const;

/** Azure Event Hubs. Where the old call names no hub, `eventHubName` is the EntityPath of the connection string. */
export const eventHubs = {
  id: 'event-hubs',
  name: 'Azure Event Hubs',
  packages: ['@azure/event-hubs'],
  endpoint: {
    kind: 'host',
    form: '{namespace}.servicebus.windows.net',
    setting: 'AZURE_EVENTHUB_FULLYQUALIFIEDNAMESPACE',
    replaces: ['AZURE_EVENTHUB_CONNECTIONSTRING'],
    settingSuffix: 'FULLYQUALIFIEDNAMESPACE',
  },
  connectionString: {
    form: 'fields',
    endpointField: 'Endpoint',
    secretFields: ['SharedAccessKey', 'SharedAccessSignature'],
    entityField: 'EntityPath',
  },
  // Two slashes: the SDK's audience ends in one.
  scope: 'https://eventhubs.azure.net//.default',
  scopeInOtherClouds: 'same',
  roles: [
    {
      name: 'Azure Event Hubs Data Sender',
      id: '2b629674-e913-4c01-ae53-ef4638d8f975',
      use: 'send',
    },
    {
      name: 'Azure Event Hubs Data Receiver',
      id: 'a638d3c7-ab3a-418d-83e6-5f17a39d4fde',
      use: 'receive',
    },
    {
      name: 'Azure Event Hubs Data Owner',
      id: 'f526a384-b230-433a-b45c-95f59c4a2dec',
      use: 'own',
      contains: ['Azure Event Hubs Data Sender', 'Azure Event Hubs Data Receiver'],
    },
  ],
  defaultRole: 'Azure Event Hubs Data Owner',
  rows: [
    {
      from: 'new EventHubProducerClient(connectionString, eventHubName, ...rest)',
      to: 'new EventHubProducerClient(fullyQualifiedNamespace, eventHubName, credential, ...rest)',
      roles: send,
    },
    {
      from: 'new EventHubProducerClient(connectionString, options?)',
      to: 'new EventHubProducerClient(fullyQualifiedNamespace, eventHubName, credential, options?)',
      roles: send,
    },
    {
      from: 'new EventHubProducerClient(fullyQualifiedNamespace, eventHubName, keyCredential, ...rest)',
      to: 'new EventHubProducerClient(fullyQualifiedNamespace, eventHubName, credential, ...rest)',
      roles: send,
    },
    {
      from: 'new EventHubBufferedProducerClient(connectionString, eventHubName, options)',
      to: 'new EventHubBufferedProducerClient(fullyQualifiedNamespace, eventHubName, credential, options)',
      roles: send,
    },
    {
      from: 'new EventHubBufferedProducerClient(connectionString, options)',
      to: 'new EventHubBufferedProducerClient(fullyQualifiedNamespace, eventHubName, credential, options)',
      roles: send,
    },
    {
      from: 'new EventHubBufferedProducerClient(fullyQualifiedNamespace, eventHubName, keyCredential, options)',
      to: 'new EventHubBufferedProducerClient(fullyQualifiedNamespace, eventHubName, credential, options)',
      roles: send,
    },
    {
      from: 'new EventHubConsumerClient(consumerGroup, connectionString, eventHubName, checkpointStore, ...rest)',
      to: 'new EventHubConsumerClient(consumerGroup, fullyQualifiedNamespace, eventHubName, credential, checkpointStore, ...rest)',
      roles: receive,
    },
    {
      from: 'new EventHubConsumerClient(consumerGroup, connectionString, eventHubName, options?)',
      to: 'new EventHubConsumerClient(consumerGroup, fullyQualifiedNamespace, eventHubName, credential, options?)',
      roles: receive,
    },
    {
      from: 'new EventHubConsumerClient(consumerGroup, connectionString, checkpointStore, ...rest)',
      to: 'new EventHubConsumerClient(consumerGroup, fullyQualifiedNamespace, eventHubName, credential, checkpointStore, ...rest)',
      roles: receive,
    },
    {
      from: 'new EventHubConsumerClient(consumerGroup, connectionString, options?)',
      to: 'new EventHubConsumerClient(consumerGroup, fullyQualifiedNamespace, eventHubName, credential, options?)',
      roles: receive,
    },
    {
      from: 'new EventHubConsumerClient(consumerGroup, fullyQualifiedNamespace, eventHubName, keyCredential, ...rest)',
      to: 'new EventHubConsumerClient(consumerGroup, fullyQualifiedNamespace, eventHubName, credential, ...rest)',
      roles: receive,
    },
  ],
  requires: [
    'A checkpoint store needs a role of its own: Storage Blob Data Contributor on its container.',
    'A connection string with EntityPath was limited to one hub: assign the role at that hub to keep the limit.',
    'The emulator (UseDevelopmentEmulator=true) takes connection strings only.',
  ],
  sources: [
    '@azure/event-hubs@2.1.4 and 6.0.4 d.ts',
    'learn.microsoft.com: azure/event-hubs/authenticate-managed-identity',
    'learn.microsoft.com: azure/service-connector/how-to-integrate-event-hubs',
  ],
} as const satisfies Service;
