import type { Exchange, HttpFixture, Reply } from '../components/http-fixture.js';
import { keyInHeader } from '../components/keys.js';
import { newHexKey, newKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { Resources } from '../harness/service-case.js';
import { masterKey } from '../services/cosmos.js';

/** The account of the images, and the two that stand in the code. */
const imageAccount = 'contosoimages';
const invoiceAccount = 'contosoinvoices';
const archiveAccount = 'contosoexample';

const imageKey = newKey(imageAccount);
const invoiceKey = newKey(invoiceAccount);
const cosmosKey = newKey('shop cosmos');
const searchKey = newHexKey('shop search');
const serviceBusKey = newKey('shop service bus', 32);

/** Hosts of the shop. */
export const hosts = {
  images: `${imageAccount}.blob.core.windows.net`,
  invoices: `${invoiceAccount}.blob.core.windows.net`,
  archive: `${archiveAccount}.blob.core.windows.net`,
  cosmos: 'contosoorders.documents.azure.com',
  search: 'contososearch.search.windows.net',
  serviceBus: 'contosoqueue.servicebus.windows.net',
} as const;

/** What the emulator has to know; the key of the archive is the one that somebody pasted into the code of the example. */
export const shopAccounts: Readonly<Record<string, string>> = {
  [imageAccount]: imageKey,
  [invoiceAccount]: invoiceKey,
  [archiveAccount]: Buffer.from('made-up-for-the-example').toString('base64'),
};

/** The settings of the shop as it is, for its server and its worker. */
export const shopSettings: Readonly<Record<string, string>> = {
  AZURE_STORAGE_CONNECTION_STRING: `DefaultEndpointsProtocol=https;AccountName=${imageAccount};AccountKey=${imageKey};EndpointSuffix=core.windows.net`,
  COSMOS_ENDPOINT: `https://${hosts.cosmos}:443/`,
  COSMOS_KEY: cosmosKey,
  INVOICE_ACCOUNT_KEY: invoiceKey,
  SEARCH_API_KEY: searchKey,
  SEARCH_ENDPOINT: `https://${hosts.search}`,
  SERVICE_BUS_CONNECTION_STRING: `Endpoint=sb://${hosts.serviceBus}/;SharedAccessKeyName=shop;SharedAccessKey=${serviceBusKey}`,
};

/** The keys, which no request of a migrated shop may hold; a signature does not hold the key of the invoices either. */
export const shopSecrets = [...Object.values(shopAccounts), cosmosKey, searchKey, serviceBusKey];

/** What stands for the placeholders of the report. */
export const shopPlaceholders = { account: imageAccount, namespace: 'contosoqueue' } as const;

/** The audience of tokens at each host that takes them. */
export const audiences: Readonly<Record<string, string>> = {
  [hosts.images]: audienceOf('storage-blob'),
  [hosts.archive]: audienceOf('storage-blob'),
  [hosts.cosmos]: audienceOf('cosmos', { account: 'contosoorders' }),
  [hosts.search]: audienceOf('ai-search'),
};

/** Fresh resources: orders and products are forgotten after the run. */
export function shopResources(): Resources {
  return {
    http: [cosmosFixture(), searchFixture()],
    storage: { [hosts.images]: 'blob', [hosts.invoices]: 'blob', [hosts.archive]: 'blob' },
    // The report says that the invoices still sign with the key of their account.
    keyHosts: [hosts.invoices],
    broker: {
      host: hosts.serviceBus,
      key: serviceBusKey,
      audience: audienceOf('service-bus'),
    },
    audience: audienceOf('storage-blob'),
  };
}

/** A database `shop` with the containers `orders`, which is written and queried, and `products`, which is read. */
function cosmosFixture(): HttpFixture {
  const orders: object[] = [];
  const products = [{ id: 'p1', name: 'fox mask', price: 12 }];
  const location = { name: 'West Europe', databaseAccountEndpoint: `https://${hosts.cosmos}:443/` };
  const account = {
    id: 'contosoorders',
    writableLocations: [location],
    readableLocations: [location],
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
  };
  const reply = ({ method, url, headers, body }: Exchange): Reply => {
    const [, , , , container, what] = url.pathname.split('/');
    if (url.pathname === '/') return { body: account };
    const documents = container === 'orders' ? orders : products;
    if (what === 'pkranges') {
      return { body: { PartitionKeyRanges: [{ id: '0', minInclusive: '', maxExclusive: 'FF' }] } };
    }
    if (what === undefined) {
      const paths = [container === 'orders' ? '/customerId' : '/id'];
      return { body: { id: container, _rid: 'rid', partitionKey: { paths, kind: 'Hash' } } };
    }
    const isQuery = headers['content-type'] === 'application/query+json';
    if (method === 'POST' && !isQuery) {
      const order = JSON.parse(body.toString()) as object;
      orders.push(order);
      return { status: 201, body: order };
    }
    return { body: { Documents: documents, _count: documents.length, _rid: 'rid' } };
  };
  return {
    host: hosts.cosmos,
    key: cosmosKey,
    keySchemes: [masterKey],
    audience: audiences[hosts.cosmos] ?? '',
    reply,
  };
}

/** An index `products` that has one product, and takes others. */
function searchFixture(): HttpFixture {
  return {
    host: hosts.search,
    key: searchKey,
    keySchemes: [keyInHeader('api-key')],
    audience: audiences[hosts.search] ?? '',
    reply: ({ url, body }) => {
      if (!/index['/)]|docs\/index|docs\.index/u.test(url.pathname)) {
        return { body: { value: [{ id: 'p1', name: 'fox mask', price: 12 }] } };
      }
      const { value } = JSON.parse(body.toString()) as {
        readonly value: readonly { id: string }[];
      };
      return {
        body: { value: value.map(({ id }) => ({ key: id, status: true, statusCode: 200 })) },
      };
    },
  };
}
