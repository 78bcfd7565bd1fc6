import type { Exchange, HttpFixture, Reply } from '../components/http-fixture.js';
import { newKey } from '../components/run-secrets.js';
import { keepContents, storageAccount } from '../components/storage-account.js';
import { storageConnectionString } from '../components/storage-connection-string.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';
import { delegationKeyOf } from './delegation-key-request.js';

// The storage emulator knows user delegation keys of blobs alone, and not the signatures of the newest version.

const uploads = 'e2euploads';
const uploadsKey = newKey(uploads);
const receipts = 'e2ereceipts';
const receiptsKey = newKey(receipts);
const jobs = 'e2ejobs';
const jobsKey = newKey(jobs);

const audience = audienceOf('storage-blob');

function blobs(account: string, key: string, container: string): HttpFixture {
  return storageAccount({
    host: `${account}.blob.core.windows.net`,
    account,
    key,
    audience,
    service: 'b',
    reply: keepContents(container),
  });
}

/** A queue with one message. */
function answerQueue({ method, url }: Exchange): Reply {
  const request = `${method} ${url.pathname}`;
  if (request === 'PUT /jobs-fox') return { status: 201 };
  return request === 'GET /jobs-fox/messages' ? { body: 'dig a den' } : { status: 404 };
}

/** Programs that sign SAS tokens for others, and use them as others would. */
export const storageSas: readonly ServiceCase[] = [
  {
    service: 'storage-blob',
    program: 'storage-blob-sas',
    settings: { UPLOADS_ACCOUNT: uploads, UPLOADS_ACCOUNT_KEY: uploadsKey },
    placeholders: { account: uploads },
    secrets: [uploadsKey],
    http: [blobs(uploads, uploadsKey, 'uploads')],
    audience,
    output: 'whoever has the link reads: a fox',
    differences: [delegationKeyOf(`${uploads}.blob.core.windows.net`)],
  },
  {
    service: 'storage-blob',
    program: 'storage-blob-sas-url',
    settings: { RECEIPTS_CONNECTION_STRING: storageConnectionString(receipts, receiptsKey) },
    placeholders: { account: receipts },
    secrets: [receiptsKey],
    http: [blobs(receipts, receiptsKey, 'receipts')],
    audience,
    output: 'receipt of order 42',
    differences: [delegationKeyOf(`${receipts}.blob.core.windows.net`)],
  },
  {
    service: 'storage-queue',
    program: 'storage-queue-sas',
    settings: { JOBS_CONNECTION_STRING: storageConnectionString(jobs, jobsKey) },
    placeholders: { account: jobs },
    secrets: [jobsKey],
    http: [
      storageAccount({
        host: `${jobs}.queue.core.windows.net`,
        account: jobs,
        key: jobsKey,
        audience,
        service: 'q',
        reply: answerQueue,
      }),
    ],
    audience: audienceOf('storage-queue'),
    output: 'the worker got dig a den',
    differences: [
      delegationKeyOf(`${jobs}.queue.core.windows.net`),
      {
        only: 'before',
        operation: `GET https://${jobs}.queue.core.windows.net/jobs-fox/messages?se=<time>&sp=rp&st=`,
        why: 'a SAS token that is signed with the key of the account names no resource',
      },
      {
        only: 'after',
        operation: `GET https://${jobs}.queue.core.windows.net/jobs-fox/messages?se=<time>&sp=rp&sr=q&st=`,
        why: 'one that is signed with a user delegation key names the kind of its resource',
      },
    ],
  },
];
