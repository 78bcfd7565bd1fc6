import { withoutIdentity } from './without-identity.js';
import type { Service } from '../types.js';

const upgrade =
  'Upgrade to version 7: new ServiceBusClient(fullyQualifiedNamespace, credential) replaces it, and senders and receivers have another shape (guide: https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/servicebus/service-bus/migrationguide.md).';

/** Version 1 of @azure/service-bus, known by its static methods. */
export const serviceBus1 = {
  id: 'service-bus-1',
  name: 'Azure Service Bus',
  packages: ['@azure/service-bus'],
  ...withoutIdentity,
  retiredBefore: { '@azure/service-bus': '7.0.0' },
  rows: [
    {
      from: ['ServiceBusClient.createFromConnectionString(connectionString, ...rest)'],
      manual: upgrade,
    },
    {
      from: ['ServiceBusClient.createFromAadTokenCredentials(...rest)'],
      manual: `It takes credentials of packages that are retired too. ${upgrade}`,
    },
  ],
  sources: ['@azure/service-bus@1.1.10 and 7.9.5 d.ts'],
} as const satisfies Service;
