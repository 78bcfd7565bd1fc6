import type { Exchange, HttpFixture, Reply } from '../components/http-fixture.js';
import { newKey } from '../components/run-secrets.js';
import { keepContents, storageAccount } from '../components/storage-account.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

// The storage emulator knows user delegation keys of blobs alone, and not the signatures of the newest version.

const uploads = 'e2euploads';
const uploadsKey = newKey(uploads);
const receipts = 'e2ereceipts';
const receiptsKey = newKey(receipts);
const jobs = 'e2ejobs';
const jobsKey = newKey(jobs);

const audience = audienceOf('storage-blob');

function blobs(account: string, key: string): HttpFixture {
  return storageAccount({
    host: `${account}.blob.core.windows.net`,
    account,
    key,
    audience,
    service: 'b',
    reply: keepContents(),
  });
}

/** A queue with one message. */
function answerQueue({ method, url }: Exchange): Reply {
  if (method === 'PUT') return { status: 201 };
  return url.pathname === '/jobs-fox/messages' ? { body: 'dig a den' } : { status: 404 };
}

const connectionString = (account: string, key: string): string =>
  `DefaultEndpointsProtocol=https;AccountName=${account};AccountKey=${key};EndpointSuffix=core.windows.net`;

/** Programs that sign SAS tokens for others, and use them as others would. */
export const storageSas: readonly ServiceCase[] = [
  {
    service: 'storage-blob',
    program: 'storage-blob-sas',
    settings: { UPLOADS_ACCOUNT: uploads, UPLOADS_ACCOUNT_KEY: uploadsKey },
    placeholders: { account: uploads },
    secrets: [uploadsKey],
    http: [blobs(uploads, uploadsKey)],
    audience,
    output: 'whoever has the link reads: a fox',
  },
  {
    service: 'storage-blob',
    program: 'storage-blob-sas-url',
    settings: { RECEIPTS_CONNECTION_STRING: connectionString(receipts, receiptsKey) },
    placeholders: { account: receipts },
    secrets: [receiptsKey],
    http: [blobs(receipts, receiptsKey)],
    audience,
    output: 'receipt of order 42',
  },
  {
    service: 'storage-queue',
    program: 'storage-queue-sas',
    settings: { JOBS_CONNECTION_STRING: connectionString(jobs, jobsKey) },
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
  },
];
