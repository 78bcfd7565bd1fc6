import { createHmac } from 'node:crypto';
import type { KeyScheme } from './keys.js';

/**
 * `authorization: type=master&ver=1.0&sig=…`, encoded: a signature over what is asked for and when.
 * Source: https://learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources#constructkeytoken
 */
export const masterKey: KeyScheme = ({ method, url, headers }, key) => {
  const given = new URLSearchParams(decodeEscapes(headers.authorization ?? ''));
  if (given.get('type') !== 'master') return null;
  const { type, link } = resourceOf(url.pathname);
  const date = String(headers['x-ms-date'] ?? '').toLowerCase();
  const text = `${method.toLowerCase()}\n${type}\n${link}\n${date}\n\n`;
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
  return given.get('ver') === '1.0' && given.get('sig') === signature;
};

/** Decodes the header; a plus sign of the signature has to stay one. */
function decodeEscapes(authorization: string): string {
  return decodeURIComponent(authorization).replaceAll('+', '%2B');
}

/** `docs` of `dbs/shop/colls/orders` for a path to all documents; `docs` with the path itself for one that names a document. */
function resourceOf(pathname: string): { readonly type: string; readonly link: string } {
  const parts = decodeURIComponent(pathname)
    .split('/')
    .filter((part) => part !== '');
  const namesOne = parts.length % 2 === 0;
  const type = parts.at(namesOne ? -2 : -1) ?? '';
  return { type, link: (namesOne ? parts : parts.slice(0, -1)).join('/') };
}
