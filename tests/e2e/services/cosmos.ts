import { masterKey } from '../components/cosmos-authorization.js';
import type { Exchange, HttpFixture, Reply } from '../components/http-fixture.js';
import { newKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const account = 'e2ecosmos';
const host = `${account}.documents.azure.com`;
const key = newKey(account);

/** What the fixture keeps: documents by their paths. */
function replier(): (exchange: Exchange) => Reply {
  const order = { id: '42', customer: 'fox', total: 12 };
  return ({ method, url }) => {
    const path = url.pathname;
    if (path === '/') {
      const location = { name: 'West Europe', databaseAccountEndpoint: `https://${host}:443/` };
      return {
        body: {
          id: account,
          writableLocations: [location],
          readableLocations: [location],
          userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
        },
      };
    }
    if (path === '/dbs/shop/colls/orders/docs' && method === 'POST') {
      return { status: 201, body: order };
    }
    if (path === '/dbs/shop/colls/orders/docs/42' && method === 'GET') return { body: order };
    if (path === '/dbs/shop/colls/orders') {
      return {
        body: {
          id: 'orders',
          _rid: 'rid',
          partitionKey: { paths: ['/customer'], kind: 'Hash', version: 2 },
        },
      };
    }
    return { status: 404, body: { code: 'NotFound', message: path } };
  };
}

const fixture: HttpFixture = {
  host,
  key,
  keySchemes: [masterKey],
  audience: audienceOf('cosmos', { account }),
  reply: replier(),
};

export const cosmos: readonly ServiceCase[] = [
  {
    service: 'cosmos',
    program: 'cosmos',
    settings: { ORDERS_COSMOS_ENDPOINT: `https://${host}:443/`, ORDERS_COSMOS_KEY: key },
    placeholders: { account },
    secrets: [key],
    http: [fixture],
    audience: fixture.audience,
    output: 'order 42 of fox: 12',
  },
  {
    service: 'cosmos',
    program: 'cosmos-connection-string',
    settings: {
      VISITS_COSMOS_CONNECTION_STRING: `AccountEndpoint=https://${host}:443/;AccountKey=${key};`,
    },
    placeholders: { account },
    secrets: [key],
    http: [fixture],
    audience: fixture.audience,
    output: 'order 42 came to 12',
  },
];
