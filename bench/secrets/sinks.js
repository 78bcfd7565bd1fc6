// @ts-check
/** Calls of real libraries that take secrets; `$` stands for the secret. @type {Record<string, import('./types.js').Sink[]>} */
export const sinks = {
  storageKey: [
    {
      module: '@azure/storage-blob',
      named: ['StorageSharedKeyCredential'],
      call: "new StorageSharedKeyCredential('contosostore', $)",
    },
    {
      module: '@azure/storage-queue',
      named: ['StorageSharedKeyCredential'],
      call: 'new StorageSharedKeyCredential(account, $)',
    },
    {
      module: '@azure/data-tables',
      named: ['AzureNamedKeyCredential'],
      call: "new AzureNamedKeyCredential('contosostore', $)",
    },
    {
      module: '@azure/storage-file-datalake',
      named: ['StorageSharedKeyCredential'],
      call: 'new StorageSharedKeyCredential(accountName, $)',
    },
  ],
  emulatorKey: [
    {
      module: '@azure/storage-blob',
      named: ['StorageSharedKeyCredential'],
      call: "new StorageSharedKeyCredential('devstoreaccount1', $)",
    },
    {
      module: '@azure/data-tables',
      named: ['AzureNamedKeyCredential'],
      call: "new AzureNamedKeyCredential('devstoreaccount1', $)",
    },
  ],
  storageConnection: [
    {
      module: '@azure/storage-blob',
      named: ['BlobServiceClient'],
      call: 'BlobServiceClient.fromConnectionString($)',
    },
    {
      module: '@azure/storage-queue',
      named: ['QueueServiceClient'],
      call: 'QueueServiceClient.fromConnectionString($)',
    },
    {
      module: '@azure/data-tables',
      named: ['TableClient'],
      call: "TableClient.fromConnectionString($, 'people')",
    },
    {
      module: '@azure/storage-blob',
      named: ['ContainerClient'],
      call: "new ContainerClient($, 'photos')",
    },
  ],
  sasAddress: [
    {
      module: '@azure/storage-blob',
      named: ['BlobServiceClient'],
      call: 'new BlobServiceClient($)',
    },
    { module: '@azure/storage-blob', named: ['ContainerClient'], call: 'new ContainerClient($)' },
  ],
  cosmosKey: [
    {
      module: '@azure/cosmos',
      named: ['CosmosClient'],
      call: "new CosmosClient({ endpoint: 'https://contoso.documents.azure.com:443/', key: $ })",
    },
    {
      module: '@azure/cosmos',
      named: ['CosmosClient'],
      call: 'new CosmosClient({ endpoint, key: $ })',
    },
  ],
  cosmosEmulatorKey: [
    {
      module: '@azure/cosmos',
      named: ['CosmosClient'],
      call: "new CosmosClient({ endpoint: 'https://localhost:8081', key: $ })",
    },
  ],
  cosmosConnection: [
    { module: '@azure/cosmos', named: ['CosmosClient'], call: 'new CosmosClient($)' },
  ],
  serviceBusConnection: [
    { module: '@azure/service-bus', named: ['ServiceBusClient'], call: 'new ServiceBusClient($)' },
    {
      module: '@azure/event-hubs',
      named: ['EventHubProducerClient'],
      call: "new EventHubProducerClient($, 'readings')",
    },
    {
      module: '@azure/service-bus',
      named: ['ServiceBusAdministrationClient'],
      call: 'new ServiceBusAdministrationClient($)',
    },
  ],
  messagingKey: [
    {
      module: '@azure/core-auth',
      named: ['AzureNamedKeyCredential'],
      call: "new AzureNamedKeyCredential('RootManageSharedAccessKey', $)",
    },
  ],
  iotConnection: [
    { module: 'azure-iothub', named: ['Registry'], call: 'Registry.fromConnectionString($)' },
    {
      module: 'azure-iot-device',
      named: ['Client'],
      call: 'Client.fromConnectionString($, protocol)',
    },
  ],
  appConfigConnection: [
    {
      module: '@azure/app-configuration',
      named: ['AppConfigurationClient'],
      call: 'new AppConfigurationClient($)',
    },
  ],
  communicationConnection: [
    { module: '@azure/communication-email', named: ['EmailClient'], call: 'new EmailClient($)' },
    { module: '@azure/communication-sms', named: ['SmsClient'], call: 'new SmsClient($)' },
  ],
  webPubSubConnection: [
    {
      module: '@azure/web-pubsub',
      named: ['WebPubSubServiceClient'],
      call: "new WebPubSubServiceClient($, 'chat')",
    },
  ],
  insightsConnection: [
    {
      module: '@azure/monitor-opentelemetry',
      named: ['useAzureMonitor'],
      call: 'useAzureMonitor({ azureMonitorExporterOptions: { connectionString: $ } })',
    },
    { module: 'applicationinsights', standard: 'appInsights', call: 'appInsights.setup($)' },
  ],
  apiKey: [
    {
      module: '@azure/core-auth',
      named: ['AzureKeyCredential'],
      call: 'new AzureKeyCredential($)',
    },
    {
      module: '@azure/search-documents',
      named: ['SearchClient', 'AzureKeyCredential'],
      call: "new SearchClient('https://contoso.search.windows.net', 'hotels', new AzureKeyCredential($))",
    },
    {
      module: '@azure/ai-form-recognizer',
      named: ['DocumentAnalysisClient', 'AzureKeyCredential'],
      call: 'new DocumentAnalysisClient(endpoint, new AzureKeyCredential($))',
    },
    {
      module: '@azure/ai-text-analytics',
      named: ['TextAnalyticsClient', 'AzureKeyCredential'],
      call: 'new TextAnalyticsClient(endpoint, new AzureKeyCredential($))',
    },
  ],
  openAiKey: [
    {
      module: 'openai',
      named: ['AzureOpenAI'],
      call: "new AzureOpenAI({ endpoint, apiVersion: '2024-10-21', apiKey: $ })",
    },
    {
      module: '@azure/openai',
      named: ['OpenAIClient', 'AzureKeyCredential'],
      call: 'new OpenAIClient(endpoint, new AzureKeyCredential($))',
    },
  ],
  speechKey: [
    {
      module: 'microsoft-cognitiveservices-speech-sdk',
      named: ['SpeechConfig'],
      call: "SpeechConfig.fromSubscription($, 'westeurope')",
    },
  ],
  clientSecret: [
    {
      module: '@azure/identity',
      named: ['ClientSecretCredential'],
      call: 'new ClientSecretCredential(tenantId, clientId, $)',
    },
    {
      module: '@azure/msal-node',
      named: ['ConfidentialClientApplication'],
      call: 'new ConfidentialClientApplication({ auth: { clientId, authority, clientSecret: $ } })',
    },
  ],
  eventGridKey: [
    {
      module: '@azure/eventgrid',
      named: ['EventGridPublisherClient', 'AzureKeyCredential'],
      call: "new EventGridPublisherClient(topic, 'EventGrid', new AzureKeyCredential($))",
    },
  ],
  redisPassword: [
    {
      module: 'ioredis',
      standard: 'Redis',
      call: "new Redis({ host: 'contoso.redis.cache.windows.net', port: 6380, tls: {}, password: $ })",
    },
    {
      module: 'redis',
      named: ['createClient'],
      call: "createClient({ url: 'rediss://contoso.redis.cache.windows.net:6380', password: $ })",
    },
  ],
  databasePassword: [
    {
      module: 'pg',
      named: ['Pool'],
      call: "new Pool({ host: 'contoso.postgres.database.azure.com', user: 'appuser', password: $, ssl: true })",
    },
    {
      module: 'mysql2/promise',
      named: ['createConnection'],
      call: "createConnection({ host: 'contoso.mysql.database.azure.com', user: 'appuser', password: $ })",
    },
    {
      module: 'mssql',
      standard: 'sql',
      call: "sql.connect({ server: 'contoso.database.windows.net', database: 'shop', user: 'appuser', password: $ })",
    },
    {
      module: 'tedious',
      named: ['Connection'],
      call: "new Connection({ server: 'contoso.database.windows.net', authentication: { type: 'default', options: { userName: 'appuser', password: $ } } })",
    },
    {
      module: 'sequelize',
      named: ['Sequelize'],
      call: "new Sequelize('shop', 'appuser', $, { host: 'contoso.postgres.database.azure.com', dialect: 'postgres' })",
    },
  ],
  databaseAddress: [
    { module: 'pg', named: ['Pool'], call: 'new Pool({ connectionString: $ })' },
    { module: 'mongodb', named: ['MongoClient'], call: 'new MongoClient($)' },
    { module: 'mongoose', standard: 'mongoose', call: 'mongoose.connect($)' },
  ],
  mapsKey: [
    {
      module: 'azure-maps-control',
      named: ['Map'],
      call: "new Map('map', { authOptions: { authType: 'subscriptionKey', subscriptionKey: $ } })",
    },
  ],
  signalRConnection: [
    { module: '@azure/web-pubsub-express', named: ['connect'], call: 'connect($)' },
  ],
};
