// @ts-check
// Source of shapes: Azure's documentation of shared access signatures; SEC101/060 of microsoft/security-utilities.
import { BASE64URL, HEX } from '../random.js';
import { storeName } from '../words.js';
import { hostOf } from './azure-hosts.js';
import { identifiableKey } from './identifiable-keys.js';
import { partSecret } from './maker.js';

/** @typedef {import('../random.js').Random} Random */

/** @param {Random} random @param {string} resource @param {string | undefined} policy */
function messageSignature(random, resource, policy) {
  const secretPart = encodeURIComponent(random.base64(32));
  const pairs = [
    `sr=${encodeURIComponent(resource)}`,
    `sig=${secretPart}`,
    `se=${1_700_000_000 + random.int(200_000_000)}`,
  ];
  if (policy) pairs.push(`skn=${policy}`);
  const ordered = random.chance(0.6) ? pairs : random.shuffled(pairs);
  return { secretPart, value: `SharedAccessSignature ${ordered.join('&')}` };
}

/** @param {Random} random */
function managementSignature(random) {
  const secretPart = random.base64(64);
  return {
    secretPart,
    value: `SharedAccessSignature ${random.pick(['integration', random.hex(24)])}&20${random.between(24, 30)}0${random.between(1, 9)}150800&${secretPart}`,
  };
}

/** @param {Random} random */
function logicApp(random) {
  const secretPart = random.text(43, BASE64URL);
  const path = `workflows/${random.text(32, HEX)}/triggers/${random.pick(['manual', 'request', 'When_a_HTTP_request_is_received'])}/paths/invoke`;
  const base = random.pick([
    `https://prod-${random.between(1, 90)}.westeurope.logic.azure.com:443/${path}?api-version=2016-10-01`,
    `https://default${random.hex(30)}.${random.hex(2)}.environment.api.powerplatform.com/powerautomate/automations/direct/${path}?api-version=1`,
  ]);
  return { secretPart, value: `${base}&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${secretPart}` };
}

/** @param {Random} random */
function functionAddress(random) {
  const key = random.chance(0.6)
    ? identifiableKey(random, {
        signature: 'AzFu',
        bytes: 40,
        seeds: ['Master00', 'System00', 'Functi00'],
        urlSafe: true,
      })
    : random.base64(40).replaceAll('+', 'A').replaceAll('/', 'a');
  const secretPart = random.chance(0.5) ? encodeURIComponent(key) : key;
  const query = random.pick([
    `code=${secretPart}`,
    `code=${secretPart}&name=test`,
    `clientId=default&code=${secretPart}`,
  ]);
  return {
    secretPart,
    value: `https://${storeName(random)}.azurewebsites.net/api/${random.pick(['HttpTrigger1', 'orders', 'thumbnail/42'])}?${query}`,
  };
}

export const otherSignatureMakers = [
  partSecret(
    'proved',
    'Service Bus SAS',
    'sasToken SERVICEBUS_SAS authorization token',
    (random) =>
      messageSignature(
        random,
        `https://${hostOf(random, 'messaging')}/orders`,
        random.pick(['RootManageSharedAccessKey', 'send', 'listen']),
      ),
    { headers: ['Authorization'] },
  ),
  partSecret(
    'proved',
    'IoT SAS',
    'sasToken DEVICE_SAS deviceToken mqttPassword',
    (random) =>
      messageSignature(
        random,
        `${hostOf(random, 'iot')}/devices/sensor-${random.int(99)}`,
        random.chance(0.5) ? 'device' : undefined,
      ),
    { headers: ['Authorization'] },
  ),
  partSecret(
    'proved',
    'API Management SAS',
    'accessToken APIM_TOKEN authorization',
    managementSignature,
    { headers: ['Authorization'] },
  ),
  partSecret(
    'proved',
    'Logic Apps address',
    'logicAppUrl LOGIC_APP_URL webhookUrl flowUrl',
    logicApp,
    { url: true },
  ),
  partSecret(
    'proved',
    'Functions address with a code',
    'functionUrl FUNCTION_URL apiUrl endpoint',
    functionAddress,
    { url: true },
  ),
];
