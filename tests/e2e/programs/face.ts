import createFaceClient, { isUnexpected } from '@azure-rest/ai-vision-face';
import { AzureKeyCredential } from '@azure/core-auth';

const client = createFaceClient(
  process.env.DOOR_FACE_ENDPOINT!,
  new AzureKeyCredential(process.env.DOOR_FACE_KEY!),
);

async function main(): Promise<void> {
  const response = await client.path('/detect').post({
    contentType: 'application/json',
    queryParameters: { detectionModel: 'detection_03', returnFaceId: false },
    body: { url: 'https://example.com/door.jpg' },
  });
  if (isUnexpected(response)) throw new Error(response.body.error.message);
  console.log(`${response.body.length} faces at the door`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
