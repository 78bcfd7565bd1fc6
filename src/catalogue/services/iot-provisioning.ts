import type { Service } from '../types.js';

/** Azure IoT Hub Device Provisioning Service, from the side of the service: enrollments. */
export const iotProvisioning = {
  id: 'iot-provisioning',
  name: 'Azure IoT Hub Device Provisioning Service',
  packages: ['azure-iot-provisioning-service'],
  endpoint: {
    kind: 'host',
    form: '{service}.azure-devices-provisioning.net',
    setting: 'AZURE_IOTDPS_HOSTNAME',
    replaces: [],
    settingSuffix: 'HOSTNAME',
  },
  connectionString: {
    form: 'fields',
    endpointField: 'HostName',
    secretFields: ['SharedAccessKey', 'SharedAccessSignature'],
  },
  scope: 'https://azure-devices-provisioning.net/.default',
  roles: [
    {
      name: 'Device Provisioning Service Data Reader',
      id: '10745317-c249-44a1-a5ce-3a4353c0bbd8',
      use: 'read',
      methods: ['getDeviceRegistrationState', 'getEnrollmentGroup', 'getIndividualEnrollment'],
    },
    {
      name: 'Device Provisioning Service Data Contributor',
      id: 'dfce44e4-17b7-4bd1-a6d1-04996ec95633',
      use: 'read and write',
      contains: ['Device Provisioning Service Data Reader'],
    },
  ],
  defaultRole: 'Device Provisioning Service Data Contributor',
  rows: [
    {
      from: 'ProvisioningServiceClient.fromConnectionString(connectionString, ...rest)',
      to: 'ProvisioningServiceClient.fromTokenCredential(hostName, credential, ...rest)',
      // 1.8.9 has none.
      min: { 'azure-iot-provisioning-service': '1.9.0' },
    },
    {
      from: 'new ProvisioningServiceClient({ sharedAccessSignature: sasToken, ...options }, ...rest)',
      manual:
        'The configuration carries a shared access signature: use ProvisioningServiceClient.fromTokenCredential(hostName, credential) instead of the constructor.',
    },
  ],
  sources: [
    'azure-iot-provisioning-service@1.8.9, 1.9.0 and 1.11.2 d.ts',
    'learn.microsoft.com: azure/iot-dps/concepts-control-access-dps-azure-ad',
  ],
} as const satisfies Service;
