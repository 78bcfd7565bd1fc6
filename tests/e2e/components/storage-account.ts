import type { HttpFixture, Reply } from './http-fixture.js';
import { checkDelegationOf, serviceSas } from './shared-access-signature.js';
import { sharedKeyOf } from './shared-key.js';
import { answerDelegationKey, type SignedService } from './user-delegation-key.js';

/** One service of a storage account, for what the storage emulator does not do. */
interface StorageAccount {
  readonly host: string;
  readonly account: string;
  readonly key: string;
  readonly audience: string;
  /** Letter of the service in a SAS token. */
  readonly service: SignedService;
  readonly reply: HttpFixture['reply'];
}

/** A storage service that checks shared keys and SAS tokens, and hands out user delegation keys. */
export function storageAccount(options: StorageAccount): HttpFixture {
  const { host, account, key, audience, service, reply } = options;
  return {
    host,
    key,
    keySchemes: [sharedKeyOf(account), serviceSas(account, service)],
    audience,
    checkDelegation: checkDelegationOf(account, service),
    reply: (exchange, run) => answerDelegationKey(exchange, service, run) ?? reply(exchange, run),
  };
}

/**
 * Keeps the content that a run writes to a path in a container, file system or share, and gives it back; `given` is there
 * from the beginning.
 * Sources: https://learn.microsoft.com/rest/api/storageservices/datalakestoragegen2/path/update and
 * https://learn.microsoft.com/rest/api/storageservices/put-range
 */
export function keepContents(
  container: string,
  given: Readonly<Record<string, string>> = {},
): HttpFixture['reply'] {
  const state = { etag: '"0x1"', 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' };
  return ({ method, url: { pathname, searchParams }, body }, { contents }): Reply => {
    if (!pathname.startsWith(`/${container}/`)) return { status: 404 };
    if (method === 'PUT' || method === 'PATCH') {
      if (body.length > 0) contents.set(pathname, body);
      // The status that the clients expect: appended, flushed, or created.
      const status = { append: 202, flush: 200 }[searchParams.get('action') ?? ''] ?? 201;
      return { status, headers: state };
    }
    const content = contents.get(pathname) ?? given[pathname];
    if (content === undefined) return { status: 404 };
    const headers = { ...state, 'content-length': String(content.length) };
    return { headers: { ...headers, 'content-type': 'text/plain' }, body: content };
  };
}
