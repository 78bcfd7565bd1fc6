import { withoutIdentity } from './without-identity.js';
import type { Service } from '../types.js';

const packages = ['@azure/storage-blob', '@azure/storage-queue', '@azure/storage-file'] as const;

/** Version 10 of the storage packages, and 1 of the file package: clients were made of a URL and a pipeline. */
export const storage10 = {
  id: 'storage-10',
  name: 'Azure Storage',
  packages,
  ...withoutIdentity,
  retiredBefore: { '@azure/storage-blob': '12.0.0', '@azure/storage-queue': '12.0.0' },
  rows: [
    {
      // The class is StorageSharedKeyCredential from version 12 on.
      from: 'new SharedKeyCredential(accountName, key)',
      manual:
        'Upgrade to version 12: its BlobServiceClient, QueueServiceClient and ShareServiceClient take the endpoint and a credential instead of a pipeline with a key (guide: https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/storage/storage-blob/MigrationGuide.md).',
    },
    {
      from: [
        'generateFileSASQueryParameters(...rest)',
        'generateAccountSASQueryParameters(...rest)',
      ],
      packages: ['@azure/storage-file'],
      manual:
        'It signs a SAS with the account key. Move to @azure/storage-file-share, and give the caller a role of its own: a share takes tokens over HTTPS with fileRequestIntent.',
    },
  ],
  sources: [
    '@azure/storage-blob@10.5.0, @azure/storage-queue@10.3.0 and @azure/storage-file@10.3.0 d.ts',
  ],
} as const satisfies Service;
