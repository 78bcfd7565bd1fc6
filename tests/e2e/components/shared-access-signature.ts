import { createHmac } from 'node:crypto';
import type { Exchange } from './http-fixture.js';
import type { KeyScheme } from './keys.js';
import { isPermitted } from './storage-permissions.js';
import { delegationKeyOf, type SignedService } from './user-delegation-key.js';

/** Names of the services in the resource that a signature is for. */
const resourceNames: Readonly<Record<SignedService, string>> = { b: 'blob', q: 'queue', f: 'file' };

/** Headers that the service has to answer with. */
const responseHeaders = ['rscc', 'rscd', 'rsce', 'rscl', 'rsct'] as const;

/** The user delegation key, as the address tells it. */
const keyFields = ['skoid', 'sktid', 'skt', 'ske', 'sks', 'skv'] as const;

/** First version whose user delegation SAS of blobs may be bound to headers and parameters of the request. */
const signedRequestsSince = '2026-04-06';

/**
 * A SAS token that is signed with the key of an account.
 * Source: https://learn.microsoft.com/rest/api/storageservices/create-service-sas
 */
export function serviceSas(account: string, service: SignedService): KeyScheme {
  return (exchange, key) => {
    const { searchParams } = exchange.url;
    if (!searchParams.has('sig') || searchParams.has('skoid')) return null;
    const signed = ['sp', 'st', 'se', 'resource', 'si', ...closingFields(service)];
    return (
      isPermitted(exchange, service) &&
      isSigned(exchange, signed, resourceOf(exchange, account, service), key)
    );
  };
}

/**
 * Whether a SAS token is signed with the user delegation key that it names, and lasts no longer; null where there is none.
 * Source: https://learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas
 */
export function checkDelegationOf(
  account: string,
  service: SignedService,
): (exchange: Exchange) => boolean | null {
  return (exchange) => {
    const parameters = exchange.url.searchParams;
    if (!parameters.has('sig') || !parameters.has('skoid')) return null;
    const agents = service === 'b' ? ['saoid', 'suoid', 'scid'] : [];
    const isBound = service === 'b' && (parameters.get('sv') ?? '') >= signedRequestsSince;
    const signed = [
      ...['sp', 'st', 'se', 'resource', ...keyFields, ...agents, 'skdutid', 'sduoid'],
      ...closingFields(service, isBound ? ['srh', 'srq'] : []),
    ];
    const key = delegationKeyOf({
      objectId: parameters.get('skoid') ?? '',
      tenantId: parameters.get('sktid') ?? '',
      start: parameters.get('skt') ?? '',
      expiry: parameters.get('ske') ?? '',
      service,
      version: parameters.get('skv') ?? '',
    });
    return (
      parameters.get('sks') === service &&
      isNow(parameters.get('skt'), parameters.get('ske')) &&
      isWithinKey(parameters) &&
      isPermitted(exchange, service) &&
      isSigned(exchange, signed, resourceOf(exchange, account, service), key)
    );
  };
}

/** What is signed after the signer. */
function closingFields(service: SignedService, request: readonly string[] = []): readonly string[] {
  return [
    ...['sip', 'spr', 'sv'],
    ...(service === 'b' ? ['sr', 'snapshot', 'ses', ...request] : []),
    ...(service === 'q' ? [] : responseHeaders),
  ];
}

function isSigned(
  { url: { searchParams } }: Exchange,
  signed: readonly string[],
  resource: string,
  key: string,
): boolean {
  const text = signed
    .map((name) => (name === 'resource' ? resource : (searchParams.get(name) ?? '')))
    .join('\n');
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
  return (
    signature === searchParams.get('sig') && isNow(searchParams.get('st'), searchParams.get('se'))
  );
}

/** The container, queue or share, or what lies in it where the token is for that alone. */
function resourceOf({ url }: Exchange, account: string, service: SignedService): string {
  const path = decodeURIComponent(url.pathname).slice(1);
  const isOfOne = ['b', 'f'].includes(url.searchParams.get('sr') ?? '');
  return `/${resourceNames[service]}/${account}/${isOfOne ? path : path.split('/')[0]}`;
}

/** A link must not outlive its key, nor be good before it. */
function isWithinKey(parameters: URLSearchParams): boolean {
  const time = (name: string): number => Date.parse(parameters.get(name) ?? '');
  const start = parameters.has('st') ? time('st') : Date.now();
  return time('skt') <= start && time('se') <= time('ske');
}

function isNow(start: string | null, expiry: string | null): boolean {
  const now = Date.now();
  return (start === null || Date.parse(start) <= now) && Date.parse(expiry ?? '') > now;
}
