import type { Service } from '../types.js';

const sendAndReceive = [
  'Azure Service Bus Data Sender',
  'Azure Service Bus Data Receiver',
] as const;
const owner = ['Azure Service Bus Data Owner'] as const;

/** Operations of senders. */
const sends = [
  'cancelScheduledMessages',
  'createMessageBatch',
  'scheduleMessages',
  'sendMessages',
] as const;
/** Operations of receivers and session receivers. */
const receives = [
  'abandonMessage',
  'completeMessage',
  'deadLetterMessage',
  'deferMessage',
  'getMessageIterator',
  'getSessionState',
  'peekMessages',
  'receiveDeferredMessages',
  'receiveMessages',
  'renewMessageLock',
  'renewSessionLock',
  'setSessionState',
  'subscribe',
] as const;

/** Azure Service Bus. */
export const serviceBus = {
  id: 'service-bus',
  name: 'Azure Service Bus',
  packages: ['@azure/service-bus'],
  endpoint: {
    kind: 'host',
    form: '{namespace}.servicebus.windows.net',
    setting: 'AZURE_SERVICEBUS_FULLYQUALIFIEDNAMESPACE',
    replaces: ['AZURE_SERVICEBUS_CONNECTIONSTRING'],
    settingSuffix: 'FULLYQUALIFIEDNAMESPACE',
  },
  connectionString: {
    form: 'fields',
    endpointField: 'Endpoint',
    secretFields: ['SharedAccessKey', 'SharedAccessSignature'],
    entityField: 'EntityPath',
  },
  // Two slashes: the SDK's audience ends in one.
  scope: 'https://servicebus.azure.net//.default',
  scopeInOtherClouds: 'same',
  roles: [
    {
      name: 'Azure Service Bus Data Sender',
      id: '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39',
      use: 'send',
      methods: sends,
    },
    {
      name: 'Azure Service Bus Data Receiver',
      id: '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0',
      use: 'receive',
      methods: receives,
    },
    {
      name: 'Azure Service Bus Data Owner',
      id: '090c5cfd-751d-490a-894a-3ce6f1109419',
      use: 'send, receive, and manage queues, topics, subscriptions and rules',
      contains: ['Azure Service Bus Data Sender', 'Azure Service Bus Data Receiver'],
    },
  ],
  defaultRole: 'Azure Service Bus Data Owner',
  navigation: [
    'createSender',
    'createReceiver',
    'acceptSession',
    'acceptNextSession',
    'createRuleManager',
  ],
  rows: [
    {
      from: 'new ServiceBusClient(connectionString, ...rest)',
      to: 'new ServiceBusClient(fullyQualifiedNamespace, credential, ...rest)',
      roles: sendAndReceive,
    },
    {
      from: 'new ServiceBusClient(fullyQualifiedNamespace, keyCredential, ...rest)',
      to: 'new ServiceBusClient(fullyQualifiedNamespace, credential, ...rest)',
      roles: sendAndReceive,
    },
    {
      from: 'new ServiceBusAdministrationClient(connectionString, ...rest)',
      to: 'new ServiceBusAdministrationClient(fullyQualifiedNamespace, credential, ...rest)',
      roles: owner,
    },
    {
      from: 'new ServiceBusAdministrationClient(fullyQualifiedNamespace, keyCredential, ...rest)',
      to: 'new ServiceBusAdministrationClient(fullyQualifiedNamespace, credential, ...rest)',
      roles: owner,
    },
  ],
  requires: [
    'A connection string with EntityPath was limited to one entity: assign the role at that queue or topic to keep the limit.',
    'The emulator (UseDevelopmentEmulator=true) takes connection strings only.',
  ],
  sources: [
    '@azure/service-bus@1.1.10 and 7.9.5 d.ts',
    'learn.microsoft.com: azure/service-bus-messaging/service-bus-managed-service-identity',
    'learn.microsoft.com: azure/service-connector/how-to-integrate-service-bus',
  ],
} as const satisfies Service;
