import { AzureOpenAI } from '@llamaindex/azure';

const llm = new AzureOpenAI({
  model: 'gpt-4o',
  deployment: 'gpt-4o',
  endpoint: process.env.GUIDE_OPENAI_ENDPOINT,
  apiKey: process.env.GUIDE_OPENAI_KEY,
  apiVersion: '2024-10-21',
});

async function main(): Promise<void> {
  const { text } = await llm.complete({ prompt: 'Where do foxes live?' });
  console.log(`guide: ${text}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
