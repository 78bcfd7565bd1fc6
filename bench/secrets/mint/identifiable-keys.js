// @ts-check
// Keys with a fixed signature and a Marvin32 checksum. Source of layout, signatures and seeds: microsoft/security-utilities,
// IdentifiableSecrets.cs and IdentifiableMetadata.cs.
import { marvin32 } from '../../../dist/src/secrets/marvin32.js';
import { BASE64 } from '../random.js';
import { sinks } from '../sinks.js';
import { wholeSecret } from './maker.js';

/** @typedef {import('../random.js').Random} Random */
/**
 * @typedef {object} Layout
 * @property {string} signature
 * @property {number} bytes
 * @property {string[]} seeds
 * @property {boolean} [urlSafe]
 * @property {boolean} [plain] only letters and digits
 */

/** @param {Random} random @param {Layout} layout @returns {string} */
export function identifiableKey(random, { signature, bytes, seeds, urlSafe, plain }) {
  for (;;) {
    const characters = Math.ceil((bytes * 8) / 6);
    const start = random.text(characters - 10, BASE64) + signature;
    const key = Buffer.from(`${start}AAAAAA`, 'base64').subarray(0, bytes);
    key.writeUInt32LE(marvin32(key.subarray(0, -4), random.pick(seeds)) >>> 0, bytes - 4);
    const text = key.toString('base64');
    if (plain && /[+/]/.test(text)) continue;
    return urlSafe ? text.replaceAll('+', '-').replaceAll('/', '_') : text;
  }
}

const messagingSeeds = ['Send0000', 'Listen00', 'Manage00'];
const messagingNames =
  'sharedAccessKey serviceBusKey SERVICE_BUS_KEY sbKey SharedAccessKey sasKey eventHubKey';

/** @type {(readonly [family: string, names: string, layout: Layout, more?: Partial<import('../types.js').Held>])[]} */
const table = [
  [
    'storage key',
    'accountKey storageKey AZURE_STORAGE_KEY storageAccountKey',
    { signature: '+ASt', bytes: 64, seeds: ['Default0'] },
    { sinks: sinks.storageKey },
  ],
  [
    'Cosmos key',
    'cosmosKey masterKey COSMOS_PRIMARY_KEY key',
    {
      signature: 'ACDb',
      bytes: 64,
      seeds: ['MastRW00', 'MastRO00', 'SysAll00', 'Resour00', 'SystRO00', 'Encryp00', 'SystRW00'],
    },
    { sinks: sinks.cosmosKey },
  ],
  [
    'Batch key',
    'batchKey BATCH_ACCOUNT_KEY batchAccountKey',
    { signature: '+ABa', bytes: 64, seeds: ['AbAcct00'] },
  ],
  [
    'ML classic key',
    'mlKey AZUREML_KEY webServiceKey',
    { signature: '+AMC', bytes: 64, seeds: ['Classic0'] },
  ],
  [
    'API Management key',
    'apimKey APIM_KEY gatewayKey managementKey',
    { signature: 'APIM', bytes: 64, seeds: ['Tenant00', 'IoTHub00', 'Gatewy00', 'GitKey00'] },
  ],
  [
    'Service Bus key',
    messagingNames,
    { signature: '+ASb', bytes: 32, seeds: messagingSeeds },
    { sinks: sinks.messagingKey },
  ],
  [
    'Event Hubs key',
    messagingNames,
    { signature: '+AEh', bytes: 32, seeds: messagingSeeds },
    { sinks: sinks.messagingKey },
  ],
  [
    'Relay key',
    'relayKey RELAY_KEY sharedAccessKey hybridConnectionKey',
    { signature: '+ARm', bytes: 32, seeds: messagingSeeds },
  ],
  [
    'IoT hub key',
    'iotHubKey IOTHUB_KEY sharedAccessKey',
    { signature: 'AIoT', bytes: 32, seeds: ['IoTHub00'] },
  ],
  [
    'IoT provisioning key',
    'dpsKey DPS_KEY enrollmentKey groupKey',
    { signature: 'AIoT', bytes: 32, seeds: ['DpsKey00'] },
  ],
  [
    'IoT device key',
    'deviceKey DEVICE_KEY symmetricKey primaryKey',
    { signature: 'AIoT', bytes: 32, seeds: ['Device00'] },
  ],
  [
    'Redis key',
    'redisKey REDIS_PASSWORD redisPassword cacheKey',
    { signature: 'AzCa', bytes: 32, seeds: ['Access00'] },
    { sinks: sinks.redisPassword },
  ],
  [
    'Event Grid key',
    'topicKey EVENTGRID_KEY eventGridKey',
    { signature: 'AZEG', bytes: 32, seeds: ['SendRecv'] },
    { sinks: sinks.eventGridKey, headers: ['aeg-sas-key'] },
  ],
  [
    'Functions key',
    'functionKey FUNCTION_KEY hostKey masterKey',
    { signature: 'AzFu', bytes: 40, seeds: ['Master00', 'System00', 'Functi00'], urlSafe: true },
    { headers: ['x-functions-key'] },
  ],
  [
    'Search key',
    'searchKey SEARCH_ADMIN_KEY queryKey apiKey',
    { signature: 'AzSe', bytes: 39, seeds: ['Query000', 'PAdmin00'], plain: true },
    { sinks: sinks.apiKey, headers: ['api-key'] },
  ],
  [
    'container registry key',
    'registryPassword ACR_PASSWORD acrKey',
    { signature: '+ACR', bytes: 39, seeds: ['ACRDflt0'] },
  ],
];

export const identifiableMakers = table.map(([family, names, layout, more]) =>
  wholeSecret('proved', family, names, (random) => identifiableKey(random, layout), more),
);
