// @ts-check
// Source of shapes: Azure's documentation of each service's connection strings.
import { sinks } from '../sinks.js';
import { storeName } from '../words.js';
import { hostOf, suffixOf } from './azure-hosts.js';
import { joined, key64 } from './connection-pairs.js';
import { partSecret } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

/** @param {Random} random */
function storage(random) {
  const key = key64(random, '+ASt', 'Default0');
  const pairs = [`AccountName=${storeName(random)}`, `AccountKey=${key}`];
  if (random.chance(0.8)) pairs.unshift('DefaultEndpointsProtocol=https');
  if (random.chance(0.7)) pairs.push(`EndpointSuffix=${suffixOf(random, 'storage')}`);
  else pairs.push(`BlobEndpoint=https://${storeName(random)}.blob.${suffixOf(random, 'storage')}/`);
  return joined(random, pairs, key);
}

/** @param {Random} random */
function storageSignature(random) {
  const name = storeName(random);
  const sig = encodeURIComponent(random.base64(32));
  const token = `sv=2023-11-03&ss=bfqt&srt=sco&sp=rwdlacup&se=2030-01-01T00:00:00Z&spr=https&sig=${sig}`;
  const pairs = [
    `BlobEndpoint=https://${name}.blob.core.windows.net/`,
    `QueueEndpoint=https://${name}.queue.core.windows.net/`,
    `SharedAccessSignature=${token}`,
  ];
  return joined(random, random.chance(0.5) ? pairs : pairs.slice(1), sig);
}

/** @param {Random} random */
function cosmos(random) {
  const key = key64(random, 'ACDb', 'MastRW00');
  const endpoint = `AccountEndpoint=https://${hostOf(random, 'cosmos')}:443/`;
  return joined(
    random,
    [endpoint, `AccountKey=${key}`, ...(random.chance(0.3) ? ['Database=shop'] : [])],
    key,
  );
}

/** @param {Random} random */
function cosmosTable(random) {
  const name = storeName(random);
  const key = key64(random, 'ACDb', 'MastRW00');
  const pairs = [
    'DefaultEndpointsProtocol=https',
    `AccountName=${name}`,
    `AccountKey=${key}`,
    `TableEndpoint=https://${name}.table.cosmos.azure.com:443/`,
  ];
  return joined(random, pairs, key);
}

const storageNames =
  'connectionString AzureWebJobsStorage AZURE_STORAGE_CONNECTION_STRING storageConnection';

export const storageConnectionMakers = [
  partSecret('proved', 'connection string: storage', storageNames, storage, {
    sinks: sinks.storageConnection,
  }),
  partSecret('proved', 'connection string: storage with SAS', storageNames, storageSignature, {
    sinks: sinks.storageConnection,
  }),
  partSecret(
    'proved',
    'connection string: Cosmos',
    'cosmosConnectionString COSMOS_CONNECTION_STRING connectionString',
    cosmos,
    { sinks: sinks.cosmosConnection },
  ),
  partSecret(
    'proved',
    'connection string: Cosmos tables',
    'tableConnection TABLES_CONNECTION_STRING connectionString',
    cosmosTable,
    { sinks: sinks.storageConnection },
  ),
];
