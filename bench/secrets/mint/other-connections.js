// @ts-check
// Source of shapes: Azure's documentation of each service's connection strings.
import { sinks } from '../sinks.js';
import { hostOf } from './azure-hosts.js';
import { caskKey } from './cask-keys.js';
import { joined, key32 } from './connection-pairs.js';
import { partSecret } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

/** @param {Random} random */
function appConfiguration(random) {
  const secret = random.chance(0.5) ? random.base64(32) : caskKey(random, 'AZAC', ['AAAA']);
  const id = `${random.text(4, 'abcdefgh0123')}-l${random.int(9)}-s0:${random.text(20, 'ABCDEFGHabcdefgh0123456789')}`;
  return joined(
    random,
    [`Endpoint=https://${hostOf(random, 'configuration')}`, `Id=${id}`, `Secret=${secret}`],
    secret,
  );
}

/** @param {Random} random */
function communication(random) {
  const key = random.chance(0.5) ? random.base64(64) : caskKey(random, 'AZCS', ['AAAA']);
  return joined(
    random,
    [`endpoint=https://${hostOf(random, 'communication')}/`, `accesskey=${key}`],
    key,
  );
}

/** @param {string} service */
function pubSub(service) {
  return (/** @type {Random} */ random) => {
    const key = random.chance(0.6)
      ? random.base64(32)
      : random.text(84, 'ABCDEFGHIJabcdefghij0123456789');
    const pairs = [
      `Endpoint=https://${hostOf(random, service)}`,
      `AccessKey=${key}`,
      'Version=1.0',
    ];
    if (random.chance(0.2)) pairs.push('Port=443');
    return joined(random, pairs, key);
  };
}

/** @param {Random} random */
function redis(random) {
  const key = key32(random, 'AzCa', 'Access00');
  const rest = random.shuffled([`password=${key}`, 'ssl=True', 'abortConnect=False']);
  return {
    secretPart: key,
    value: [
      `${hostOf(random, 'redis')}:${random.pick(['6380', '10000'])}`,
      ...(random.chance(0.3) ? rest : [`password=${key}`, 'ssl=True', 'abortConnect=False']),
    ].join(','),
  };
}

export const otherConnectionMakers = [
  partSecret(
    'proved',
    'connection string: App Configuration',
    'appConfigConnection APPCONFIG_CONNECTION_STRING',
    appConfiguration,
    { sinks: sinks.appConfigConnection },
  ),
  partSecret(
    'proved',
    'connection string: Communication',
    'acsConnection COMMUNICATION_CONNECTION_STRING',
    communication,
    { sinks: sinks.communicationConnection },
  ),
  partSecret(
    'proved',
    'connection string: Web PubSub',
    'pubSubConnection WebPubSubConnectionString',
    pubSub('pubSub'),
    { sinks: sinks.webPubSubConnection },
  ),
  partSecret(
    'proved',
    'connection string: SignalR',
    'AzureSignalRConnectionString SIGNALR_CONNECTION',
    pubSub('signalR'),
  ),
  partSecret(
    'proved',
    'connection string: Redis',
    'redisConnection REDIS_CONNECTION_STRING cache',
    redis,
  ),
];
