import { audienceOf } from '../harness/audience.js';
import type { Resources } from '../harness/service-case.js';
import { hosts, keys } from './accounts.js';
import { cosmosFixture } from './cosmos-fixture.js';
import { searchFixture } from './search-fixture.js';

/** The audience of tokens at each host that takes them over HTTP. */
export const audiences = {
  [hosts.images]: audienceOf('storage-blob'),
  [hosts.archive]: audienceOf('storage-blob'),
  [hosts.cosmos]: audienceOf('cosmos', { account: 'contosoorders' }),
  [hosts.search]: audienceOf('ai-search'),
} as const;

/** The audience of tokens for the queue. */
export const queueAudience = audienceOf('service-bus');

/** Fresh resources: orders and products are forgotten after the run. */
export function shopResources(): Resources {
  return {
    http: [cosmosFixture(audiences[hosts.cosmos]), searchFixture(audiences[hosts.search])],
    storage: { [hosts.images]: 'blob', [hosts.invoices]: 'blob', [hosts.archive]: 'blob' },
    // The report says that the invoices still sign with the key of their account.
    keyHosts: [hosts.invoices],
    broker: {
      host: hosts.serviceBus,
      key: keys.serviceBus,
      audience: queueAudience,
      addresses: ['orders', 'orders/$management'],
    },
    audience: audienceOf('storage-blob'),
  };
}
