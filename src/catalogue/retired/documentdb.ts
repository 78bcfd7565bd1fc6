import { withoutIdentity } from './without-identity.js';
import type { Service } from '../types.js';

/** The first library of Azure Cosmos DB, when it was called DocumentDB. */
export const documentdb = {
  id: 'documentdb',
  name: 'Azure Cosmos DB for NoSQL',
  packages: ['documentdb'],
  ...withoutIdentity,
  rows: [
    {
      from: [
        'new DocumentClient(endpoint, { masterKey: key, ...options }, ...rest)',
        'new DocumentClient(...rest)',
      ],
      manual:
        'It takes keys and resource tokens only. Move to @azure/cosmos: its CosmosClient takes { endpoint, aadCredentials }, and databases and containers are objects there, not links.',
    },
  ],
  requires: [
    'The data roles of Azure Cosmos DB are its own: they are assigned with az cosmosdb sql role assignment create.',
    'Databases and containers cannot be created with a token through the data plane: create them in Bicep or with the Azure CLI.',
  ],
  sources: [
    'documentdb@1.15.3 lib/documentclient.js',
    'learn.microsoft.com: azure/cosmos-db/how-to-connect-role-based-access-control',
  ],
} as const satisfies Service;
