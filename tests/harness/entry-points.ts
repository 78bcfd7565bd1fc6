/** How code of one case names an export, constructs it, and writes a string. */
export interface Writer {
  readonly name: (exportName: string) => string;
  readonly construct: (exportName: string) => string;
  readonly text: (value: string) => string;
}

/** A call with a secret and what it becomes, written by hand and not by the engine. */
export interface EntryPoint {
  readonly title: string;
  /** The export that stays, with its package. */
  readonly client: readonly [packageName: string, exportName: string];
  /** The class of the key credential that goes, with its package. */
  readonly key?: readonly [packageName: string, exportName: string];
  readonly before: (writer: Writer) => string;
  readonly after: (writer: Writer) => string;
}

const oldSetting = 'process.env.SHOP_CONNECTION_STRING';

/** `X.fromConnectionString(…)`, which becomes a construction. */
function factory(
  packageName: string,
  client: string,
  suffix: string,
  [kept, added]: readonly [kept: readonly string[], added: string] = [[], ''],
): EntryPoint {
  const setting = `process.env.SHOP_${suffix}`;
  return {
    title: `${client}.fromConnectionString of ${packageName}`,
    client: [packageName, client],
    before: ({ name, text }) =>
      `${name(client)}.fromConnectionString(${[oldSetting, ...kept.map(text)].join(', ')})`,
    after: ({ construct, text }) =>
      `${construct(client)}(${[setting, ...kept.map(text), 'credential'].join(', ')}${added.replaceAll("'", text('').slice(0, 1))})`,
  };
}

/** A constructor that takes a connection string; `write` puts the arguments together, before and after. */
function constructed(
  packageName: string,
  client: string,
  suffix: string,
  before: (secret: string, text: Writer['text']) => string,
  after: (setting: string, text: Writer['text']) => string,
): EntryPoint {
  const setting = `process.env.SHOP_${suffix}`;
  return {
    title: `new ${client} of ${packageName}`,
    client: [packageName, client],
    before: ({ construct, text }) => `${construct(client)}(${before(oldSetting, text)})`,
    after: ({ construct, text }) => `${construct(client)}(${after(setting, text)})`,
  };
}

/** A constructor that takes a key credential; `write` gets the credential, the old one or the new one. */
function keyed(
  packageName: string,
  client: string,
  [keyPackage, keyClass]: readonly [string, string],
  write: (credential: string, text: Writer['text']) => string,
  added = '',
): EntryPoint {
  const keyArguments: Readonly<Record<string, string>> = {
    AzureKeyCredential: 'process.env.SHOP_KEY',
    AzureSASCredential: 'process.env.SHOP_SAS',
  };
  return {
    title: `new ${client} of ${packageName} with ${keyClass} of ${keyPackage}`,
    client: [packageName, client],
    key: [keyPackage, keyClass],
    before: ({ construct, text }) => {
      const given = keyArguments[keyClass] ?? `${text('shop')}, process.env.SHOP_KEY`;
      return `${construct(client)}(${write(`${construct(keyClass)}(${given})`, text)})`;
    },
    after: ({ construct, text }) =>
      `${construct(client)}(${write(`credential${added.replaceAll("'", text('').slice(0, 1))}`, text)})`,
  };
}

const intent = ", { fileRequestIntent: 'backup' }";
const url = 'process.env.SHOP_URL';
const sharedKey = 'StorageSharedKeyCredential';
const onlyCredential = (setting: string) => `${setting}, credential`;
const same = (secret: string) => secret;

const fromConnectionStrings: readonly EntryPoint[] = [
  factory('@azure/storage-blob', 'BlobServiceClient', 'BLOB_ENDPOINT'),
  factory('@azure/storage-queue', 'QueueServiceClient', 'QUEUE_ENDPOINT'),
  factory('@azure/storage-file-share', 'ShareServiceClient', 'FILE_ENDPOINT', [[], intent]),
  factory('@azure/storage-file-datalake', 'DataLakeServiceClient', 'DATALAKE_ENDPOINT'),
  factory('@azure/data-tables', 'TableServiceClient', 'TABLE_ENDPOINT'),
  factory('@azure/data-tables', 'TableClient', 'TABLE_ENDPOINT', [['rates'], '']),
  ...(
    [
      ['@azure/storage-blob', 'ContainerClient', 'BLOB_ENDPOINT', ''],
      ['@azure/storage-queue', 'QueueClient', 'QUEUE_ENDPOINT', ''],
      ['@azure/storage-file-share', 'ShareClient', 'FILE_ENDPOINT', intent],
    ] as const
  ).map(([packageName, client, suffix, added]) =>
    constructed(
      packageName,
      client,
      suffix,
      (secret, text) => `${secret}, ${text('goods')}`,
      (setting, text) =>
        `new URL(${text('goods')}, ${setting}).href, credential${added.replaceAll("'", text('').slice(0, 1))}`,
    ),
  ),
  ...['BlobClient', 'BlockBlobClient', 'AppendBlobClient', 'PageBlobClient'].map((client) =>
    constructed(
      '@azure/storage-blob',
      client,
      'BLOB_ENDPOINT',
      (secret, text) => `${secret}, ${text('goods')}, ${text('a b.png')}`,
      (setting, text) => `new URL(${text('goods/a%20b.png')}, ${setting}).href, credential`,
    ),
  ),
  constructed(
    '@azure/cosmos',
    'CosmosClient',
    'ENDPOINT',
    same,
    (setting) => `{ endpoint: ${setting}, aadCredentials: credential }`,
  ),
  constructed(
    '@azure/service-bus',
    'ServiceBusClient',
    'FULLYQUALIFIEDNAMESPACE',
    same,
    onlyCredential,
  ),
  constructed(
    '@azure/service-bus',
    'ServiceBusAdministrationClient',
    'FULLYQUALIFIEDNAMESPACE',
    (secret) => `${secret}, {}`,
    (setting) => `${setting}, credential, {}`,
  ),
  constructed(
    '@azure/event-hubs',
    'EventHubProducerClient',
    'FULLYQUALIFIEDNAMESPACE',
    (secret, text) => `${secret}, ${text('orders')}`,
    (setting, text) => `${setting}, ${text('orders')}, credential`,
  ),
  constructed(
    '@azure/event-hubs',
    'EventHubConsumerClient',
    'FULLYQUALIFIEDNAMESPACE',
    (secret, text) => `${text('$Default')}, ${secret}, ${text('orders')}`,
    (setting, text) => `${text('$Default')}, ${setting}, ${text('orders')}, credential`,
  ),
  constructed(
    '@azure/app-configuration',
    'AppConfigurationClient',
    'ENDPOINT',
    same,
    onlyCredential,
  ),
  constructed(
    '@azure/web-pubsub',
    'WebPubSubServiceClient',
    'ENDPOINT',
    (secret, text) => `${secret}, ${text('chat')}`,
    (setting, text) => `${setting}, credential, ${text('chat')}`,
  ),
  constructed('@azure/communication-sms', 'SmsClient', 'ENDPOINT', same, onlyCredential),
  constructed('@azure/communication-email', 'EmailClient', 'ENDPOINT', same, onlyCredential),
  constructed(
    '@azure/communication-identity',
    'CommunicationIdentityClient',
    'ENDPOINT',
    same,
    onlyCredential,
  ),
];

