import imageAnalysis from '@azure-rest/ai-vision-image-analysis';
import { AzureKeyCredential } from '@azure/core-auth';

const credential = new AzureKeyCredential(process.env.ALBUM_VISION_KEY!);
// The package has no ES module of its own, so that its standard export is all that it exports.
const client = imageAnalysis.default(process.env.ALBUM_VISION_ENDPOINT!, credential);

async function main(): Promise<void> {
  const response = await client.path('/imageanalysis:analyze').post({
    body: { url: 'https://example.com/fox.jpg' },
    queryParameters: { features: ['Caption'] },
    contentType: 'application/json',
  });
  if (imageAnalysis.isUnexpected(response)) throw new Error(response.body.error.message);
  console.log(`the picture shows ${response.body.captionResult?.text}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
