// @ts-check
// Source of shapes: Azure's documentation of each service's connection strings.
import { sinks } from '../sinks.js';
import { hostOf } from './azure-hosts.js';
import { joined, key32 } from './connection-pairs.js';
import { partSecret } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

/** @param {string} signature */
function messaging(signature) {
  return (/** @type {Random} */ random) => {
    const key = key32(random, signature, random.pick(['Send0000', 'Listen00', 'Manage00']));
    const policy = random.pick([
      'RootManageSharedAccessKey',
      'send',
      'listen-only',
      'DefaultFullSharedAccessSignature',
    ]);
    const pairs = [
      `Endpoint=sb://${hostOf(random, 'messaging')}/`,
      `SharedAccessKeyName=${policy}`,
      `SharedAccessKey=${key}`,
    ];
    if (random.chance(0.4)) pairs.push(`EntityPath=${random.pick(['orders', 'readings', 'hc-1'])}`);
    if (random.chance(0.1)) pairs.push('TransportType=AmqpWebSockets');
    return joined(random, pairs, key);
  };
}

/** @param {Random} random */
function iotHub(random) {
  const key = key32(random, 'AIoT', 'IoTHub00');
  return joined(
    random,
    [
      `HostName=${hostOf(random, random.pick(['iot', 'iot', 'provisioning']))}`,
      `SharedAccessKeyName=${random.pick(['iothubowner', 'service', 'provisioningserviceowner'])}`,
      `SharedAccessKey=${key}`,
    ],
    key,
  );
}

/** @param {Random} random */
function iotDevice(random) {
  const key = key32(random, 'AIoT', 'Device00');
  const pairs = [
    `HostName=${hostOf(random, 'iot')}`,
    `DeviceId=sensor-${random.int(99)}`,
    `SharedAccessKey=${key}`,
  ];
  if (random.chance(0.3)) pairs.push('ModuleId=camera');
  if (random.chance(0.3)) pairs.push('GatewayHostName=edge.local');
  return joined(random, pairs, key);
}

const busNames =
  'connectionString SERVICEBUS_CONNECTION_STRING EVENTHUB_CONNECTION_STRING busConnection';

export const messagingConnectionMakers = [
  partSecret('proved', 'connection string: Service Bus', busNames, messaging('+ASb'), {
    sinks: sinks.serviceBusConnection,
  }),
  partSecret('proved', 'connection string: Event Hubs', busNames, messaging('+AEh'), {
    sinks: sinks.serviceBusConnection,
  }),
  partSecret(
    'proved',
    'connection string: Relay',
    'relayConnection RELAY_CONNECTION_STRING',
    messaging('+ARm'),
  ),
  partSecret(
    'proved',
    'connection string: IoT hub',
    'iotHubConnectionString IOTHUB_CONNECTION_STRING',
    iotHub,
    { sinks: sinks.iotConnection },
  ),
  partSecret(
    'proved',
    'connection string: IoT device',
    'deviceConnectionString DEVICE_CONNECTION_STRING',
    iotDevice,
    { sinks: sinks.iotConnection },
  ),
];
