import type { Service } from '../types.js';

const manual =
  'A device has an identity of its own and no managed one: register it with an X.509 certificate or a TPM through the Device Provisioning Service instead of a shared key.';

/** Programs that run on devices and connect to Azure IoT Hub. */
export const iotDevice = {
  id: 'iot-device',
  name: 'Azure IoT Hub devices',
  packages: [
    'azure-iot-device',
    'azure-iot-device-amqp',
    'azure-iot-device-http',
    'azure-iot-device-mqtt',
    'azure-iot-security-symmetric-key',
  ],
  endpoint: null,
  scope: null,
  roles: [],
  defaultRole: null,
  rows: [
    {
      from: [
        'Client.fromConnectionString(connectionString, ...rest)',
        'Client.fromSharedAccessSignature(sasToken, ...rest)',
        'new Client(transport, connectionString, ...rest)',
        'ModuleClient.fromConnectionString(connectionString, ...rest)',
        'ModuleClient.fromSharedAccessSignature(sasToken, ...rest)',
        'ConnectionString.createWithSharedAccessKey(hostName, deviceId, key)',
        'SharedAccessSignature.create(hostName, deviceId, key, ...rest)',
        'IotEdgeAuthenticationProvider.fromConnectionString(connectionString, ...rest)',
        'SharedAccessKeyAuthenticationProvider.fromConnectionString(connectionString, ...rest)',
        'new SharedAccessKeyAuthenticationProvider({ sharedAccessKey: key, ...options }, ...rest)',
        'SharedAccessSignatureAuthenticationProvider.fromSharedAccessSignature(sasToken)',
        'new SharedAccessSignatureAuthenticationProvider({ sharedAccessSignature: sasToken, ...options })',
      ],
      packages: ['azure-iot-device'],
      device: true,
      manual,
    },
    {
      from: 'clientFromConnectionString(connectionString)',
      packages: ['azure-iot-device-amqp', 'azure-iot-device-http', 'azure-iot-device-mqtt'],
      device: true,
      manual,
    },
    {
      from: 'new SymmetricKeySecurityClient(deviceId, key)',
      packages: ['azure-iot-security-symmetric-key'],
      device: true,
      manual,
    },
  ],
  sources: [
    'azure-iot-device@1.18.4, azure-iot-device-amqp@1.14.4, azure-iot-device-http@1.14.4, azure-iot-device-mqtt@1.16.4, azure-iot-security-symmetric-key@1.8.2 d.ts',
    'learn.microsoft.com: azure/iot-dps/concepts-x509-attestation',
  ],
} as const satisfies Service;
