import ModelClient, { isUnexpected } from '@azure-rest/ai-inference';
import { AzureKeyCredential } from '@azure/core-auth';

const deployment = process.env.RIDDLES_DEPLOYMENT;
const endpoint = `https://${deployment}.swedencentral.models.ai.azure.com`;
const client = ModelClient(endpoint, new AzureKeyCredential(process.env.RIDDLES_INFERENCE_KEY!));

async function main(): Promise<void> {
  const response = await client.path('/embeddings').post({ body: { input: ['a fox'] } });
  if (isUnexpected(response)) throw new Error(response.body.error.message);
  console.log(`a fox is at ${response.body.data[0]?.embedding}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
