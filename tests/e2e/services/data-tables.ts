import { newKey } from '../components/run-secrets.js';
import { storageConnectionString } from '../components/storage-connection-string.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const guests = 'e2eguests';
const guestsKey = newKey(guests);
const stock = 'e2estock';
const stockKey = newKey(stock);

const audience = audienceOf('data-tables');

export const dataTables: readonly ServiceCase[] = [
  {
    service: 'data-tables',
    program: 'data-tables',
    settings: {
      GUESTS_CONNECTION_STRING: storageConnectionString(guests, guestsKey),
    },
    placeholders: { account: guests },
    secrets: [guestsKey],
    storage: { [`${guests}.table.core.windows.net`]: 'table' },
    accounts: { [guests]: guestsKey },
    audience,
    output: 'guest 7 is fox',
  },
  {
    service: 'data-tables',
    program: 'data-tables-key',
    settings: { STOCK_ACCOUNT: stock, STOCK_ACCOUNT_KEY: stockKey },
    placeholders: { account: stock },
    secrets: [stockKey],
    storage: { [`${stock}.table.core.windows.net`]: 'table' },
    accounts: { [stock]: stockKey },
    audience,
    output: 'tables: stock',
  },
];
