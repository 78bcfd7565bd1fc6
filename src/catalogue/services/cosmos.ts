import type { RightsNote, Row, Service } from '../types.js';

/** First version with `aadCredentials` (3.9.5 has none). */
const min = { '@azure/cosmos': '3.10.0' } as const;

const upgrade =
  'These options belong to @azure/cosmos 2, which takes keys only: upgrade to version 4 first.';

const management = (call: string, instead: string): RightsNote => ({
  name: call,
  note: `${call}() is refused with 403: no data-plane role covers it. ${instead}`,
});

const createOutside =
  'Create it with Bicep, the Azure CLI or @azure/arm-cosmosdb, and use .database(id) and .container(id) here.';
const manageOutside = 'Manage it with Bicep, the Azure CLI or @azure/arm-cosmosdb.';

const scripts = ['storedProcedures', 'triggers', 'userDefinedFunctions'] as const;

/** Reads of items, queries, the change feed, and metadata of databases and containers. */
const reads = [
  'changeFeed',
  'getChangeFeedIterator',
  'getDatabaseAccount',
  'getFeedRanges',
  'getPartitionKeyDefinition',
  'query',
  'read',
  'readAll',
  'readChangeFeed',
  'readPartitionKeyDefinition',
  'readPartitionKeyRanges',
] as const;

const llamaIndex = ['@llamaindex/azure', '@llamaindex/azure/storage'] as const;

const langchain = ['@langchain/azure-cosmosdb'] as const;

const storeNotes = [
  'The store creates its database and container where they are missing, which no data role allows: create them beforehand.',
] as const;

/** The stores of LlamaIndex, each with the name of its factory for a credential. */
const storeRows: readonly Row[] = [
  ['AzureCosmosDBNoSqlVectorStore', 'fromUriAndManagedIdentity'],
  ['AzureCosmosNoSqlChatStore', 'fromAadToken'],
  ['AzureCosmosNoSqlDocumentStore', 'fromAadToken'],
  ['AzureCosmosNoSqlIndexStore', 'fromAadToken'],
  ['AzureCosmosNoSqlKVStore', 'fromAadToken'],
].flatMap(([store = '', factory = '']) => [
  {
    from: `${store}.fromConnectionString({ connectionString, ...options })`,
    packages: llamaIndex,
    to: `${store}.${factory}({ endpoint, credential, ...options })`,
    notes: storeNotes,
  },
  {
    from: `${store}.fromAccountAndKey({ endpoint, key, ...options })`,
    packages: llamaIndex,
    to: `${store}.${factory}({ endpoint, credential, ...options })`,
    notes: storeNotes,
  },
]);

/** The stores of LangChain, which are constructed with the credential. */
const langchainRows: readonly Row[] = [
  'new AzureCosmosDBNoSQLVectorStore(embeddings, ',
  'new AzureCosmosDBNoSQLSemanticCache(embeddings, ',
  'AzureCosmosDBNoSQLVectorStore.fromDocuments(documents, embeddings, ',
  // Spelt so by the package.
  'new AzureCosmsosDBNoSQLChatMessageHistory(',
].map((call) => ({
  from: `${call}{ connectionString, ...options }, ...rest)`,
  packages: langchain,
  to: `${call}{ endpoint, credentials: credential, ...options }, ...rest)`,
  notes: [
    ...storeNotes,
    'A connection string in AZURE_COSMOSDB_NOSQL_CONNECTION_STRING wins over the endpoint: delete the setting.',
  ],
}));

/** LlamaIndex with Azure Cosmos DB for MongoDB, whose connection strings are those of MongoDB. */
const mongoRows: readonly Row[] = ['ChatStore', 'DocumentStore', 'IndexStore'].map((store) => ({
  from: `AzureCosmosVCore${store}.fromConnectionString(connectionString, ...rest)`,
  packages: llamaIndex,
  manual: `AzureCosmosVCore${store}.fromConnectionString() takes a user name and a password: make a MongoClient that signs in with MONGODB-OIDC, and use AzureCosmosVCore${store}.fromMongoClient().`,
}));

