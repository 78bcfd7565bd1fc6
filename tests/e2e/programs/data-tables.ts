import { TableClient } from '@azure/data-tables';

interface Guest {
  partitionKey: string;
  rowKey: string;
  name: string;
}

const guests = TableClient.fromConnectionString(process.env.GUESTS_CONNECTION_STRING!, 'guests');

async function main(): Promise<void> {
  await guests.createTable();
  await guests.upsertEntity<Guest>({ partitionKey: 'hotel', rowKey: '7', name: 'fox' });
  const guest = await guests.getEntity<Guest>('hotel', '7');
  console.log(`guest ${guest.rowKey} is ${guest.name}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
