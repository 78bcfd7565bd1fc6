import createClient, { isUnexpected } from '@azure-rest/ai-translation-text';

const credential = {
  key: process.env.SIGNS_TRANSLATOR_KEY ?? '',
  region: process.env.SIGNS_TRANSLATOR_REGION ?? 'global',
};
const client = createClient('https://api.cognitive.microsofttranslator.com', credential);

async function main(): Promise<void> {
  const response = await client.path('/translate').post({
    body: { inputs: [{ text: 'no foxes', language: 'en', targets: [{ language: 'de' }] }] },
  });
  if (isUnexpected(response)) throw new Error(response.body.error.message);
  console.log(`no foxes is ${response.body.value[0]?.translations[0]?.text}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
