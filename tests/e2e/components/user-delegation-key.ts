import type { Exchange, Reply, RunContext } from './http-fixture.js';
import { newKey } from './run-secrets.js';
import { bearerOf } from './tokens.js';

/** Letter of the service that a key is for: Blob and Data Lake Storage, Queue Storage, Azure Files. */
export type SignedService = 'b' | 'q' | 'f';

/** What a user delegation key belongs to. */
interface DelegationKey {
  readonly objectId: string;
  readonly tenantId: string;
  readonly start: string;
  readonly expiry: string;
  readonly service: SignedService;
  readonly version: string;
}

/** A key may last seven days. */
const longest = 7 * 24 * 60 * 60 * 1000;

/** The key itself: the same for the same identity, time and service, so that it is nowhere kept. */
export function delegationKeyOf(key: DelegationKey): string {
  const { objectId, tenantId, start, expiry, service, version } = key;
  return newKey(`delegation ${[objectId, tenantId, start, expiry, service, version].join()}`, 32);
}

/**
 * Answers the request for a user delegation key, which only a token may sign; null for every other request.
 * Source: https://learn.microsoft.com/rest/api/storageservices/get-user-delegation-key
 */
export function answerDelegationKey(
  { url, headers, body }: Exchange,
  service: SignedService,
  { issuer }: Pick<RunContext, 'issuer'>,
): Reply | null {
  if (url.searchParams.get('comp') !== 'userdelegationkey') return null;
  const claims = issuer.verify(bearerOf(headers.authorization) ?? '');
  if (claims === null) return { status: 403 };
  const { oid: objectId, tid: tenantId } = claims;
  const start = textOf(body.toString(), 'Start');
  const expiry = textOf(body.toString(), 'Expiry');
  const end = Date.parse(expiry);
  if (!(Date.parse(start) < end && end <= Date.now() + longest)) return { status: 400 };
  const version = String(headers['x-ms-version']);
  const key = { objectId, tenantId, start, expiry, service, version };
  return { headers: { 'content-type': 'application/xml' }, body: write(key) };
}

function write(key: DelegationKey): string {
  const fields = {
    SignedOid: key.objectId,
    SignedTid: key.tenantId,
    SignedStart: key.start,
    SignedExpiry: key.expiry,
    SignedService: key.service,
    SignedVersion: key.version,
    Value: delegationKeyOf(key),
  };
  const elements = Object.entries(fields).map(([name, text]) => `<${name}>${text}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8"?><UserDelegationKey>${elements.join('')}</UserDelegationKey>`;
}

function textOf(xml: string, name: string): string {
  return new RegExp(`<${name}>(?<text>[^<]*)</${name}>`, 'u').exec(xml)?.groups?.['text'] ?? '';
}
