import { newKey } from '../components/run-secrets.js';
import { storageConnectionString } from '../components/storage-connection-string.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const account = 'e2eblob';
const key = newKey(account);
const invoices = 'e2einvoices';
const invoicesKey = newKey(invoices);

export const storageBlob: readonly ServiceCase[] = [
  {
    service: 'storage-blob',
    program: 'storage-blob',
    settings: {
      PHOTOS_CONNECTION_STRING: storageConnectionString(account, key),
      PHOTOS_CONTAINER: 'photos',
    },
    placeholders: { account },
    secrets: [key],
    storage: { [`${account}.blob.core.windows.net`]: 'blob' },
    accounts: { [account]: key },
    audience: audienceOf('storage-blob'),
    output: 'a fox, read back from photos',
  },
  {
    service: 'storage-blob',
    program: 'storage-blob-key',
    settings: { INVOICES_ACCOUNT_NAME: invoices, INVOICES_ACCOUNT_KEY: invoicesKey },
    placeholders: { account: invoices },
    secrets: [invoicesKey],
    storage: { [`${invoices}.blob.core.windows.net`]: 'blob' },
    accounts: { [invoices]: invoicesKey },
    audience: audienceOf('storage-blob'),
    output: '2024/42.txt of 7 bytes',
  },
];
