import type { HttpFixture } from '../components/http-fixture.js';
import { keyInHeader } from '../components/keys.js';
import { newKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const host = 'e2esightings.westeurope-1.eventgrid.azure.net';
const key = newKey(host, 32);

const fixture: HttpFixture = {
  host,
  key,
  keySchemes: [keyInHeader('aeg-sas-key')],
  audience: audienceOf('event-grid'),
  apiVersion: '2018-01-01',
  reply: ({ method, url, body }) => {
    const [event] = JSON.parse(body.toString()) as readonly { readonly type: string }[];
    const isEvent = method === 'POST' && event?.type === 'Forest.FoxSeen';
    return { status: isEvent && url.pathname === '/api/events' ? 200 : 400 };
  },
};

export const eventGrid: readonly ServiceCase[] = [
  {
    service: 'event-grid',
    program: 'event-grid',
    settings: {
      SIGHTINGS_TOPIC_ENDPOINT: `https://${host}/api/events`,
      SIGHTINGS_TOPIC_KEY: key,
    },
    placeholders: {},
    secrets: [key],
    http: [fixture],
    audience: fixture.audience,
    output: 'the topic answered 200',
  },
];
