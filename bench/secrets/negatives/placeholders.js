// @ts-check
import { BASE62, LOWER, UPPER } from '../random.js';
import { sinks } from '../sinks.js';
import { storeName } from '../words.js';
import { codeFamily, valueFamily } from './family.js';
import { placeholderText, placeholderWord } from './placeholder-texts.js';

/** @typedef {import('../random.js').Random} Random */

const secretNames =
  'apiKey api_key accountKey storageKey clientSecret AZURE_CLIENT_SECRET password dbPassword token accessToken subscriptionKey secret AZURE_STORAGE_KEY OPENAI_API_KEY cosmosKey accessKey primaryKey connectionKey sasToken';

/** @param {Random} random */
function connectionString(random) {
  const name = storeName(random);
  const hole = random.chance(0.5) ? placeholderWord(random) : placeholderText(random);
  return random.pick([
    `DefaultEndpointsProtocol=https;AccountName=${name};AccountKey=${hole};EndpointSuffix=core.windows.net`,
    `DefaultEndpointsProtocol=https;AccountName=<account>;AccountKey=${hole};EndpointSuffix=core.windows.net`,
    `AccountEndpoint=https://${name}.documents.azure.com:443/;AccountKey=${hole};`,
    `Endpoint=sb://${name}.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${hole}`,
    `Endpoint=sb://${name}.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${hole};EntityPath=readings`,
    `HostName=${name}.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=${hole}`,
    `HostName=${name}.azure-devices.net;DeviceId=sensor-1;SharedAccessKey=${hole}`,
    `Endpoint=https://${name}.azconfig.io;Id=${hole};Secret=${hole}`,
    `endpoint=https://${name}.communication.azure.com/;accesskey=${hole}`,
    `Endpoint=https://${name}.webpubsub.azure.com;AccessKey=${hole};Version=1.0;`,
    `Endpoint=https://${name}.service.signalr.net;AccessKey=${hole};Version=1.0;`,
    `${name}.redis.cache.windows.net:6380,password=${hole},ssl=True,abortConnect=False`,
    `Server=tcp:${name}.database.windows.net,1433;Initial Catalog=shop;User ID=app;Password=${hole};Encrypt=True;`,
    `jdbc:sqlserver://${name}.database.windows.net:1433;database=shop;user=app;password=${hole};encrypt=true`,
  ]);
}

/** @param {Random} random */
function address(random) {
  const name = storeName(random);
  const hole = placeholderWord(random, 'password');
  return random.pick([
    `postgres://app:${hole}@${name}.postgres.database.azure.com:5432/shop?sslmode=require`,
    `${'postgresql'}://<user>:<password>@<host>:5432/<database>`,
    `mysql://app:${hole}@${name}.mysql.database.azure.com:3306/shop`,
    `mongodb://${name}:${hole}@${name}.mongo.cosmos.azure.com:10255/?ssl=true`,
    `${'mongodb+srv'}://<username>:<password>@${name}.mongocluster.cosmos.azure.com/`,
    `rediss://:${hole}@${name}.redis.cache.windows.net:6380`,
    `mssql://app:${hole}@${name}.database.windows.net/shop`,
    `https://user:${hole}@dev.azure.com/${name}/_git/web`,
    `https://$${name}:${hole}@${name}.scm.azurewebsites.net/api/zipdeploy`,
    `https://user:password@example.com/path`,
    `https://username:password@host/`,
    `amqps://RootManageSharedAccessKey:${hole}@${name}.servicebus.windows.net`,
  ]);
}

/** @param {Random} random */
function sharedAccessSignature(random) {
  const name = storeName(random);
  const hole = random.pick([
    '<signature>',
    'REDACTED',
    '***',
    'xxxxxxxx',
    '{signature}',
    '${signature}',
    '%SIG%',
    '__SIG__',
    'signature',
    'SIGNATURE',
    '<sig>',
    'fakeSig',
    'Sanitized',
    'sanitized',
    '...',
    'x'.repeat(43),
    '0'.repeat(43),
  ]);
  const query = `sv=2023-11-03&ss=b&srt=sco&sp=rwdl&se=2030-01-01T00:00:00Z&spr=https&sig=${hole}`;
  return random.pick([
    `?${query}`,
    `https://${name}.blob.core.windows.net/photos?${query}`,
    `https://${name}.blob.core.windows.net/photos/cat.png?sv=2022-11-02&sr=b&sp=r&sig=${hole}`,
    `SharedAccessSignature sr=${name}.azure-devices.net&sig=${hole}&se=1700000000&skn=device`,
    `BlobEndpoint=https://${name}.blob.core.windows.net;SharedAccessSignature=sv=2022-11-02&sig=${hole}`,
    `https://${name}.azurewebsites.net/api/hello?code=${random.pick(['<key>', '{code}', '${FUNCTION_KEY}', 'xxxxx', '<function-key>', 'YOUR_FUNCTION_KEY'])}`,
    `https://prod-12.westeurope.logic.azure.com:443/workflows/{id}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${hole}`,
  ]);
}

