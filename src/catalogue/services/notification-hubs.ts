import type { Service } from '../types.js';

const manual =
  'Azure Notification Hubs has no sign-in with Microsoft Entra ID in its SDK: keep the connection string in Key Vault, and limit its policy to the rights that the code needs.';

/** Azure Notification Hubs. */
export const notificationHubs = {
  id: 'notification-hubs',
  name: 'Azure Notification Hubs',
  packages: ['@azure/notification-hubs', '@azure/notification-hubs/api'],
  endpoint: null,
  scope: null,
  roles: [],
  defaultRole: null,
  rows: [
    { from: 'new NotificationHubsClient(connectionString, hubName, ...rest)', manual },
    { from: 'createClientContext(connectionString, hubName, ...rest)', manual },
  ],
  sources: ['@azure/notification-hubs@2.1.0 d.ts'],
} as const satisfies Service;
