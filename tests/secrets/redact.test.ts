import { expect, test } from 'vitest';
import { maskSecrets } from '../../src/secrets/redact.js';

// Assembled here, so that no scanner takes this file for a leak.
const base64Key = `${'Ab1/'.repeat(21)}Cd==`;
const hexKey = 'a1b2'.repeat(8);
const urlSafe = 'Q-w_9'.repeat(9);

test.each([
  [
    `AccountName=x;AccountKey=${base64Key};EndpointSuffix=y`,
    'AccountName=x;AccountKey=***;EndpointSuffix=y',
  ],
  [`"SharedAccessKeyName=r;SharedAccessKey=short"`, '"SharedAccessKeyName=r;SharedAccessKey=***"'],
  [`endpoint=https://x;accesskey=${base64Key};v=1`, 'endpoint=https://x;accesskey=***;v=1'],
  [`Endpoint=https://x;Id=i;Secret=${base64Key}'`, "Endpoint=https://x;Id=i;Secret=***'"],
  ['https://x/c?sv=1&sig=abc%2Fdef%3D&se=2', 'https://x/c?sv=1&sig=***&se=2'],
  ['amqps://user:pass@host', 'amqps://user:***@host'],
  [`const k = '${base64Key}';`, "const k = '***';"],
  [`const k = "${hexKey}";`, 'const k = "***";'],
  [`const k = \`${urlSafe}\`;`, 'const k = `***`;'],
  [`${base64Key}\``, '***`'],
])('masks %#', (text, masked) => {
  expect(maskSecrets(text)).toBe(masked);
});

test.each([
  'AccountKey=${key};EndpointSuffix=x',
  'const clientSecret=process.env.X, el = <A secret={value} />',
  "import x from '../some/very/long/path/of-a-module/in/lower/case';",
  "const roleDefinition = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';",
  'new BlobServiceClient(process.env.AZURE_STORAGEBLOB_RESOURCEENDPOINT, credential)',
  'export function aVeryLongFunctionNameThatGoesOnAndOnForMoreThanFortyCharacters() {}',
  'https://example.org:8080/a@b',
  "process.env['StorageResourceDirectoryNameForThePicturesOfOrders']",
  'samples/notifications-quickstart/calling-web-push-notifications/webpack.config.js:12',
])('leaves %j', (text) => {
  expect(maskSecrets(text)).toBe(text);
});
