import createClient, { isUnexpected } from '@azure-rest/ai-translation-text';

const client = createClient('https://e2e-translator.cognitiveservices.azure.com', {
  key: process.env.MENU_TRANSLATOR_KEY!,
  region: process.env.MENU_TRANSLATOR_REGION!,
});

async function main(): Promise<void> {
  const response = await client.path('/translate').post({
    body: { inputs: [{ text: 'fox soup', language: 'en', targets: [{ language: 'de' }] }] },
  });
  if (isUnexpected(response)) throw new Error(response.body.error.message);
  console.log(`fox soup is ${response.body.value[0]?.translations[0]?.text}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
