import { withoutIdentity } from './without-identity.js';
import type { Service } from '../types.js';

const move =
  'Move to @azure/event-hubs 5 or later, or @azure/service-bus 7: their clients take the fully qualified namespace and a credential, and sign in by themselves.';

/** What the first AMQP libraries had in common; applications use it for its token providers. */
export const amqpCommon = {
  id: 'amqp-common',
  name: 'Azure Event Hubs and Azure Service Bus',
  packages: ['@azure/amqp-common'],
  ...withoutIdentity,
  rows: [
    {
      from: [
        'new SasTokenProvider(fullyQualifiedNamespace, keyName, key, ...rest)',
        'new SasTokenProvider(...rest)',
        'SasTokenProvider.fromConnectionString(connectionString)',
      ],
      manual: `It signs tokens with a key. ${move}`,
    },
    {
      from: [
        'new IotSasTokenProvider(fullyQualifiedNamespace, keyName, key, ...rest)',
        'new IotSasTokenProvider(...rest)',
        'IotSasTokenProvider.fromConnectionString(connectionString)',
      ],
      manual:
        'The Event Hubs endpoint of an IoT Hub takes keys only. Move to @azure/event-hubs 5 or later and keep the connection string in Key Vault, or route the messages to an event hub of your own.',
    },
    {
      from: 'new AadTokenProvider(...rest)',
      manual: `The credentials that it takes belong to retired packages too. ${move}`,
    },
  ],
  sources: ['@azure/amqp-common@1.0.0-preview.17 d.ts'],
} as const satisfies Service;
