import { CosmosClient } from '@azure/cosmos';

interface Order {
  id: string;
  customer: string;
  total: number;
}

const client = new CosmosClient({
  endpoint: process.env.ORDERS_COSMOS_ENDPOINT!,
  key: process.env.ORDERS_COSMOS_KEY!,
});

async function main(): Promise<void> {
  const orders = client.database('shop').container('orders');
  await orders.items.create({ id: '42', customer: 'fox', total: 12 });
  const { resource } = await orders.item('42', 'fox').read<Order>();
  console.log(`order ${resource?.id} of ${resource?.customer}: ${resource?.total}`);
  client.dispose();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
