import {
  EventHubConsumerClient,
  EventHubProducerClient,
  earliestEventPosition,
} from '@azure/event-hubs';

const connectionString = process.env.READINGS_CONNECTION_STRING!;
const hub = process.env.READINGS_HUB!;

const producer = new EventHubProducerClient(connectionString, hub);
const consumer = new EventHubConsumerClient('$Default', connectionString, hub);

async function send(): Promise<void> {
  const batch = await producer.createBatch({ partitionId: '0' });
  batch.tryAdd({ body: { sensor: 'roof', celsius: 21 } });
  batch.tryAdd({ body: { sensor: 'cellar', celsius: 9 } });
  await producer.sendBatch(batch);
  await producer.close();
}

/** The first `count` readings of the first partition. */
function receive(count: number): Promise<string[]> {
  const readings: string[] = [];
  return new Promise((resolve, reject) => {
    consumer.subscribe(
      '0',
      {
        processEvents: async (events) => {
          readings.push(...events.map(({ body }) => `${body.sensor} ${body.celsius}`));
          if (readings.length >= count) resolve(readings);
        },
        processError: async (error) => reject(error),
      },
      { startPosition: earliestEventPosition },
    );
  });
}

async function main(): Promise<void> {
  await send();
  const readings = await receive(2);
  await consumer.close();
  console.log(readings.join(', '));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
