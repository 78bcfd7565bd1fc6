import { EventHubProducerClient } from '@azure/event-hubs';

const namespace = process.env.CLICKS_NAMESPACE;
const key = process.env.CLICKS_KEY;
const producer = new EventHubProducerClient(
  `Endpoint=sb://${namespace}.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${key};EntityPath=clicks`,
);

async function main(): Promise<void> {
  await producer.sendBatch([{ body: { page: '/foxes' } }]);
  const { name, partitionIds } = await producer.getEventHubProperties();
  console.log(`sent to ${name}, which has ${partitionIds.length} partitions`);
}

main()
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  })
  .finally(() => producer.close());
