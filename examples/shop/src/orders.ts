import { CosmosClient, type SqlQuerySpec } from '@azure/cosmos';

export interface Order {
  readonly id: string;
  readonly customerId: string;
  readonly lines: readonly { readonly productId: string; readonly quantity: number }[];
  readonly placedAt: string;
}

const client = new CosmosClient({
  endpoint: process.env.COSMOS_ENDPOINT!,
  key: process.env.COSMOS_KEY!,
  connectionPolicy: { preferredLocations: ['West Europe'] }, // the shop's region
});
const orders = client.database('shop').container('orders');

export async function saveOrder(order: Order): Promise<void> {
  await orders.items.create(order);
}

/** The customer's orders, newest first. */
export async function ordersOf(customerId: string): Promise<Order[]> {
  const query: SqlQuerySpec = {
    query: 'SELECT * FROM c WHERE c.customerId = @customerId ORDER BY c.placedAt DESC',
    parameters: [{ name: '@customerId', value: customerId }],
  };
  const { resources } = await orders.items
    .query<Order>(query, { partitionKey: customerId })
    .fetchAll();
  return resources;
}
