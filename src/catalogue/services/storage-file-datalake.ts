import type { Service } from '../types.js';
import { storageSasRows } from './storage-sas.js';

const pathClients = [
  'DataLakeServiceClient',
  'DataLakeFileSystemClient',
  'DataLakePathClient',
  'DataLakeDirectoryClient',
  'DataLakeFileClient',
] as const;

const withDelegationKey = 'Sign with a user delegation key instead: getUserDelegationKey()';

/** Get and list operations on paths and file systems; access control lists need more. */
const reads = [
  'exists',
  'getProperties',
  'listFileSystems',
  'listPaths',
  'query',
  'read',
  'readToBuffer',
  'readToFile',
] as const;

/** Azure Data Lake Storage Gen2. */
export const storageFileDatalake = {
  id: 'storage-file-datalake',
  name: 'Azure Data Lake Storage',
  packages: ['@azure/storage-file-datalake'],
  endpoint: {
    kind: 'url',
    form: 'https://{account}.dfs.core.windows.net',
    // Service Connector has no identity-based connection here: the name follows that of its other storage settings.
    setting: 'AZURE_STORAGEDATALAKE_RESOURCEENDPOINT',
    replaces: ['AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGEDATALAKE_CONNECTIONSTRING'],
    settingSuffix: 'DATALAKE_ENDPOINT',
  },
  connectionString: {
    form: 'storage',
    // The package reads BlobEndpoint, and turns the host of Blob Storage into its own.
    endpointField: 'BlobEndpoint',
    hostLabel: 'dfs',
    secretFields: ['AccountKey', 'SharedAccessSignature'],
  },
  scope: 'https://storage.azure.com/.default',
  scopeInOtherClouds: 'same',
  roles: [
    {
      name: 'Storage Blob Data Reader',
      id: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
      use: 'read',
      methods: reads,
    },
    {
      name: 'Storage Blob Data Contributor',
      id: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
      use: 'read and write',
      contains: ['Storage Blob Data Reader'],
    },
    {
      name: 'Storage Blob Data Owner',
      id: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
      use: 'read, write, and set owners and POSIX access control lists',
      contains: ['Storage Blob Data Reader', 'Storage Blob Data Contributor'],
    },
    {
      name: 'Storage Blob Delegator',
      id: 'db58b8e5-c6ad-4a2a-8342-4190687cbf4a',
      use: 'get a user delegation key',
      methods: ['getUserDelegationKey'],
    },
  ],
  defaultRole: 'Storage Blob Data Contributor',
  navigation: [
    'getFileSystemClient',
    'getDirectoryClient',
    'getSubdirectoryClient',
    'getFileClient',
    'toDirectoryClient',
    'toFileClient',
    'getDataLakeLeaseClient',
  ],
  rows: [
    ...storageSasRows({
      package: '@azure/storage-file-datalake',
      min: '12.25.0',
      role: 'Storage Blob Delegator',
      signMin: '12.0.0',
      sign: 'generateDataLakeSASQueryParameters',
      stringToSign: 'generateUserDelegationSasStringToSign',
      clients: [
        'DataLakeServiceClient',
        'DataLakeFileSystemClient',
        'DataLakePathClient',
        'DataLakeDirectoryClient',
        'DataLakeFileClient',
      ],
    }),
    {
      from: 'DataLakeServiceClient.fromConnectionString(connectionString, ...rest)',
      to: 'new DataLakeServiceClient(endpoint, credential, ...rest)',
    },
    ...pathClients.map((client) => ({
      from: `new ${client}(endpoint, keyCredential, ...rest)`,
      to: `new ${client}(endpoint, credential, ...rest)`,
    })),
    { from: 'newPipeline(keyCredential, ...rest)', to: 'newPipeline(credential, ...rest)' },
  ],
  delegatingClient: 'DataLakeServiceClient',
  keyOnly: [
    {
      name: 'generateSasUrl',
      reason: 'signs-sas',
      why: `generateSasUrl() throws without an account key. ${withDelegationKey} and generateUserDelegationSasUrl().`,
    },
    {
      name: 'generateSasStringToSign',
      reason: 'signs-sas',
      why: `generateSasStringToSign() throws without an account key. ${withDelegationKey} and generateUserDelegationSasStringToSign().`,
    },
    {
      name: 'generateAccountSasUrl',
      reason: 'signs-sas',
      why: 'An account SAS is always signed with the account key: give the caller a role of its own, or sign single paths with a user delegation key.',
    },
    {
      name: 'generateDataLakeSASQueryParameters',
      reason: 'signs-sas',
      maxArguments: 2,
      why: `generateDataLakeSASQueryParameters(values, credential) signs with the account key. ${withDelegationKey} and the overload (values, userDelegationKey, accountName).`,
    },
    {
      name: 'generateAccountSASQueryParameters',
      reason: 'signs-sas',
      why: 'An account SAS is always signed with the account key: give the caller a role of its own, or sign single paths with a user delegation key.',
    },
  ],
  rights: [
    ...['setAccessControl', 'setAccessControlRecursive', 'updateAccessControlRecursive'].map(
      (name) => ({
        name,
        note: `${name}() needs Storage Blob Data Owner, or ownership of the path.`,
      }),
    ),
    {
      name: 'setProperties',
      note: 'setProperties() of the service changes account settings, which no data role allows: set them in Bicep or with the Azure CLI.',
    },
  ],
  requires: ['Tokens are accepted over HTTPS only.'],
  sources: [
    '@azure/storage-file-datalake@12.29.0 and 12.31.0 d.ts and utils.common.js',
    'learn.microsoft.com: azure/storage/blobs/data-lake-storage-access-control-model',
  ],
} as const satisfies Service;
