import { masterKey } from '../components/cosmos-authorization.js';
import type { Exchange, HttpFixture, Reply } from '../components/http-fixture.js';
import { hosts, keys } from './accounts.js';

const products = [{ id: 'p1', name: 'fox mask', price: 12 }];
const location = { name: 'West Europe', databaseAccountEndpoint: `https://${hosts.cosmos}:443/` };
const account = {
  id: 'contosoorders',
  writableLocations: [location],
  readableLocations: [location],
  userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
};

/** Containers of the database `shop` with what their documents are partitioned by. */
const partitionKeys: Readonly<Record<string, string>> = { orders: '/customerId', products: '/id' };

/** A database `shop` with the containers `orders`, which is written and queried, and `products`, which is read. */
export function cosmosFixture(audience: string): HttpFixture {
  const documents = { orders: [] as object[], products };
  return {
    host: hosts.cosmos,
    key: keys.cosmos,
    keySchemes: [masterKey],
    audience,
    reply: (exchange) => {
      const [, name, what = ''] =
        /^\/dbs\/shop\/colls\/(?<name>\w+)(?:\/(?<what>\w+))?\/?$/u.exec(exchange.url.pathname) ??
        [];
      if (exchange.url.pathname === '/') return { body: account };
      if (name !== 'orders' && name !== 'products') return { status: 404, body: {} };
      return what === 'docs' ? replyOf(exchange, documents[name]) : describe(name, what);
    },
  };
}

function describe(name: string, what: string): Reply {
  if (what === 'pkranges') {
    return { body: { PartitionKeyRanges: [{ id: '0', minInclusive: '', maxExclusive: 'FF' }] } };
  }
  if (what !== '') return { status: 404, body: {} };
  const paths = [partitionKeys[name]];
  return { body: { id: name, _rid: 'rid', partitionKey: { paths, kind: 'Hash' } } };
}

function replyOf({ method, headers, body }: Exchange, documents: object[]): Reply {
  const isQuery = headers['content-type'] === 'application/query+json';
  if (method === 'POST' && !isQuery) {
    const document = JSON.parse(body.toString()) as object;
    documents.push(document);
    return { status: 201, body: document };
  }
  return { body: { Documents: documents, _count: documents.length, _rid: 'rid' } };
}
