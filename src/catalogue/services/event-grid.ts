import type { Service } from '../types.js';

/** Azure Event Grid: topics and domains, and the topics of namespaces. */
export const eventGrid = {
  id: 'event-grid',
  name: 'Azure Event Grid',
  packages: ['@azure/eventgrid', '@azure/eventgrid-namespaces'],
  endpoint: {
    kind: 'url',
    form: 'https://{topic}.{region}-1.eventgrid.azure.net/api/events',
    setting: 'AZURE_EVENTGRID_ENDPOINT',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  scope: 'https://eventgrid.azure.net/.default',
  roles: [
    { name: 'EventGrid Data Sender', id: 'd5a91429-5739-47e2-a06b-3470a27159e7', use: 'send' },
    {
      name: 'EventGrid Data Receiver',
      id: '78cbd9e7-9798-4e2e-9b5a-547d9ebb31fb',
      use: 'receive from topics of a namespace',
      unconfirmed: true,
    },
  ],
  defaultRole: 'EventGrid Data Sender',
  rows: [
    {
      from: 'generateSharedAccessSignature(endpoint, keyCredential, ...rest)',
      packages: ['@azure/eventgrid'],
      signs: true,
      manual:
        'Give the publisher an identity with the role "EventGrid Data Sender" instead of a token: only an access key can sign one.',
    },
    {
      from: 'new EventGridPublisherClient(endpoint, inputSchema, keyCredential, ...rest)',
      to: 'new EventGridPublisherClient(endpoint, inputSchema, credential, ...rest)',
      // 4.0.0 to 4.3.0 take keys and SAS tokens only.
      min: { '@azure/eventgrid': '4.4.0' },
    },
    {
      from: 'new EventGridSenderClient(endpoint, keyCredential, topicName, ...rest)',
      to: 'new EventGridSenderClient(endpoint, credential, topicName, ...rest)',
    },
    {
      from: 'new EventGridReceiverClient(endpoint, keyCredential, topicName, subscriptionName, ...rest)',
      to: 'new EventGridReceiverClient(endpoint, credential, topicName, subscriptionName, ...rest)',
      roles: ['EventGrid Data Receiver'],
    },
  ],
  keyOnly: [
    {
      name: 'generateSharedAccessSignature',
      reason: 'signs-sas',
      why: 'generateSharedAccessSignature() signs with the access key of the topic: give the publisher the role EventGrid Data Sender instead.',
    },
  ],
  sources: [
    '@azure/eventgrid@4.4.0 d.ts and CHANGELOG.md, @azure/eventgrid@5.12.0, @azure/eventgrid-namespaces@1.0.0 d.ts',
    'learn.microsoft.com: azure/event-grid/authenticate-with-microsoft-entra-id',
  ],
} as const satisfies Service;
