import { AzureKeyCredential, EventGridPublisherClient } from '@azure/eventgrid';

const topic = new EventGridPublisherClient(
  process.env.SIGHTINGS_TOPIC_ENDPOINT!,
  'CloudEvent',
  new AzureKeyCredential(process.env.SIGHTINGS_TOPIC_KEY!),
);

async function main(): Promise<void> {
  let status = 0;
  await topic.send([{ type: 'Forest.FoxSeen', source: '/forest/north', data: { foxes: 3 } }], {
    onResponse: (response) => {
      status = response.status;
    },
  });
  console.log(`the topic answered ${status}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
