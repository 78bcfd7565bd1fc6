import { newKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const account = 'e2equeue';
const key = newKey(account);

export const storageQueue: readonly ServiceCase[] = [
  {
    service: 'storage-queue',
    program: 'storage-queue',
    settings: {
      RESIZE_CONNECTION_STRING: `DefaultEndpointsProtocol=https;AccountName=${account};AccountKey=${key};EndpointSuffix=core.windows.net`,
    },
    placeholders: { account },
    secrets: [key],
    storage: { [`${account}.queue.core.windows.net`]: 'queue' },
    accounts: { [account]: key },
    audience: audienceOf('storage-queue'),
    output: 'fox.png to 640 pixels',
  },
];