/** Azure Cosmos DB for NoSQL. */
export const cosmos = {
  id: 'cosmos',
  name: 'Azure Cosmos DB for NoSQL',
  packages: ['@azure/cosmos', ...llamaIndex, ...langchain],
  endpoint: {
    kind: 'url',
    form: 'https://{account}.documents.azure.com:443/',
    setting: 'AZURE_COSMOS_RESOURCEENDPOINT',
    replaces: ['AZURE_COSMOS_CONNECTIONSTRING'],
    settingSuffix: 'ENDPOINT',
  },
  connectionString: {
    form: 'fields',
    endpointField: 'AccountEndpoint',
    secretFields: ['AccountKey'],
  },
  scope: 'https://{account}.documents.azure.com/.default',
  scopeInOtherClouds: 'by-endpoint',
  roles: [
    {
      name: 'Cosmos DB Built-in Data Reader',
      id: '00000000-0000-0000-0000-000000000001',
      use: 'read',
      methods: reads,
      system: 'cosmos',
    },
    {
      name: 'Cosmos DB Built-in Data Contributor',
      id: '00000000-0000-0000-0000-000000000002',
      use: 'read and write',
      contains: ['Cosmos DB Built-in Data Reader'],
      system: 'cosmos',
    },
  ],
  defaultRole: 'Cosmos DB Built-in Data Contributor',
  navigation: ['client', 'database', 'databases', 'container', 'containers', 'item', 'items'],
  rows: [
    {
      from: 'createAuthorizationSasToken(key, ...rest)',
      signs: true,
      manual:
        'Give the caller an identity with a data-plane role of its own: only the account key can sign a token.',
    },
    {
      from: 'new CosmosClient(connectionString)',
      to: 'new CosmosClient({ endpoint, aadCredentials: credential })',
      min,
    },
    {
      from: 'new CosmosClient({ connectionString, ...options })',
      to: 'new CosmosClient({ endpoint, aadCredentials: credential, ...options })',
      min,
    },
    {
      from: 'new CosmosClient({ endpoint, key, ...options })',
      to: 'new CosmosClient({ endpoint, aadCredentials: credential, ...options })',
      min,
    },
    {
      from: 'new CosmosClient({ endpoint, auth: { masterKey: key, ...rest }, ...options })',
      manual: upgrade,
    },
    {
      from: 'new CosmosClient({ endpoint, auth: { key, ...rest }, ...options })',
      manual: upgrade,
    },
    ...storeRows,
    ...langchainRows,
    ...mongoRows,
  ] satisfies readonly Row[],
  keyOnly: [
    {
      name: 'createAuthorizationSasToken',
      reason: 'signs-sas',
      why: 'createAuthorizationSasToken() signs with the account key, and there is no user delegation SAS: give the caller a role of its own.',
    },
    {
      name: 'setAuthorizationTokenHeaderUsingMasterKey',
      reason: 'needs-key',
      why: 'setAuthorizationTokenHeaderUsingMasterKey() signs a request with the account key: let CosmosClient send the request.',
    },
  ],
  rights: [
    management('createIfNotExists', createOutside),
    management('databases.create', createOutside),
    management('containers.create', createOutside),
    management('readOffer', 'Read the throughput with the Azure CLI or @azure/arm-cosmosdb.'),
    ...scripts.map((script) => management(`${script}.create`, manageOutside)),
    management('users.create', 'Give each caller a role of its own instead of a resource token.'),
    management('users.upsert', 'Give each caller a role of its own instead of a resource token.'),
    management(
      'permissions.create',
      'Give each caller a role of its own instead of a resource token.',
    ),
    management(
      'permissions.upsert',
      'Give each caller a role of its own instead of a resource token.',
    ),
  ],
  requires: [
    'Roles are assigned in Cosmos DB itself (az cosmosdb sql role assignment create); role assignments of Azure have no effect on data.',
    'No data role creates databases, containers, stored procedures or throughput: create them with Bicep, the Azure CLI or @azure/arm-cosmosdb beforehand.',
    'The emulator (https://localhost:8081) takes keys only.',
  ],
  sources: [
    '@azure/cosmos@2.1.7, 3.9.5, 3.10.0, 4.9.3 and 4.10.1, @llamaindex/azure@0.1.33, @langchain/azure-cosmosdb@0.2.8 d.ts',
    'learn.microsoft.com: azure/cosmos-db/nosql/security/reference-data-plane-roles',
    'learn.microsoft.com: azure/service-connector/how-to-integrate-cosmos-sql',
  ],
} as const satisfies Service;
