import { AzureOpenAI } from 'openai';

// Reads the endpoint and the key from the settings that the documentation names.
const client = new AzureOpenAI({ apiVersion: '2024-10-21' });

async function main(): Promise<void> {
  const { data } = await client.embeddings.create({
    model: 'text-embedding-3-small',
    input: 'a fox',
    encoding_format: 'float',
  });
  console.log(`a fox is at ${data[0]?.embedding.join(', ')}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
