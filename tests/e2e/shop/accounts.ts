import { newHexKey, newKey } from '../components/run-secrets.js';
import { storageConnectionString } from '../components/storage-connection-string.js';

/** The account of the images, and the two that stand in the code. */
const imageAccount = 'contosoimages';
const invoiceAccount = 'contosoinvoices';
const archiveAccount = 'contosoexample';

const imageKey = newKey(imageAccount);
const invoiceKey = newKey(invoiceAccount);
// The one that somebody pasted into the code of the example.
const archiveKey = Buffer.from('made-up-for-the-example').toString('base64');

/** Keys of the services that are no storage accounts. */
export const keys = {
  cosmos: newKey('shop cosmos'),
  search: newHexKey('shop search'),
  serviceBus: newKey('shop service bus', 32),
} as const;

/** Hosts of the shop. */
export const hosts = {
  images: `${imageAccount}.blob.core.windows.net`,
  invoices: `${invoiceAccount}.blob.core.windows.net`,
  archive: `${archiveAccount}.blob.core.windows.net`,
  cosmos: 'contosoorders.documents.azure.com',
  search: 'contososearch.search.windows.net',
  serviceBus: 'contosoqueue.servicebus.windows.net',
} as const;

/** The storage accounts with their keys, which the emulator has to know. */
export const shopAccounts: Readonly<Record<string, string>> = {
  [imageAccount]: imageKey,
  [invoiceAccount]: invoiceKey,
  [archiveAccount]: archiveKey,
};

/** Connection strings for what is there before the shop opens. */
export const storageSettings = {
  IMAGES: storageConnectionString(imageAccount, imageKey),
  INVOICES: storageConnectionString(invoiceAccount, invoiceKey),
  ARCHIVE: storageConnectionString(archiveAccount, archiveKey),
} as const;

/** The settings of the shop as it is, for its server and its worker. */
export const shopSettings: Readonly<Record<string, string>> = {
  AZURE_STORAGE_CONNECTION_STRING: storageSettings.IMAGES,
  COSMOS_ENDPOINT: `https://${hosts.cosmos}:443/`,
  COSMOS_KEY: keys.cosmos,
  INVOICE_ACCOUNT_KEY: invoiceKey,
  SEARCH_API_KEY: keys.search,
  SEARCH_ENDPOINT: `https://${hosts.search}`,
  SERVICE_BUS_CONNECTION_STRING: `Endpoint=sb://${hosts.serviceBus}/;SharedAccessKeyName=shop;SharedAccessKey=${keys.serviceBus}`,
};

/** The key that the report leaves in its setting, because links to invoices are signed with it. */
export const remainingKey = invoiceKey;

/** The keys that the migrated shop has no use for. */
export const retiredKeys = [imageKey, archiveKey, ...Object.values(keys)];

/** What stands for the placeholders of the report. */
export const shopPlaceholders = { account: imageAccount, namespace: 'contosoqueue' } as const;
