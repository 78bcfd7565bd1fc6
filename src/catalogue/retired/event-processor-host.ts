import { withoutIdentity } from './without-identity.js';
import type { Service } from '../types.js';

const move =
  'Move to the EventHubConsumerClient of @azure/event-hubs with the BlobCheckpointStore of @azure/eventhubs-checkpointstore-blob: the consumer and the ContainerClient of the store both take a credential (guide: https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/eventhub/event-hubs/migrationguide.md).';

const withStore = 'WithCustomCheckpointAndLeaseManager';

/** The partition balancer of the first Event Hubs libraries. */
export const eventProcessorHost = {
  id: 'event-processor-host',
  name: 'Azure Event Hubs',
  packages: ['@azure/event-processor-host'],
  ...withoutIdentity,
  rows: [
    {
      from: [
        'new EventProcessorHost(...rest)',
        'EventProcessorHost.createFromConnectionString(...rest)',
        `EventProcessorHost.createFromConnectionString${withStore}(...rest)`,
      ],
      manual: move,
    },
    {
      from: [
        'EventProcessorHost.createFromIotHubConnectionString(...rest)',
        `EventProcessorHost.createFromIotHubConnectionString${withStore}(...rest)`,
      ],
      manual: `The Event Hubs endpoint of an IoT Hub takes keys only: keep that connection string in Key Vault. ${move}`,
    },
    {
      from: [
        'EventProcessorHost.createFromAadTokenCredentials(...rest)',
        `EventProcessorHost.createFromAadTokenCredentials${withStore}(...rest)`,
        'EventProcessorHost.createFromTokenProvider(...rest)',
        `EventProcessorHost.createFromTokenProvider${withStore}(...rest)`,
      ],
      manual: `The credentials that it takes belong to retired packages too. ${move}`,
    },
  ],
  requires: [
    'Checkpoints of the old library are not read by the new one: the consumer starts where its options say.',
  ],
  sources: ['@azure/event-processor-host@2.1.1 d.ts'],
} as const satisfies Service;
