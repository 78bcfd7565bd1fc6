import * as secrets from '../harness/secrets.js';
import type { SecretCase } from './secret-cases.js';

type Row = readonly [name: string, code: string];

const base64 = (name: string, bytes: number): string =>
  secrets.bytesOf(name, bytes).toString('base64');
const guid = '0f8fad5b-d9cb-469f-a165-70867728950e';
/** Public keys of emulators, in pieces. */
const azurite = `${'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsu'}${'Fq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='}`;
const emulator = `${'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nD'}${'uVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw=='}`;
const lines = (name: string): string => (base64(name, 192).match(/.{1,64}/gu) ?? []).join('\\n');

const rows: readonly Row[] = [
  ['the emulator of Storage', 'open("UseDevelopmentStorage=true");'],
  ['the key of Azurite', `const accountKey = '${azurite}';`],
  [
    'the connection string of Azurite',
    `open('DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${azurite};BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;');`,
  ],
  [
    'the emulator of Cosmos DB',
    `new CosmosClient({ endpoint: 'https://localhost:8081', key: '${emulator}' });`,
  ],
  [
    'the emulator of Service Bus',
    "open('Endpoint=sb://localhost;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;');",
  ],
  [
    'a database on this machine',
    `open('postgres://app:${secrets.password()}@localhost:5432/orders');`,
  ],
  ['the database of a container', `open('postgres://app:${secrets.password()}@db/orders');`],
  [
    'placeholders',
    `const c = { apiKey: '<your-api-key>', clientSecret: 'YOUR_CLIENT_SECRET', password: 'changeme', token: 'xxxxxxxxxxxxxxxxxxxxxxxx', accountKey: '\${ACCOUNT_KEY}', pwd: '{{password}}', key: '***' };`,
  ],
  [
    'a placeholder in a connection string',
    "open('DefaultEndpointsProtocol=https;AccountName=<account>;AccountKey=<key>;EndpointSuffix=core.windows.net');",
  ],
  [
    'Application Insights',
    `const text = 'InstrumentationKey=${guid};IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/;LiveEndpoint=https://westeurope.livediagnostics.monitor.azure.com/';`,
  ],
  [
    'GUIDs',
    `const c = { tenantId: '${guid}', clientId: '${guid}', apiKey: '${guid}', secretId: '${guid}' };`,
  ],
  [
    'hashes',
    `const c = { sha256: '${secrets.hexOf('a', 64)}', commit: '${secrets.hexOf('b', 40)}', etag: '"${secrets.hexOf('c', 32)}"', md5: '${secrets.hexOf('d', 32)}', checksum: '${base64('e', 32)}' };`,
  ],
  [
    'subresource integrity',
    `const script = { src: '/a.js', integrity: 'sha384-${base64('a', 48)}' };`,
  ],
  ['an image', `const image = 'data:image/png;base64,${base64('a', 300)}';`],
  ['a nonce', `const policy = "script-src 'nonce-${base64('a', 32)}'";`],
  [
    'alphabets',
    `const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', keys = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=';`,
  ],
  [
    'a public key',
    `const publicKey = '-----BEGIN PUBLIC KEY-----\\n${lines('a')}\\n-----END PUBLIC KEY-----';`,
  ],
  [
    'a certificate',
    `const certificate = '-----BEGIN CERTIFICATE-----\\n${lines('a')}\\n-----END CERTIFICATE-----';`,
  ],
  ['an SSH key', `const sshKey = 'ssh-rsa ${base64('a', 279)} shop';`],
  [
    'the frame of a private key',
    `const head = '-----BEGIN ${'PRIVATE'} KEY-----', text = \`-----BEGIN ${'PRIVATE'} KEY-----\\n\${body}\\n-----END ${'PRIVATE'} KEY-----\`;`,
  ],
  [
    'texts for people',
    `export const en = { password: 'Password', passwordPlaceholder: 'Enter your password', passwordTooShort: 'The password needs 12 characters', apiKey: 'API key', secretHint: 'Copy the secret now. It is not shown again.' };`,
  ],
  [
    'texts in other languages',
    `export const de = { password: 'Passwort', passwordForgotten: 'Passwort-vergessen?', apiKey: 'API-Schlüssel', token: 'Zugriffstoken' };`,
  ],
  [
    'Key Vault',
    `const c = { password: '@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.net/secrets/sql/)', apiKey: 'https://shop.vault.azure.net/secrets/api-key/${secrets.hexOf('v', 32)}' };`,
  ],
  [
    'templates of unknown parts',
    'export const make = (name, key) => `DefaultEndpointsProtocol=https;AccountName=${name};AccountKey=${key};EndpointSuffix=core.windows.net`;',
  ],
  [
    'a sum of unknown parts',
    "export const make = (name, key) => 'AccountName=' + name + ';AccountKey=' + key + ';';",
  ],
  [
    'a URL of unknown parts',
    'export const make = ({ user, password, host }) => `postgres://${user}:${password}@${host}/orders?sig=${sig}`;',
  ],
  [
    'a header of unknown parts',
    "export const make = (token) => ({ Authorization: `Bearer ${token}`, 'api-key': process.env.API_KEY });",
  ],
  [
    'fakes',
    `const c = { password: 'test-password', apiKey: 'fake-api-key-for-tests', clientSecret: 'dummy-client-secret', token: 'test-token-123', key: 'aaaa' };`,
  ],
  [
    'names of settings',
    "const c = { apiKey: 'SEARCH_API_KEY', password: 'db-password', secretName: 'orders-sql-password', tokenPath: '/var/run/secrets/token', keyFile: './server.key' };",
  ],
  [
    'selectors',
    "cy.get('input[name=password]').type(password); const passwordInput = '#login-password';",
  ],
  [
    'names of events and keys',
    "const storageKey = 'shop.cart.v2', cacheKey = 'orders:2024:open', KEY_ENTER = 'Enter', tokenType = 'urn:ietf:params:oauth:token-type:jwt';",
  ],
  ['types', `/** @type {'${secrets.hexOf('t', 32)}'} */ let kind;`],
  [
    'paths of imports',
    `import a from './${secrets.lettersOf('a', 52)}.js';\nexport * from '${secrets.hexOf('a', 32)}';`,
  ],
  ['a regular expression', 'const key = /^[A-Za-z0-9+/]{86}==$/u, token = /AccountKey=([^;]+)/u;'],
  [
    'an encoded text',
    `const token = Buffer.from('${Buffer.from('{"name":"a message of some length"}').toString('base64')}', 'base64');`,
  ],
  [
    'identity',
    "open('Server=tcp:shop.database.windows.net;Database=orders;Authentication=Active Directory Default;');",
  ],
];

export const harmlessCases: readonly Pick<SecretCase, 'name' | 'code' | 'syntax'>[] = [
  ...rows.map(([name, code]) => ({ name, code, syntax: 'js' as const })),
  {
    name: 'a form in JSX',
    code: `export const view = <input type="password" name="password" autoComplete="current-password" placeholder="Password1?" />;`,
    syntax: 'jsx',
  },
  { name: 'a literal type', code: `type Key = '${secrets.storageKey()}';`, syntax: 'ts' },
];
