// @ts-check
import { sinks } from '../sinks.js';
import { kebabCase, screamingCase, storeName } from '../words.js';
import { entryFamily, valueFamily } from './family.js';

/** @typedef {import('../random.js').Random} Random */

const secretWords = [
  'storage key',
  'storage account key',
  'client secret',
  'cosmos primary key',
  'sql password',
  'api key',
  'open ai api key',
  'service bus connection string',
  'redis password',
  'signing key',
  'jwt secret',
  'search admin key',
  'webhook secret',
  'sas token',
  'db admin password',
  'subscription key',
];

/** @param {Random} random */
function vaultAddress(random) {
  const vault = `https://${storeName(random)}-kv.vault.azure.${random.pick(['net', 'net', 'cn'])}`;
  const name = kebabCase(random.pick(secretWords));
  return random.pick([
    vault,
    `${vault}/`,
    `${vault}/secrets/${name}`,
    `${vault}/secrets/${name}/${random.hex(32)}`,
    `${vault}/keys/${name}/${random.hex(32)}`,
    `${vault}/certificates/${name}/${random.hex(32)}`,
  ]);
}

/** @param {Random} random */
function vaultReference(random) {
  const vault = `${storeName(random)}-kv`;
  const name = kebabCase(random.pick(secretWords));
  return random.pick([
    `@Microsoft.KeyVault(SecretUri=https://${vault}.vault.azure.net/secrets/${name}/${random.hex(32)})`,
    `@Microsoft.KeyVault(SecretUri=https://${vault}.vault.azure.net/secrets/${name}/)`,
    `@Microsoft.KeyVault(VaultName=${vault};SecretName=${name})`,
    `@Microsoft.KeyVault(VaultName=${vault};SecretName=${name};SecretVersion=${random.hex(32)})`,
    `{"uri":"https://${vault}.vault.azure.net/secrets/${name}"}`,
    `@Microsoft.AppConfiguration(Endpoint=https://${vault}.azconfig.io; Key=${name})`,
    `secretref:${name}`,
    `akvs://${vault}/${name}/${random.hex(32)}`,
  ]);
}

/** @param {Random} random */
function secretName(random) {
  const words = random.pick(secretWords);
  return random.pick([
    kebabCase(words),
    `${storeName(random)}-${kebabCase(words)}`,
    kebabCase(words).replaceAll('-', ''),
    `kv/${kebabCase(words)}`,
    `${storeName(random)}/${kebabCase(words)}`,
    `${kebabCase(words)}-v2`,
  ]);
}

/** @param {Random} random */
function environmentName(random) {
  const words = random.pick(secretWords);
  return random.pick([
    screamingCase(words),
    `AZURE_${screamingCase(words)}`,
    `REACT_APP_${screamingCase(words)}`,
    `NEXT_PUBLIC_${screamingCase(words)}`,
    `${screamingCase(storeName(random))}_${screamingCase(words)}`,
    `VITE_${screamingCase(words)}`,
    `APPSETTING_${screamingCase(words)}`,
  ]);
}

