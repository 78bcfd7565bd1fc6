import { newKey } from '../components/run-secrets.js';
import { storageConnectionString } from '../components/storage-connection-string.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const account = 'e2equeue';
const key = newKey(account);

export const storageQueue: readonly ServiceCase[] = [
  {
    service: 'storage-queue',
    program: 'storage-queue',
    settings: {
      RESIZE_CONNECTION_STRING: storageConnectionString(account, key),
    },
    placeholders: { account },
    secrets: [key],
    storage: { [`${account}.queue.core.windows.net`]: 'queue' },
    accounts: { [account]: key },
    audience: audienceOf('storage-queue'),
    output: 'fox.png to 640 pixels',
  },
];
