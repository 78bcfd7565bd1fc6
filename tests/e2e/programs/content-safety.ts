import ContentSafetyClient, { isUnexpected } from '@azure-rest/ai-content-safety';
import { AzureKeyCredential } from '@azure/core-auth';

const endpoint = process.env.FORUM_SAFETY_ENDPOINT;
const key = process.env.FORUM_SAFETY_KEY;
if (!endpoint) throw new Error('FORUM_SAFETY_ENDPOINT is not set');
if (!key) throw new Error('FORUM_SAFETY_KEY is not set');

const client = ContentSafetyClient(endpoint, new AzureKeyCredential(key));

async function main(): Promise<void> {
  const response = await client.path('/text:analyze').post({ body: { text: 'I like foxes.' } });
  if (isUnexpected(response)) throw new Error(response.body.error.message);
  for (const { category, severity } of response.body.categoriesAnalysis) {
    console.log(`${category}: ${severity}`);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
