import { newKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const namespace = 'e2ehubs';
const host = `${namespace}.servicebus.windows.net`;
const key = newKey(namespace, 32);
const audience = audienceOf('event-hubs');
const connectionString = `Endpoint=sb://${host}/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${key}`;

/** What an event hub with two partitions and its own consumer group has to open. */
function addressesOf(hub: string): readonly string[] {
  return [
    hub,
    ...['0', '1'].flatMap((partition) => [
      `${hub}/Partitions/${partition}`,
      `${hub}/ConsumerGroups/$Default/Partitions/${partition}`,
    ]),
  ];
}

const common = {
  service: 'event-hubs',
  secrets: [key],
  broker: { host, key, audience, addresses: ['readings', 'clicks'].flatMap(addressesOf) },
  audience,
} as const;

export const eventHubs: readonly ServiceCase[] = [
  {
    ...common,
    program: 'event-hubs',
    settings: { READINGS_CONNECTION_STRING: connectionString, READINGS_HUB: 'readings' },
    placeholders: { namespace },
    output: 'roof 21, cellar 9',
  },
  {
    ...common,
    program: 'event-hubs-entity-path',
    // The connection string stands in the program: nothing else tells the name of its hub.
    settings: { CLICKS_NAMESPACE: namespace, CLICKS_KEY: key },
    placeholders: { namespace },
    output: 'sent to clicks, which has 2 partitions',
  },
];
