import { createHmac } from 'node:crypto';
import type { Exchange } from './http-fixture.js';
import type { KeyScheme } from './keys.js';

/** Headers that are signed by their value alone, in this order, before the date that is left out for `x-ms-date`. */
const standardHeaders = [
  'content-encoding',
  'content-language',
  'content-length',
  'content-md5',
  'content-type',
] as const;
const conditionHeaders = [
  'if-modified-since',
  'if-match',
  'if-none-match',
  'if-unmodified-since',
  'range',
] as const;

/**
 * `Authorization: SharedKey account:signature` of Blob Storage, Queue Storage, Azure Files and Data Lake Storage.
 * Source: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key
 */
export function sharedKeyOf(account: string): KeyScheme {
  return (exchange, key) => {
    const given = exchange.headers.authorization ?? '';
    if (!given.startsWith('SharedKey ')) return null;
    const signature = createHmac('sha256', Buffer.from(key, 'base64'))
      .update(stringToSign(exchange, account), 'utf8')
      .digest('base64');
    return given === `SharedKey ${account}:${signature}`;
  };
}

function stringToSign({ method, url, headers }: Exchange, account: string): string {
  const value = (name: string): string => {
    const text = String(headers[name] ?? '');
    return name === 'content-length' && text === '0' ? '' : text;
  };
  const own = Object.keys(headers)
    .filter((name) => name.startsWith('x-ms-'))
    .sort()
    .map((name) => `${name}:${value(name).trim()}`);
  const parameters = [...url.searchParams]
    .map(([name, text]) => `${name.toLowerCase()}:${text}`)
    .sort();
  return [
    method,
    ...standardHeaders.map(value),
    value('x-ms-date') === '' ? value('date') : '',
    ...conditionHeaders.map(value),
    ...own,
    `/${account}${url.pathname}`,
    ...parameters,
  ].join('\n');
}
