import type { Service } from '../types.js';
import { storageSasRows } from './storage-sas.js';

/** Classes with `(connectionString, containerName, blobName)` and `(url, credential)` constructors. */
const blobClients = [
  'BlobClient',
  'AppendBlobClient',
  'BlockBlobClient',
  'PageBlobClient',
] as const;

const withDelegationKey = 'Sign with a user delegation key instead: getUserDelegationKey()';

/** Get and list operations on blobs and containers; tags and access policies need more. */
const reads = [
  'download',
  'downloadToBuffer',
  'downloadToFile',
  'exists',
  'getBlockList',
  'getPageRanges',
  'getPageRangesDiff',
  'getProperties',
  'listBlobsByHierarchy',
  'listBlobsFlat',
  'listContainers',
  'listPageRanges',
  'listPageRangesDiff',
  'query',
] as const;

/** Document loaders of LangChain. */
const loaders = [
  '@langchain/community/document_loaders/web/azure_blob_storage_container',
  '@langchain/community/document_loaders/web/azure_blob_storage_file',
] as const;

/** Azure Blob Storage. */
export const storageBlob = {
  id: 'storage-blob',
  name: 'Azure Blob Storage',
  packages: ['@azure/storage-blob', '@azure/storage-blob-changefeed', ...loaders],
  endpoint: {
    kind: 'url',
    form: 'https://{account}.blob.core.windows.net',
    setting: 'AZURE_STORAGEBLOB_RESOURCEENDPOINT',
    replaces: ['AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGEBLOB_CONNECTIONSTRING'],
    settingSuffix: 'BLOB_ENDPOINT',
  },
  connectionString: {
    form: 'storage',
    endpointField: 'BlobEndpoint',
    hostLabel: 'blob',
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
    'getContainerClient',
    'getBlobClient',
    'getAppendBlobClient',
    'getBlockBlobClient',
    'getPageBlobClient',
    'getBlobBatchClient',
    'getBlobLeaseClient',
    'withSnapshot',
    'withVersion',
  ],
  rows: [
    {
      from: 'BlobServiceClient.fromConnectionString(connectionString, ...rest)',
      to: 'new BlobServiceClient(endpoint, credential, ...rest)',
    },
    {
      from: 'new BlobServiceClient(endpoint, keyCredential, ...rest)',
      to: 'new BlobServiceClient(endpoint, credential, ...rest)',
    },
    {
      from: 'new ContainerClient(connectionString, containerName, ...rest)',
      to: 'new ContainerClient(join(endpoint, containerName), credential, ...rest)',
    },
    {
      from: 'new ContainerClient(endpoint, keyCredential, ...rest)',
      to: 'new ContainerClient(endpoint, credential, ...rest)',
    },
    ...blobClients.flatMap((client) => [
      {
        from: `new ${client}(connectionString, containerName, blobName, ...rest)`,
        to: `new ${client}(join(endpoint, containerName, encode(blobName)), credential, ...rest)`,
      },
      {
        from: `new ${client}(endpoint, keyCredential, ...rest)`,
        to: `new ${client}(endpoint, credential, ...rest)`,
      },
    ]),
    {
      from: 'new BlobBatchClient(endpoint, keyCredential, ...rest)',
      to: 'new BlobBatchClient(endpoint, credential, ...rest)',
    },
    {
      from: 'BlobChangeFeedClient.fromConnectionString(connectionString, ...rest)',
      packages: ['@azure/storage-blob-changefeed'],
      to: 'new BlobChangeFeedClient(endpoint, credential, ...rest)',
      roles: ['Storage Blob Data Reader'],
    },
    {
      from: 'new BlobChangeFeedClient(endpoint, keyCredential, ...rest)',
      packages: ['@azure/storage-blob-changefeed'],
      to: 'new BlobChangeFeedClient(endpoint, credential, ...rest)',
      roles: ['Storage Blob Data Reader'],
    },
    {
      from: ['Container', 'File'].map(
        (kind) =>
          `new AzureBlobStorage${kind}Loader({ azureConfig: { connectionString, ...rest }, ...options })`,
      ),
      packages: loaders,
      manual:
        'The Azure loaders of LangChain take connection strings only: download the blobs with @azure/storage-blob and a credential, and load the files.',
    },
    // A batch takes the credential once more, for each operation in it.
    {
      from: '_.deleteBlob(endpoint, keyCredential, ...rest)',
      to: '_.deleteBlob(endpoint, credential, ...rest)',
    },
    {
      from: '_.setBlobAccessTier(endpoint, keyCredential, ...rest)',
      to: '_.setBlobAccessTier(endpoint, credential, ...rest)',
    },
    {
      from: '_.deleteBlobs(urls, keyCredential, ...rest)',
      to: '_.deleteBlobs(urls, credential, ...rest)',
    },
    {
      from: '_.setBlobsAccessTier(urls, keyCredential, ...rest)',
      to: '_.setBlobsAccessTier(urls, credential, ...rest)',
    },
    ...storageSasRows({
      package: '@azure/storage-blob',
      min: '12.26.0',
      role: 'Storage Blob Delegator',
      signMin: '12.0.0',
      sign: 'generateBlobSASQueryParameters',
      stringToSign: 'generateUserDelegationSasStringToSign',
      clients: ['BlobServiceClient', 'ContainerClient', 'BlobBatchClient', ...blobClients],
    }),
    { from: 'newPipeline(keyCredential, ...rest)', to: 'newPipeline(credential, ...rest)' },
  ],
  delegatingClient: 'BlobServiceClient',
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
      why: 'An account SAS is always signed with the account key: give the caller a role of its own, or sign single resources with a user delegation key.',
    },
    {
      name: 'generateBlobSASQueryParameters',
      reason: 'signs-sas',
      maxArguments: 2,
      why: `generateBlobSASQueryParameters(values, credential) signs with the account key. ${withDelegationKey} and the overload (values, userDelegationKey, accountName).`,
    },
    {
      name: 'generateAccountSASQueryParameters',
      reason: 'signs-sas',
      why: 'An account SAS is always signed with the account key: give the caller a role of its own, or sign single resources with a user delegation key.',
    },
  ],
  rights: [
    {
      name: 'setProperties',
      note: 'setProperties() changes the Blob service settings of the account, which no data role allows: set them in Bicep or with the Azure CLI.',
    },
  ],
  requires: ['Tokens are accepted over HTTPS only; Azurite needs --oauth basic and a certificate.'],
  sources: [
    '@azure/storage-blob@12.32.0 and 12.34.0, @azure/storage-blob-changefeed@12.0.0-preview.4 d.ts',
    'learn.microsoft.com: azure/storage/blobs/authorize-access-azure-active-directory',
    'learn.microsoft.com: azure/service-connector/how-to-integrate-storage-blob',
  ],
} as const satisfies Service;
