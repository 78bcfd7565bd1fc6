import ModelClient, { isUnexpected } from '@azure-rest/ai-inference';
import { AzureKeyCredential } from '@azure/core-auth';

const client = ModelClient(
  'https://e2e-foundry.services.ai.azure.com/models',
  new AzureKeyCredential(process.env.POEMS_INFERENCE_KEY!),
);

async function main(): Promise<void> {
  const response = await client.path('/chat/completions').post({
    body: { model: 'Phi-4', messages: [{ role: 'user', content: 'A line on foxes, please.' }] },
  });
  if (isUnexpected(response)) throw new Error(response.body.error.message);
  console.log(`poem: ${response.body.choices[0]?.message.content}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
