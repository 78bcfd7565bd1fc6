import type { HttpFixture } from '../components/http-fixture.js';
import { newKey } from '../components/run-secrets.js';
import { keepContents, storageAccount } from '../components/storage-account.js';
import { storageConnectionString } from '../components/storage-connection-string.js';
import { bearerOf } from '../components/tokens.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';
import { delegationKeyOf } from './delegation-key-request.js';

const audience = audienceOf('storage-file-share');

/**
 * Azure Files refuses a token without a word on what it is for.
 * Source: https://learn.microsoft.com/azure/storage/files/authorize-oauth-rest
 */
function demandIntent(reply: HttpFixture['reply']): HttpFixture['reply'] {
  return (exchange, run) => {
    const { headers } = exchange;
    const isToken = bearerOf(headers.authorization) !== null;
    return isToken && headers['x-ms-file-request-intent'] !== 'backup'
      ? { status: 400, headers: { 'x-ms-error-code': 'MissingRequiredHeader' } }
      : reply(exchange, run);
  };
}

const rent = { '/forms/rent.txt': 'who rents the den: ...' };

/** What belongs to an account of its own, which a setting with a connection string leads to. */
function withAccount(
  account: string,
  setting: string,
  share: string,
  given?: Readonly<Record<string, string>>,
) {
  const key = newKey(account);
  const host = `${account}.file.core.windows.net`;
  const reply = demandIntent(keepContents(share, given));
  return {
    settings: {
      [setting]: storageConnectionString(account, key),
    },
    placeholders: { account },
    secrets: [key],
    http: [storageAccount({ host, account, key, audience, service: 'f', reply })],
    audience,
  } as const;
}

export const storageFileShare: readonly ServiceCase[] = [
  {
    ...withAccount('e2efiles', 'CONTRACTS_CONNECTION_STRING', 'contracts'),
    service: 'storage-file-share',
    program: 'storage-file-share',
    output: 'a fox may rent the den',
  },
  {
    ...withAccount('e2eforms', 'FORMS_CONNECTION_STRING', 'forms', rent),
    service: 'storage-file-share',
    program: 'storage-file-share-sas',
    output: 'who rents the den: ...',
    differences: [delegationKeyOf('e2eforms.file.core.windows.net')],
  },
];
