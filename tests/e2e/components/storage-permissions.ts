import type { Exchange } from './http-fixture.js';
import type { SignedService } from './user-delegation-key.js';

/**
 * The letters of a SAS token of which a request needs one.
 * Sources: https://learn.microsoft.com/rest/api/storageservices/create-service-sas#permissions-for-a-blob and
 * #permissions-for-a-queue there
 */
function lettersFor({ method, url }: Exchange, service: SignedService): string {
  const { searchParams } = url;
  if (service === 'q') return lettersForQueue(method, searchParams.get('peekonly') === 'true');
  if (searchParams.get('comp') === 'list') return 'l';
  if (method === 'GET' || method === 'HEAD') return 'r';
  return method === 'DELETE' ? 'd' : 'cw';
}

function lettersForQueue(method: string, isPeek: boolean): string {
  const letters: Readonly<Record<string, string>> = { POST: 'a', PUT: 'u', DELETE: 'p', HEAD: 'r' };
  return letters[method] ?? (isPeek ? 'r' : 'p');
}

/** Whether the SAS token of a request permits it. */
export function isPermitted(exchange: Exchange, service: SignedService): boolean {
  const given = exchange.url.searchParams.get('sp') ?? '';
  return [...lettersFor(exchange, service)].some((letter) => given.includes(letter));
}
