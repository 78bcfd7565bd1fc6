import { createAzure } from '@ai-sdk/azure';

const azure = createAzure({
  resourceName: process.env.QUIZ_OPENAI_RESOURCE!,
  apiKey: process.env.QUIZ_OPENAI_KEY!,
});

async function main(): Promise<void> {
  const model = azure.chat('gpt-4o');
  const { content } = await model.doGenerate({
    prompt: [{ role: 'user', content: [{ type: 'text', text: 'Ask me something about foxes.' }] }],
  });
  const question = content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  console.log(`question: ${question}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
