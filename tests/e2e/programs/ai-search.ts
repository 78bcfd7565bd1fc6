import { AzureKeyCredential, SearchClient } from '@azure/search-documents';

interface Hotel {
  id: string;
  name: string;
}

const hotels = new SearchClient<Hotel>(
  process.env.HOTELS_SEARCH_ENDPOINT!,
  'hotels',
  new AzureKeyCredential(process.env.HOTELS_SEARCH_KEY!),
);

async function main(): Promise<void> {
  const found = await hotels.search('den', { select: ['id', 'name'], top: 3 });
  const names: string[] = [];
  for await (const { document } of found.results) names.push(document.name);
  console.log(`found: ${names.join(', ')}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
