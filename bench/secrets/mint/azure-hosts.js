// @ts-check
import { storeName } from '../words.js';

/** @typedef {import('../random.js').Random} Random */

/** Host suffixes of services; the first is the public cloud's. @type {Record<string, string[]>} */
const suffixes = {
  storage: ['core.windows.net', 'core.chinacloudapi.cn', 'core.usgovcloudapi.net'],
  cosmos: ['documents.azure.com', 'documents.azure.us', 'documents.azure.cn'],
  table: ['table.cosmos.azure.com'],
  messaging: [
    'servicebus.windows.net',
    'servicebus.chinacloudapi.cn',
    'servicebus.usgovcloudapi.net',
  ],
  iot: ['azure-devices.net', 'azure-devices.cn', 'azure-devices.us'],
  provisioning: ['azure-devices-provisioning.net'],
  configuration: ['azconfig.io', 'azconfig.azure.us'],
  communication: ['communication.azure.com', 'europe.communication.azure.com'],
  pubSub: ['webpubsub.azure.com', 'webpubsub.azure.us'],
  signalR: ['service.signalr.net', 'signalr.azure.cn', 'signalr.azure.us'],
  redis: ['redis.cache.windows.net', 'redis.cache.chinacloudapi.cn', 'westeurope.redis.azure.net'],
  sql: ['database.windows.net', 'database.chinacloudapi.cn', 'database.usgovcloudapi.net'],
  postgres: ['postgres.database.azure.com', 'postgres.database.chinacloudapi.cn'],
  mysql: ['mysql.database.azure.com', 'mysql.database.usgovcloudapi.net'],
};

/** The suffix of a service, mostly in the public cloud. @param {Random} random @param {string} service */
export function suffixOf(random, service) {
  const [first = '', ...others] = suffixes[service] ?? [];
  return others.length > 0 && random.chance(0.3) ? random.pick(others) : first;
}

/** A host of a service. @param {Random} random @param {string} service */
export function hostOf(random, service) {
  return `${storeName(random)}.${suffixOf(random, service)}`;
}
