import OpenAI from 'openai';

const resource = process.env.SUMMARIES_RESOURCE;

const client = new OpenAI({
  apiKey: process.env.SUMMARIES_OPENAI_KEY,
  baseURL: `https://${resource}.openai.azure.com/openai/v1/`,
});

async function main(): Promise<void> {
  const response = await client.responses.create({
    model: 'gpt-4o',
    input: 'Sum up: the quick brown fox jumps over the lazy dog.',
  });
  console.log(`summary: ${response.output_text}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
