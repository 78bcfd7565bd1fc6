import type { HttpFixture } from '../components/http-fixture.js';
import { keyInHeader } from '../components/keys.js';
import { hosts, keys } from './accounts.js';

/** An index `products` that has one product, and takes others. */
export function searchFixture(audience: string): HttpFixture {
  return {
    host: hosts.search,
    key: keys.search,
    keySchemes: [keyInHeader('api-key')],
    audience,
    reply: ({ url, body }) => {
      if (url.pathname === "/indexes('products')/docs/search.post.search") {
        return { body: { value: [{ id: 'p1', name: 'fox mask', price: 12 }] } };
      }
      if (url.pathname !== "/indexes('products')/docs/search.index") return { status: 404 };
      const { value } = JSON.parse(body.toString()) as {
        readonly value: readonly { id: string }[];
      };
      return {
        body: { value: value.map(({ id }) => ({ key: id, status: true, statusCode: 200 })) },
      };
    },
  };
}
