import type { Service } from '../types.js';

/** The AMQP core of Service Bus and Event Hubs, where programs use it by itself. */
export const amqp = {
  id: 'amqp',
  name: 'Azure Service Bus and Event Hubs',
  packages: ['@azure/core-amqp'],
  endpoint: null,
  scope: null,
  roles: [],
  defaultRole: null,
  rows: [
    {
      from: 'createSasTokenProvider(...rest)',
      signs: true,
      manual:
        'Give the client of @azure/service-bus or @azure/event-hubs a credential of @azure/identity; it needs no token provider of its own.',
    },
  ],
  sources: ['@azure/core-amqp@4.4.0 d.ts'],
} as const satisfies Service;
