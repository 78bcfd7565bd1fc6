'use strict';

// Run by hand after a price change: copies the products of the Cosmos container into the search index.
const { CosmosClient } = require('@azure/cosmos');
const { SearchClient, AzureKeyCredential } = require('@azure/search-documents');

async function main() {
  const cosmos = new CosmosClient({
    endpoint: process.env.COSMOS_ENDPOINT,
    key: process.env.COSMOS_KEY,
  });
  const index = new SearchClient(
    process.env.SEARCH_ENDPOINT,
    'products',
    new AzureKeyCredential(process.env.SEARCH_API_KEY),
  );

  const products = cosmos.database('shop').container('products').items.readAll();
  for await (const { resources } of products.getAsyncIterator()) {
    await index.mergeOrUploadDocuments(resources);
    console.log(`${resources.length} products sent`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
