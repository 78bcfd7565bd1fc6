import { createHash, createHmac } from 'node:crypto';
import type { Exchange } from './http-fixture.js';
import { bearerOf } from './tokens.js';

/** How a request presents a key: null where it presents none, false for a wrong one. */
export type KeyScheme = (exchange: Exchange, key: string) => boolean | null;

/** The key as it is, in a header. */
export function keyInHeader(header: string): KeyScheme {
  return ({ headers }, key) => (headers[header] === undefined ? null : headers[header] === key);
}

/** The key as it is, in a parameter of the address. */
export function keyInQuery(parameter: string): KeyScheme {
  return ({ url }, key) => {
    const given = url.searchParams.get(parameter);
    return given === null ? null : given === key;
  };
}

/** The key as it is, in the place of a token: `Authorization: Bearer <key>`. A token has three parts. */
export const keyAsBearer: KeyScheme = ({ headers }, key) => {
  const given = bearerOf(headers.authorization);
  return given === null || given.split('.').length === 3 ? null : given === key;
};

/** `Authorization: SharedKey account:signature`, and its `Lite` form; storage emulators check the signature. */
export const sharedKey: KeyScheme = ({ headers }) =>
  /^SharedKey(?:Lite)? /u.test(headers.authorization ?? '') ? true : null;

/**
 * `Authorization: HMAC-SHA256 …` of App Configuration and Communication Services.
 * Source: https://learn.microsoft.com/azure/azure-app-configuration/rest-api-authentication-hmac
 */
export const hmac: KeyScheme = ({ headers, method, url, body, host }, key) => {
  const given = /^HMAC-SHA256 .*Signature=(?<signature>[^&]+)/u.exec(headers.authorization ?? '');
  if (given === null) return null;
  const hash = createHash('sha256').update(body).digest('base64');
  const date = headers['x-ms-date'] ?? headers.date ?? '';
  const text = `${method}\n${url.pathname}${url.search}\n${String(date)};${host};${hash}`;
  return given.groups?.['signature'] === sign(text, Buffer.from(key, 'base64'));
};

/** `SharedAccessSignature sr=…&sig=…&se=…` of Service Bus, Event Hubs and IoT Hub, in the header for authorization. */
export function sasTokenInHeader(form: 'base64' | 'text'): KeyScheme {
  return ({ headers, host, url }, key) => {
    const given = headers.authorization ?? '';
    const resource = `${host}${url.pathname}${url.search}`;
    return given.startsWith('SharedAccessSignature ')
      ? isSasTokenOf(given, { key, form, resource })
      : null;
  };
}

/** What a SAS token must be good for. */
interface SasDemand {
  readonly key: string;
  /** Whether the key is used as text, or as the bytes that it encodes. */
  readonly form: 'base64' | 'text';
  /** What is asked for: `namespace/entity?parameter=value`, with any scheme or none. */
  readonly resource: string;
}

/**
 * Whether a SAS token is signed with a key, still good, and for a resource or something above it.
 * Source: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas#generate-a-shared-access-signature-token
 */
export function isSasTokenOf(token: string, { key, form, resource }: SasDemand): boolean {
  const parameters = new URLSearchParams(token.replace(/^SharedAccessSignature /u, ''));
  const scope = parameters.get('sr') ?? '';
  const expiry = parameters.get('se') ?? '';
  const secret = form === 'base64' ? Buffer.from(key, 'base64') : key;
  const encoded = encodeURIComponent(scope);
  const isSigned = [encoded, encoded.toLowerCase()].some(
    (each) => sign(`${each}\n${expiry}`, secret) === parameters.get('sig'),
  );
  return isSigned && Number(expiry) * 1000 > Date.now() && isWithin(resource, scope);
}

function isWithin(resource: string, scope: string): boolean {
  const [inner, outer] = [resource, scope].map((each) =>
    each
      .toLowerCase()
      .replace(/^[a-z]+:\/\//u, '')
      .replace(/\/$/u, ''),
  );
  if (inner === undefined || outer === undefined || outer === '') return false;
  return inner === outer || (inner.startsWith(outer) && /[/?]/u.test(inner.charAt(outer.length)));
}

function sign(text: string, secret: Buffer | string): string {
  return createHmac('sha256', secret).update(text, 'utf8').digest('base64');
}

/** A SAS token of storage in the address, unless it is signed with a user delegation key. */
export const sharedAccessSignature: KeyScheme = ({ url }) =>
  url.searchParams.has('sig') && !url.searchParams.has('skoid') ? true : null;
