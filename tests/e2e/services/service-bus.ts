import type { HttpFixture } from '../components/http-fixture.js';
import { sasTokenInHeader } from '../components/keys.js';
import { newKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const namespace = 'e2ebus';
const host = `${namespace}.servicebus.windows.net`;
const key = newKey(namespace, 32);
const audience = audienceOf('service-bus');
const connectionString = `Endpoint=sb://${host}/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${key}`;

/** Source: https://learn.microsoft.com/rest/api/servicebus/get-entity */
const queue = `<entry xmlns="http://www.w3.org/2005/Atom">
<id>https://${host}/returns</id><title type="text">returns</title>
<content type="application/xml">
<QueueDescription xmlns="http://schemas.microsoft.com/netservices/2010/10/servicebus/connect">
<LockDuration>PT1M</LockDuration>
<MaxSizeInMegabytes>1024</MaxSizeInMegabytes>
<RequiresDuplicateDetection>false</RequiresDuplicateDetection>
<RequiresSession>false</RequiresSession>
<DefaultMessageTimeToLive>P14D</DefaultMessageTimeToLive>
<DeadLetteringOnMessageExpiration>false</DeadLetteringOnMessageExpiration>
<DuplicateDetectionHistoryTimeWindow>PT10M</DuplicateDetectionHistoryTimeWindow>
<MaxDeliveryCount>10</MaxDeliveryCount>
<EnableBatchedOperations>true</EnableBatchedOperations>
<Status>Active</Status>
<EnablePartitioning>false</EnablePartitioning>
<EnableExpress>false</EnableExpress>
</QueueDescription></content></entry>`;

const administration: HttpFixture = {
  host,
  key,
  keySchemes: [sasTokenInHeader('text')],
  audience,
  apiVersion: '2021-05',
  reply: ({ method, url }) =>
    `${method} ${url.pathname}` === 'GET /returns'
      ? {
          headers: { 'content-type': 'application/atom+xml;type=entry;charset=utf-8' },
          body: queue,
        }
      : { status: 404 },
};

const common = {
  service: 'service-bus',
  placeholders: { namespace },
  secrets: [key],
  audience,
} as const;

export const serviceBus: readonly ServiceCase[] = [
  {
    ...common,
    program: 'service-bus',
    settings: { PARCELS_CONNECTION_STRING: connectionString },
    broker: { host, key, audience, addresses: ['parcels', 'parcels/$management'] },
    output: 'parcel 7 for fox',
  },
  {
    ...common,
    program: 'service-bus-administration',
    settings: { DEPOT_CONNECTION_STRING: connectionString },
    http: [administration],
    output: 'returns delivers 10 times',
  },
];
