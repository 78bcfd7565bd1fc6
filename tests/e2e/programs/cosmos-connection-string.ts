import { CosmosClient } from '@azure/cosmos';

const client = new CosmosClient(process.env.VISITS_COSMOS_CONNECTION_STRING!);

async function main(): Promise<void> {
  const orders = client.database('shop').container('orders');
  const { resource } = await orders.item('42', 'fox').read<{ total: number }>();
  console.log(`order 42 came to ${resource?.total}`);
  client.dispose();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
