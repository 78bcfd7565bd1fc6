import type { HttpFixture } from '../components/http-fixture.js';
import { sasTokenInHeader } from '../components/keys.js';
import { newKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const service = 'e2edps';
const host = `${service}.azure-devices-provisioning.net`;
const key = newKey(service, 32);
const enrollment = { registrationId: 'meter-9', provisioningStatus: 'enabled' };
const registration = { registrationId: 'meter-9', status: 'assigned' };

/** Source: https://learn.microsoft.com/rest/api/iot-dps/service */
const fixture: HttpFixture = {
  host,
  key,
  keySchemes: [sasTokenInHeader('base64')],
  audience: audienceOf('iot-provisioning'),
  apiVersion: '2021-10-01',
  reply: ({ method, url }) => {
    const request = `${method} ${url.pathname}`;
    if (request === 'GET /enrollments/meter-9') return { body: enrollment };
    if (request === 'GET /registrations/meter-9') return { body: registration };
    return { status: 404, body: {} };
  },
};

export const iotProvisioning: readonly ServiceCase[] = [
  {
    service: 'iot-provisioning',
    program: 'iot-provisioning',
    settings: {
      ENROLLMENTS_CONNECTION_STRING: `HostName=${host};SharedAccessKeyName=provisioningserviceowner;SharedAccessKey=${key}`,
    },
    placeholders: { service },
    secrets: [key],
    http: [fixture],
    audience: fixture.audience,
    output: 'meter-9 is assigned',
  },
];
