import type { Service } from '../types.js';

/** First version whose constructors take a token credential (12.0.0 has none). */
const min = { '@azure/data-tables': '12.1.0' } as const;

const noDelegation =
  'is always signed with the account key, and @azure/data-tables has no user delegation SAS: give the caller a role of its own, or keep the key in Key Vault.';

/** Azure Table Storage, and Azure Cosmos DB for Table. */
export const dataTables = {
  id: 'data-tables',
  name: 'Azure Table Storage',
  packages: ['@azure/data-tables'],
  endpoint: {
    kind: 'url',
    form: 'https://{account}.table.core.windows.net',
    setting: 'AZURE_STORAGETABLE_RESOURCEENDPOINT',
    replaces: ['AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGETABLE_CONNECTIONSTRING'],
    settingSuffix: 'TABLE_ENDPOINT',
  },
  connectionString: {
    form: 'storage',
    endpointField: 'TableEndpoint',
    hostLabel: 'table',
    secretFields: ['AccountKey', 'SharedAccessSignature'],
  },
  scope: 'https://storage.azure.com/.default',
  scopeInOtherClouds: 'same',
  roles: [
    {
      name: 'Storage Table Data Reader',
      id: '76199698-9eea-4c19-bc75-cec21354c6b6',
      use: 'read',
      methods: ['getEntity', 'listEntities', 'listTables'],
    },
    {
      name: 'Storage Table Data Contributor',
      id: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
      use: 'read and write',
      contains: ['Storage Table Data Reader'],
    },
    {
      name: 'Cosmos DB Built-in Data Contributor',
      id: '00000000-0000-0000-0000-000000000002',
      use: 'write, in Azure Cosmos DB for Table',
      system: 'cosmos',
    },
  ],
  defaultRole: 'Storage Table Data Contributor',
  rows: [
    {
      from: [
        'generateTableSas(tableName, keyCredential, ...rest)',
        'generateAccountSas(keyCredential, ...rest)',
      ],
      signs: true,
      manual:
        'Give the caller a role of its own: @azure/data-tables can sign with an account key only.',
    },
    ...['TableServiceClient', 'TableClient'].map((client) => ({
      from: `new ${client}(sasUrl, ...rest)`,
      manual:
        'Give the identity a role and pass the URL without its query, with a credential; a token that somebody else issued needs a role in their account.',
    })),
    {
      from: 'TableServiceClient.fromConnectionString(connectionString, ...rest)',
      to: 'new TableServiceClient(endpoint, credential, ...rest)',
      min,
    },
    {
      from: 'new TableServiceClient(endpoint, keyCredential, ...rest)',
      to: 'new TableServiceClient(endpoint, credential, ...rest)',
      min,
    },
    {
      from: 'TableClient.fromConnectionString(connectionString, tableName, ...rest)',
      to: 'new TableClient(endpoint, tableName, credential, ...rest)',
      min,
    },
    {
      from: 'new TableClient(endpoint, tableName, keyCredential, ...rest)',
      to: 'new TableClient(endpoint, tableName, credential, ...rest)',
      min,
    },
  ],
  keyOnly: [
    { name: 'generateTableSas', reason: 'signs-sas', why: `A table SAS ${noDelegation}` },
    { name: 'generateAccountSas', reason: 'signs-sas', why: `An account SAS ${noDelegation}` },
  ],
  rights: [
    {
      name: 'setProperties',
      note: 'setProperties() changes the Table service settings of the account, which no data role allows: set them in Bicep or with the Azure CLI.',
    },
  ],
  requires: [
    'Tokens are accepted over HTTPS only; Azurite needs --oauth basic and a certificate.',
    'Azure Cosmos DB for Table asks for the scope https://cosmos.azure.com/.default and takes its own role assignments (tableRoleAssignments), not those of Azure.',
  ],
  sources: [
    '@azure/data-tables@12.0.0, 12.1.0 and 13.3.2 d.ts',
    'learn.microsoft.com: azure/storage/tables/authorize-access-azure-active-directory',
    'learn.microsoft.com: azure/cosmos-db/table/security/reference-data-plane-roles',
    'learn.microsoft.com: azure/service-connector/how-to-integrate-storage-table',
  ],
} as const satisfies Service;
