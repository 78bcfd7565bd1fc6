import type { HttpFixture } from '../components/http-fixture.js';
import { sasTokenInHeader } from '../components/keys.js';
import { newKey } from '../components/run-secrets.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';

const hub = 'e2ehub';
const host = `${hub}.azure-devices.net`;
const key = newKey(hub, 32);
const connectionString = `HostName=${host};SharedAccessKeyName=iothubowner;SharedAccessKey=${key}`;

const device = { deviceId: 'thermostat-7', status: 'enabled', connectionState: 'Disconnected' };

/** Source: https://learn.microsoft.com/rest/api/iothub/service/devices */
const fixture: HttpFixture = {
  host,
  key,
  keySchemes: [sasTokenInHeader('base64')],
  audience: audienceOf('iot-hub'),
  apiVersion: '2021-04-12',
  reply: ({ method, url }) => {
    const isDevice = url.pathname === '/devices/thermostat-7';
    if (isDevice && (method === 'PUT' || method === 'GET')) return { body: device };
    if (`${method} ${url.pathname}` !== 'POST /twins/valve-3/methods') {
      return { status: 404, body: {} };
    }
    return { body: { status: 200, payload: { state: 'open' } } };
  },
};

const common = {
  service: 'iot-hub',
  placeholders: { hub },
  secrets: [key],
  http: [fixture],
  audience: fixture.audience,
} as const;

export const iotHub: readonly ServiceCase[] = [
  {
    ...common,
    program: 'iot-hub-registry',
    settings: { FLEET_CONNECTION_STRING: connectionString },
    output: 'thermostat-7 is enabled',
  },
  {
    ...common,
    program: 'iot-hub-messages',
    settings: { VALVES_CONNECTION_STRING: connectionString },
    broker: {
      host,
      key,
      audience: fixture.audience,
      addresses: ['messages/devicebound'],
      isIotHub: true,
    },
    output: 'valve-3 answered 200: open',
  },
];
