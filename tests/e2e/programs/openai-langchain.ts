import { AzureChatOpenAI } from '@langchain/openai';

const model = new AzureChatOpenAI({
  azureOpenAIApiKey: process.env.RECIPES_OPENAI_KEY!,
  azureOpenAIApiInstanceName: process.env.RECIPES_OPENAI_INSTANCE!,
  azureOpenAIApiDeploymentName: 'gpt-4o',
  azureOpenAIApiVersion: '2024-10-21',
  temperature: 0,
});

async function main(): Promise<void> {
  const answer = await model.invoke('Name a dish with mushrooms.');
  console.log(`dish: ${answer.content}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