/** @param {Random} random */
function tokenShape(random) {
  const x = random.pick(['x', 'X', '0', '*', '.']);
  return random.pick([
    `ghp_${x.repeat(36)}`,
    `github_pat_${x.repeat(22)}_${x.repeat(59)}`,
    `npm_${x.repeat(36)}`,
    `AKIA${x.repeat(16)}`,
    `sk-${x.repeat(48)}`,
    'sk-...',
    'sk-proj-...',
    'sk-your-key-here',
    'sk-ant-...',
    `xoxb-${x.repeat(12)}-${x.repeat(12)}-${x.repeat(24)}`,
    `sk_test_${x.repeat(24)}`,
    `SG.${x.repeat(22)}.${x.repeat(43)}`,
    `AIza${x.repeat(35)}`,
    'eyJ...',
    'eyJhbGciOi...',
    `dapi${x.repeat(32)}`,
    '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\n<your key>\n-----END PRIVATE KEY-----\n',
    `-----BEGIN ${'RSA'} PRIVATE KEY-----`,
    '-----END PRIVATE KEY-----',
  ]);
}

/** @param {Random} random */
function masked(random) {
  const mark = random.pick(['*', '•', 'x', '●', '…', '#']);
  const end = random.text(4, BASE62);
  return random.pick([
    mark.repeat(random.between(6, 24)),
    `${mark.repeat(12)}${end}`,
    `${random.text(3, LOWER)}${mark.repeat(8)}`,
    `${end}…${random.text(4, BASE62)}`,
    `sk-...${end}`,
    `Bearer ${mark.repeat(10)}`,
    `${random.text(2, UPPER)}${mark.repeat(20)}==`,
    '<hidden>',
    '(sensitive value)',
    '[MASKED]',
    '***REMOVED***',
    'AccountKey=****',
    `AccountKey=${mark.repeat(8)};`,
  ]);
}

/** Texts that stand where a secret will stand. @type {import('./family.js').Family[]} */
export const placeholderFamilies = [
  valueFamily('placeholder', secretNames, (random) => placeholderText(random), {
    sinks: [
      ...(sinks.apiKey ?? []),
      ...(sinks.storageKey ?? []),
      ...(sinks.clientSecret ?? []),
      ...(sinks.databasePassword ?? []),
      ...(sinks.cosmosKey ?? []),
      ...(sinks.openAiKey ?? []),
    ],
    headers: ['api-key', 'Ocp-Apim-Subscription-Key', 'x-functions-key', 'Authorization'],
  }),
  valueFamily(
    'placeholder in a connection string',
    'connectionString AZURE_STORAGE_CONNECTION_STRING serviceBusConnection ConnectionStrings conn dbConnection',
    connectionString,
    {
      sinks: [
        ...(sinks.storageConnection ?? []),
        ...(sinks.serviceBusConnection ?? []),
        ...(sinks.appConfigConnection ?? []),
      ],
    },
  ),
  valueFamily(
    'placeholder in an address',
    'databaseUrl DATABASE_URL mongoUri connectionString remote REDIS_URL',
    address,
    {
      url: true,
      sinks: sinks.databaseAddress,
    },
  ),
  valueFamily(
    'placeholder in a signature',
    'sasUrl sasToken SAS_TOKEN blobUrl functionUrl webhookUrl uploadUrl',
    sharedAccessSignature,
    {
      url: true,
      sinks: sinks.sasAddress,
    },
  ),
  valueFamily(
    'placeholder shaped like a token',
    'token apiKey GITHUB_TOKEN OPENAI_API_KEY privateKey accessToken example',
    tokenShape,
    {
      headers: ['Authorization', 'x-api-key'],
    },
  ),
  valueFamily(
    'masked value',
    'maskedKey apiKey password displayKey token secretPreview connectionString',
    masked,
  ),
  codeFamily('template with variables', (random) => {
    const name = storeName(random);
    const part = random.pick([
      'accountKey',
      'process.env.STORAGE_KEY',
      'options.key',
      'await readSecret()',
      'password',
      'encodeURIComponent(password)',
    ]);
    return random.pick([
      [
        `export const build = (accountKey, password, options) =>`,
        `  \`DefaultEndpointsProtocol=https;AccountName=${name};AccountKey=\${${part.replace('await ', '')}};EndpointSuffix=core.windows.net\`;`,
      ],
      [
        `const url = \`postgres://app:\${${part.replace('await ', '')}}@${name}.postgres.database.azure.com:5432/shop\`;`,
      ],
      [
        `const sas = 'sv=2023-11-03&sr=b&sig=' + ${part.replace('await ', '')};`,
        `const url = \`https://${name}.blob.core.windows.net/x?\${sas}\`;`,
      ],
      [
        `const headers = { Authorization: \`Bearer \${${part.replace('await ', '')}}\`, 'api-key': ${part.replace('await ', '')} };`,
      ],
      [
        `const conn = 'Server=tcp:${name}.database.windows.net;User ID=app;Password=' + ${part.replace('await ', '')} + ';Encrypt=true';`,
      ],
      [
        `const text = ['Endpoint=sb://${name}.servicebus.windows.net/', 'SharedAccessKeyName=send', 'SharedAccessKey=' + ${part.replace('await ', '')}].join(';');`,
      ],
      [
        `const redis = \`rediss://:\${${part.replace('await ', '')}}@${name}.redis.cache.windows.net:6380\`;`,
      ],
    ]);
  }),
];
