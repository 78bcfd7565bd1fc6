import { withoutIdentity } from './without-identity.js';
import type { Service } from '../types.js';

const packages = ['@azure/event-hubs', 'azure-event-hubs'] as const;

const upgrade =
  'Move to @azure/event-hubs 5 or later: its EventHubProducerClient and EventHubConsumerClient take the fully qualified namespace, the hub and a credential (guide: https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/eventhub/event-hubs/migrationguide.md).';

/** The Event Hubs libraries with one EventHubClient: azure-event-hubs, and versions 1 and 2 of @azure/event-hubs. */
export const eventHubs2 = {
  id: 'event-hubs-2',
  name: 'Azure Event Hubs',
  packages,
  ...withoutIdentity,
  retiredBefore: { '@azure/event-hubs': '5.0.0' },
  rows: [
    {
      from: [
        'EventHubClient.createFromConnectionString(connectionString, ...rest)',
        'new EventHubClient(...rest)',
      ],
      manual: upgrade,
    },
    {
      // What versions 0.0 called the class.
      from: 'Client.fromConnectionString(connectionString, ...rest)',
      packages: ['azure-event-hubs'],
      manual: upgrade,
    },
    {
      from: 'EventHubClient.createFromIotHubConnectionString(connectionString, ...rest)',
      manual:
        'The Event Hubs endpoint of an IoT Hub takes keys only. Move to @azure/event-hubs 5 or later and keep the connection string in Key Vault, or route the messages to an event hub of your own.',
    },
    {
      from: [
        'EventHubClient.createFromAadTokenCredentials(...rest)',
        'new AadTokenProvider(...rest)',
      ],
      manual: `The credentials that it takes belong to retired packages too. ${upgrade}`,
    },
    {
      from: [
        'new SasTokenProvider(fullyQualifiedNamespace, keyName, key, ...rest)',
        'new SasTokenProvider(...rest)',
        'SasTokenProvider.fromConnectionString(connectionString)',
      ],
      manual: `It signs tokens with a key. ${upgrade}`,
    },
  ],
  sources: ['azure-event-hubs@0.2.11 and @azure/event-hubs@2.1.4 d.ts'],
} as const satisfies Service;
