import { AzureKeyCredential, SearchClient } from '@azure/search-documents';

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  readonly imageUrl?: string;
}

const { SEARCH_ENDPOINT = '', SEARCH_API_KEY = '' } = process.env;

const products = new SearchClient<Product>(
  SEARCH_ENDPOINT,
  'products',
  new AzureKeyCredential(SEARCH_API_KEY),
);

export async function findProducts(text: string, limit = 20): Promise<Product[]> {
  const answer = await products.search(text, { top: limit, queryType: 'simple' });
  const found: Product[] = [];
  for await (const { document } of answer.results) {
    found.push(document);
  }
  return found;
}
