import { withoutIdentity } from './without-identity.js';
import type { Service } from '../types.js';

const move =
  'It takes a key, or credentials of retired packages. Move to version 13 of @azure/batch, whose BatchClient takes the endpoint and a credential (guide: https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/batch/batch/MigrationGuide.md).';

/** Versions of @azure/batch up to 12. */
export const batch10 = {
  id: 'batch-10',
  name: 'Azure Batch',
  packages: ['@azure/batch', 'azure-batch'],
  ...withoutIdentity,
  retiredBefore: { '@azure/batch': '13.0.0' },
  rows: [
    {
      from: 'new BatchServiceClient(keyCredential, endpoint, ...rest)',
      packages: ['@azure/batch'],
      manual: move,
    },
    {
      from: 'new ServiceClient(keyCredential, endpoint, ...rest)',
      packages: ['azure-batch'],
      manual: move,
    },
  ],
  sources: ['@azure/batch@10.2.0 and azure-batch@9.0.0 d.ts'],
} as const satisfies Service;
