import { withoutIdentity } from './without-identity.js';
import type { Row, Service } from '../types.js';

const guides = 'https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/storage';

interface Replacement {
  /** Part of the names of the functions and of the class: `Blob`. */
  readonly kind: string;
  readonly package: string;
  readonly client: string;
  readonly guide: string | null;
}

const replacements: readonly Replacement[] = [
  {
    kind: 'Blob',
    package: '@azure/storage-blob',
    client: 'BlobServiceClient',
    guide: `${guides}/storage-blob/MigrationGuide.md`,
  },
  {
    kind: 'Queue',
    package: '@azure/storage-queue',
    client: 'QueueServiceClient',
    guide: `${guides}/storage-queue/MigrationGuide.md`,
  },
  {
    kind: 'File',
    package: '@azure/storage-file-share',
    client: 'ShareServiceClient',
    guide: `${guides}/storage-file-share/MigrationGuide.md`,
  },
  { kind: 'Table', package: '@azure/data-tables', client: 'TableServiceClient', guide: null },
];

/**
 * The forms of a constructor or function: a connection string, an account with its key, and whatever else, without
 * arguments too: AZURE_STORAGE_CONNECTION_STRING, or AZURE_STORAGE_ACCOUNT and AZURE_STORAGE_ACCESS_KEY, are read then.
 */
const formsOf = (callee: string): readonly string[] => [
  `${callee}(connectionString)`,
  `${callee}(accountName, key, ...rest)`,
  `${callee}(...rest)`,
];

function rowsOf({ kind, package: name, client, guide }: Replacement): readonly Row[] {
  const where = guide === null ? '' : ` (guide: ${guide})`;
  const move = `Move to ${name}: its ${client} takes the endpoint and a credential, and its methods have other names and return promises${where}.`;
  return [
    {
      from: [...formsOf(`create${kind}Service`), ...formsOf(`new ${kind}Service`)],
      manual: move,
    },
    {
      from: `create${kind}ServiceWithSas(...rest)`,
      manual: `A SAS token opens the account to whoever holds it. ${move}`,
    },
  ];
}

/** The first storage library: one package for four services, callbacks, and keys. */
export const azureStorage = {
  id: 'azure-storage',
  name: 'Azure Storage',
  // The package `azure` passes it on.
  packages: ['azure-storage', 'azure'],
  ...withoutIdentity,
  rows: [
    {
      from: '_.generateSharedAccessSignature(...rest)',
      manual:
        "It signs with the account key. Sign with a user delegation key instead: getUserDelegationKey() of BlobServiceClient, DataLakeServiceClient, QueueServiceClient or ShareServiceClient in today's packages; tables have no such way.",
    },
    ...replacements.flatMap(rowsOf),
    {
      from: 'new StorageServiceClient(...rest)',
      manual:
        'Move to the package of the service in use: @azure/storage-blob, @azure/storage-queue, @azure/storage-file-share or @azure/data-tables; their clients take the endpoint and a credential.',
    },
    {
      from: 'generateAccountSharedAccessSignature(...rest)',
      manual: `An account SAS is always signed with the account key. Give the caller a role of its own, or move to @azure/storage-blob and sign single blobs and containers with a user delegation key (guide: ${guides}/storage-blob/MigrationGuide.md).`,
    },
  ],
  requires: [
    'createBlobServiceWithTokenCredential() and createQueueServiceWithTokenCredential() take a token that the program must renew; there is no such form for tables and files.',
  ],
  sources: ['azure-storage@2.10.7 d.ts and lib/azure-storage.js', guides],
} as const satisfies Service;