/** Values that say where a secret is, not what it is. @type {import('./family.js').Family[]} */
export const referenceFamilies = [
  valueFamily(
    'Key Vault address',
    'secretUri vaultUrl keyId keyVaultUrl KEY_VAULT_URL secretId secret certificateUrl',
    vaultAddress,
    { url: true },
  ),
  valueFamily(
    'Key Vault reference',
    'clientSecret AZURE_CLIENT_SECRET storageKey AzureWebJobsStorage sqlPassword apiKey connectionString',
    vaultReference,
  ),
  valueFamily(
    'name of a secret',
    'secretName secretKey keyName passwordKey tokenName secret secretRef vaultSecret clientSecretName apiKeySecret',
    secretName,
  ),
  valueFamily(
    'name of an environment variable',
    'envKey key secretEnv apiKeyEnv passwordEnvVar clientSecretVariable tokenVar accountKeySetting name',
    environmentName,
  ),
  valueFamily(
    'path of a key file',
    'key keyPath privateKeyPath secretFile passwordFile certificate tokenPath SSL_KEY_FILE AZURE_FEDERATED_TOKEN_FILE credentials',
    (random) =>
      random.pick([
        `./certs/${storeName(random)}.key`,
        `/run/secrets/${random.pick(['db_password', 'storage_key', 'api_token', 'client_secret'])}`,
        `/var/run/secrets/azure/tokens/azure-identity-token`,
        `/var/run/secrets/kubernetes.io/serviceaccount/token`,
        `../keys/${storeName(random)}-private.pem`,
        `C:\\certs\\${storeName(random)}.pfx`,
        `~/.ssh/id_ed25519`,
        `config/${storeName(random)}/secrets.json`,
        `\${workspaceFolder}/.secrets/${storeName(random)}`,
        `file:///etc/ssl/private/${storeName(random)}.key`,
      ]),
  ),
  valueFamily(
    'path in a configuration',
    'key secret passwordPath configKey apiKeyPath credential token settingName',
    (random) =>
      random
        .pick([
          'auth.clientSecret',
          'storage:accountKey',
          'database.password',
          'services.openai.apiKey',
          'ConnectionStrings:Default',
          'Values.AzureWebJobsStorage',
          'security/oauth2/client-secret',
          'azure.storage.account-key',
          'secrets.AZURE_CREDENTIALS',
          'AzureAd:ClientSecret',
          'redis__password',
          'Serilog__WriteTo__0__Args__apiKey',
        ])
        .replace(/^/, random.pick(['', '', `${storeName(random)}.`, 'app.'])),
  ),
  entryFamily(
    'fake of a test',
    [
      ['apiKey token subscriptionKey', 'test-key'],
      ['apiKey key accessKey', 'test'],
      ['secret clientSecret', 'dummy-secret'],
      ['secret clientSecret AZURE_CLIENT_SECRET', 'test-secret'],
      ['secret signingSecret', 'my-secret-key'],
      ['secret jwtSecret', 'secret'],
      ['password dbPassword userPassword', 'password'],
      ['password userPassword', 'password123'],
      ['password newPassword', 'Password123'],
      ['password', 'pass'],
      ['password pwd', '123456'],
      ['password pwd', 'abc123'],
      ['token accessToken', 'abc123'],
      ['token accessToken', 'fake-token'],
      ['token accessToken idToken', 'token'],
      ['token accessToken', 'mock-access-token'],
      ['refreshToken', 'refresh-token'],
      ['apiKey', 'foo'],
      ['apiKey key', 'bar'],
      ['accountKey storageKey', 'fakeKey'],
      ['accountKey storageKey AZURE_STORAGE_KEY', 'testkey'],
      ['accountKey', 'fake-account-key'],
      ['cosmosKey key', 'fake-cosmos-key'],
      ['clientSecret', 'client-secret'],
      ['clientSecret', 'fakeClientSecret'],
      ['clientSecret', 'testClientSecret'],
      ['password dbPassword', 'postgres'],
      ['password', 'admin'],
      ['password', 'hunter2'],
      ['password', 'test1234'],
      ['password', 'qwerty'],
      ['apiKey subscriptionKey', 'mock-subscription-key'],
      ['sasToken', 'fake-sas'],
      ['connectionString', 'fake-connection-string'],
      ['connectionString', 'Endpoint=sb://test/;SharedAccessKeyName=test;SharedAccessKey=test'],
      ['connectionString', 'AccountName=test;AccountKey=test'],
      ['connectionString', 'AccountEndpoint=https://test.documents.azure.com;AccountKey=fakekey;'],
      [
        'connectionString',
        'HostName=test.azure-devices.net;DeviceId=test;SharedAccessKey=dGVzdA==',
      ],
      ['accountKey', 'dGVzdA=='],
      ['accountKey key', 'ZmFrZQ=='],
      ['accessKey key', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
      ['apiKey', '00000000000000000000000000000000'],
      ['apiKey', '1234567890'],
      ['apiKey', '12345678901234567890123456789012'],
      ['apiKey', 'abcdefghijklmnopqrstuvwxyz'],
      ['secret', 'shhhh'],
      ['secret sessionSecret', 'keyboard cat'],
      ['token', 'Bearer test'],
      ['token', 'Bearer fake-token'],
      ['token', 'a.b.c'],
      ['token', 'header.payload.signature'],
      ['key', 'key'],
      ['key', 'value'],
      ['key', 'some-key'],
    ],
    { sinks: sinks.apiKey, headers: ['Authorization', 'x-api-key'] },
  ),
];
