import { AzureOpenAI } from 'openai';

const client = new AzureOpenAI({
  apiKey: process.env.HELPDESK_OPENAI_KEY,
  endpoint: process.env.HELPDESK_OPENAI_ENDPOINT,
  apiVersion: '2024-10-21',
  deployment: 'gpt-4o',
});

async function main(): Promise<void> {
  const completion = await client.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: 'Answer in one word.' },
      { role: 'user', content: 'What does the fox say?' },
    ],
  });
  console.log(`the model says: ${completion.choices[0]?.message.content}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
