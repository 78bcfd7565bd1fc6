import { ServiceBusAdministrationClient } from '@azure/service-bus';

const connectionString = process.env.DEPOT_CONNECTION_STRING;

if (!connectionString) {
  throw new Error('DEPOT_CONNECTION_STRING is not set');
}

const administration = new ServiceBusAdministrationClient(connectionString);

async function main(): Promise<void> {
  const queue = await administration.getQueue('returns');
  console.log(`${queue.name} delivers ${queue.maxDeliveryCount} times`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
