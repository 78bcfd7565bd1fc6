import { withoutIdentity } from './without-identity.js';
import type { Service } from '../types.js';

/** Version 2 of @azure/eventgrid, and azure-eventgrid before it. */
export const eventGrid2 = {
  id: 'event-grid-2',
  name: 'Azure Event Grid',
  packages: ['@azure/eventgrid', 'azure-eventgrid'],
  ...withoutIdentity,
  retiredBefore: { '@azure/eventgrid': '3.0.0' },
  rows: [
    {
      from: 'new EventGridClient(keyCredential, ...rest)',
      manual:
        'Move to the EventGridPublisherClient of @azure/eventgrid 5, which takes the endpoint of the topic, the schema and a credential (guide: https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/eventgrid/eventgrid/MIGRATION.md).',
    },
    {
      from: 'new default(keyCredential, ...rest)',
      packages: ['azure-eventgrid'],
      manual:
        'Move to the EventGridPublisherClient of @azure/eventgrid, which takes the endpoint of the topic, the schema and a credential (guide: https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/eventgrid/eventgrid/MIGRATION.md).',
    },
  ],
  sources: ['@azure/eventgrid@2.0.0 d.ts', 'azure-eventgrid@1.6.0 d.ts'],
} as const satisfies Service;
