import { withoutIdentity } from './without-identity.js';
import type { Service } from '../types.js';

const toServiceBus =
  'It takes keys only. Move to @azure/service-bus: its ServiceBusClient takes the fully qualified namespace and a credential, and sends and receives over AMQP with promises.';

const toNotificationHubs =
  'Move to @azure/notification-hubs and keep its connection string in Key Vault: there is no sign-in with Microsoft Entra ID in that SDK either.';

const toCurrent =
  'The Access Control Service is shut down. Move to @azure/service-bus with a credential of @azure/identity.';

/** The first Service Bus library; without arguments it reads AZURE_SERVICEBUS_CONNECTION_STRING and its relatives. */
export const azureSb = {
  id: 'azure-sb',
  name: 'Azure Service Bus',
  // The package `azure` passes it on.
  packages: ['azure-sb', 'azure'],
  ...withoutIdentity,
  rows: [
    {
      from: ['createServiceBusService(...rest)', 'new ServiceBusService(...rest)'],
      manual: toServiceBus,
    },
    {
      from: ['createNotificationHubService(...rest)', 'new NotificationHubService(...rest)'],
      manual: toNotificationHubs,
    },
    { from: ['createWrapService(...rest)', 'new WrapService(...rest)'], manual: toCurrent },
  ],
  sources: [
    'azure-sb@0.11.2 lib/servicebus.js',
    'learn.microsoft.com: azure/service-bus-messaging/service-bus-managed-service-identity',
  ],
} as const satisfies Service;
