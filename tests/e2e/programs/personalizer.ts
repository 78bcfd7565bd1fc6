import personalizer from '@azure-rest/ai-personalizer';
import { AzureKeyCredential } from '@azure/core-auth';

// The package has no ES module of its own, so that its standard export is all that it exports.
const client = personalizer.default(
  process.env.HOMEPAGE_PERSONALIZER_ENDPOINT!,
  new AzureKeyCredential(process.env.HOMEPAGE_PERSONALIZER_KEY!),
);

async function main(): Promise<void> {
  const response = await client.path('/rank').post({
    body: {
      eventId: 'visit-42',
      contextFeatures: [{ timeOfDay: 'morning' }],
      actions: [
        { id: 'foxes', features: [{ topic: 'animals' }] },
        { id: 'soups', features: [{ topic: 'food' }] },
      ],
    },
  });
  if (personalizer.isUnexpected(response)) throw new Error(response.body.error.message);
  console.log(`show ${response.body.rewardActionId}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
