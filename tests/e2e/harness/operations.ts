import type { Exchange } from '../components/http-fixture.js';
import type { CaseResult } from './run-case.js';

/** Parameters that sign a request in, or differ from run to run. */
const ignoredParameters = new Set([
  ...['api-key', 'sig', 'sv', 'skoid', 'sktid', 'skt', 'ske', 'sks', 'skv'],
  'popreceipt',
]);

/** Parameters whose presence matters, but not their value, which is a time. */
const times = new Set(['st', 'se']);

const guid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/giu;
const httpDate = /\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT/gu;
const moment = /\d{4}-\d{2}-\d{2}T\d{2}(?::|%3A)\d{2}(?::|%3A)\d{2}(?:\.\d+)?Z?/giu;

/**
 * What a program asked for: method, address and body of every request without what signs it in, and the AMQP links that it
 * opened. Sorted, since requests may overtake one another, and each once, since they may be repeated.
 */
export function operationsOf({ requests, links }: CaseResult): readonly string[] {
  const operations = [
    ...requests.map(({ exchange }) => describe(exchange)),
    ...links.map((link) => `AMQP ${link}`),
  ];
  return [...new Set(operations.map(withoutChance))].sort();
}

function describe({ method, host, url, headers, body }: Exchange): string {
  const parameters = [...url.searchParams]
    .filter(([name]) => !ignoredParameters.has(name))
    .map(([name, value]) => `${name}=${times.has(name) ? '<time>' : value}`)
    .sort();
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  const content = describeBody(body.toString(), headers['content-type'] ?? '');
  return `${method} https://${host}${url.pathname}${query}${content === '' ? '' : ` ${content}`}`;
}

/** A form may hold a secret: nothing but its fields is shown. */
function describeBody(text: string, type: string): string {
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return [...new URLSearchParams(text).keys()].sort().join(' ');
  }
  return text;
}

function withoutChance(text: string): string {
  return text.replaceAll(guid, '<id>').replaceAll(moment, '<time>').replaceAll(httpDate, '<time>');
}
