import type { Service } from '../types.js';

const clients = ['Registry', 'Client', 'JobClient'] as const;

/** First version with fromTokenCredential() (1.13.1 has none). */
const min = { 'azure-iothub': '1.14.1' } as const;

/** Azure IoT Hub, from the side of the service: the device registry, messages to devices, and jobs. */
export const iotHub = {
  id: 'iot-hub',
  name: 'Azure IoT Hub',
  packages: ['azure-iothub'],
  endpoint: {
    kind: 'host',
    form: '{hub}.azure-devices.net',
    setting: 'AZURE_IOTHUB_HOSTNAME',
    replaces: [],
    settingSuffix: 'HOSTNAME',
  },
  connectionString: {
    form: 'fields',
    endpointField: 'HostName',
    secretFields: ['SharedAccessKey', 'SharedAccessSignature'],
  },
  scope: 'https://iothubs.azure.net/.default',
  roles: [
    {
      name: 'IoT Hub Data Reader',
      id: 'b447c946-2db7-41ec-983d-d8bf3b1c77e3',
      use: 'read',
      methods: [
        'get',
        'getConfiguration',
        'getConfigurations',
        'getModule',
        'getModuleTwin',
        'getModulesOnDevice',
        'getRegistryStatistics',
        'getTwin',
        'list',
      ],
    },
    {
      name: 'IoT Hub Registry Contributor',
      id: '4ea46cd5-c1b2-4a8e-910b-273211f9ce47',
      use: 'manage the device registry',
    },
    {
      name: 'IoT Hub Twin Contributor',
      id: '494bdba2-168f-4f31-a0a1-191d2f7c028c',
      use: 'read and write twins',
    },
    {
      name: 'IoT Hub Data Contributor',
      id: '4fc6c259-987e-4a07-842e-c321cc9d413f',
      use: 'read and write everything',
      contains: ['IoT Hub Data Reader', 'IoT Hub Registry Contributor', 'IoT Hub Twin Contributor'],
    },
  ],
  defaultRole: 'IoT Hub Data Contributor',
  rows: [
    ...clients.flatMap((client) => [
      {
        from: `${client}.fromConnectionString(connectionString, ...rest)`,
        to: `${client}.fromTokenCredential(hostName, credential, ...rest)`,
        min,
      },
      {
        from: `${client}.fromSharedAccessSignature(sasToken, ...rest)`,
        to: `${client}.fromTokenCredential(hostName, credential, ...rest)`,
        min,
      },
    ]),
    {
      from: 'new Registry({ sharedAccessSignature: sasToken, ...options }, ...rest)',
      manual:
        'The configuration carries a shared access signature: use Registry.fromTokenCredential(hostName, credential) instead of the constructor.',
    },
    ...['Amqp', 'AmqpWs'].map((transport) => ({
      from: `new ${transport}({ sharedAccessSignature: sasToken, ...options }, ...rest)`,
      manual: `The configuration carries a shared access signature: give ${transport} itself, not an instance, to Client.fromTokenCredential(hostName, credential, ${transport}).`,
    })),
    {
      from: 'SharedAccessSignature.create(hostName, keyName, key, ...rest)',
      manual:
        'Only a key can sign a shared access signature: give whoever uses it a role of its own on the IoT hub instead.',
    },
    {
      from: 'new IoTHubTokenCredentials(connectionString)',
      manual:
        'IoTHubTokenCredentials signs with the key of the connection string, and IotHubGatewayServiceAPIs takes it only: use Registry.fromTokenCredential() or Client.fromTokenCredential() instead.',
    },
  ],
  sources: [
    'azure-iothub@1.13.1, 1.14.1 and 1.16.6 d.ts',
    'learn.microsoft.com: azure/iot-hub/authenticate-authorize-azure-ad',
  ],
} as const satisfies Service;