const second = (credential: string) => `${url}, ${credential}`;
const third = (credential: string, text: Writer['text']) =>
  `${url}, ${text('goods')}, ${credential}`;
const search = ['@azure/search-documents', 'AzureKeyCredential'] as const;
const form = ['@azure/ai-form-recognizer', 'AzureKeyCredential'] as const;
const core = ['@azure/core-auth', 'AzureKeyCredential'] as const;

const fromKeys: readonly EntryPoint[] = [
  keyed('@azure/storage-blob', 'BlobServiceClient', ['@azure/storage-blob', sharedKey], second),
  keyed('@azure/storage-blob', 'ContainerClient', ['@azure/storage-blob', sharedKey], second),
  keyed('@azure/storage-queue', 'QueueClient', ['@azure/storage-queue', sharedKey], second),
  ...['ShareServiceClient', 'ShareClient', 'ShareDirectoryClient', 'ShareFileClient'].map(
    (client) =>
      keyed(
        '@azure/storage-file-share',
        client,
        ['@azure/storage-file-share', sharedKey],
        second,
        intent,
      ),
  ),
  keyed(
    '@azure/storage-file-datalake',
    'DataLakeFileSystemClient',
    ['@azure/storage-file-datalake', sharedKey],
    second,
  ),
  keyed(
    '@azure/data-tables',
    'TableClient',
    ['@azure/data-tables', 'AzureNamedKeyCredential'],
    third,
  ),
  keyed(
    '@azure/service-bus',
    'ServiceBusClient',
    ['@azure/core-auth', 'AzureNamedKeyCredential'],
    second,
  ),
  keyed(
    '@azure/event-hubs',
    'EventHubProducerClient',
    ['@azure/core-auth', 'AzureSASCredential'],
    third,
  ),
  keyed('@azure/search-documents', 'SearchClient', search, third),
  keyed('@azure/search-documents', 'SearchIndexClient', search, second),
  keyed('@azure/search-documents', 'SearchIndexerClient', search, second),
  keyed('@azure/search-documents', 'SearchClient', core, third),
  keyed(
    '@azure/web-pubsub',
    'WebPubSubServiceClient',
    ['@azure/web-pubsub', 'AzureKeyCredential'],
    (credential, text) => `${url}, ${credential}, ${text('chat')}`,
  ),
  keyed('@azure/communication-sms', 'SmsClient', core, second),
  keyed('@azure/communication-email', 'EmailClient', core, second),
  keyed(
    '@azure/eventgrid',
    'EventGridPublisherClient',
    ['@azure/eventgrid', 'AzureKeyCredential'],
    (credential, text) => `${url}, ${text('EventGrid')}, ${credential}`,
  ),
  keyed('@azure/ai-form-recognizer', 'DocumentAnalysisClient', form, second),
  keyed('@azure/ai-form-recognizer', 'DocumentModelAdministrationClient', form, second),
  keyed('@azure/ai-form-recognizer', 'FormRecognizerClient', form, second),
  keyed(
    '@azure/ai-text-analytics',
    'TextAnalyticsClient',
    ['@azure/ai-text-analytics', 'AzureKeyCredential'],
    second,
  ),
];

const keyInOptions: EntryPoint = {
  title: 'new CosmosClient of @azure/cosmos with a key',
  client: ['@azure/cosmos', 'CosmosClient'],
  before: ({ construct }) =>
    `${construct('CosmosClient')}({ endpoint: ${url}, key: process.env.SHOP_KEY })`,
  after: ({ construct }) =>
    `${construct('CosmosClient')}({ endpoint: ${url}, aadCredentials: credential })`,
};

/** A function that is called without `new`. */
const load: EntryPoint = {
  title: 'load of @azure/app-configuration-provider',
  client: ['@azure/app-configuration-provider', 'load'],
  before: ({ name }) => `${name('load')}(${oldSetting})`,
  after: ({ name }) => `${name('load')}(process.env.SHOP_ENDPOINT, credential)`,
};

/** What people call, at least once for every service. */
export const entryPoints: readonly EntryPoint[] = [
  ...fromConnectionStrings,
  ...fromKeys,
  keyInOptions,
  load,
];
