import { AzureKeyCredential, TextAnalyticsClient } from '@azure/ai-text-analytics';

const endpoint = process.env.REVIEWS_LANGUAGE_ENDPOINT;
const key = process.env.REVIEWS_LANGUAGE_KEY;

if (!endpoint || !key) {
  throw new Error('the language resource is not configured');
}

const client = new TextAnalyticsClient(endpoint, new AzureKeyCredential(key));

async function main(): Promise<void> {
  const reviews = await client.analyzeSentiment(['The best fox soup in town.'], 'en');
  for (const review of reviews) {
    if (review.error !== undefined) throw new Error(review.error.message);
    console.log(`the review is ${review.sentiment}`);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
