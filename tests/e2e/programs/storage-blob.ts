import { BlobServiceClient } from '@azure/storage-blob';

const connectionString = process.env.PHOTOS_CONNECTION_STRING;
const containerName = process.env.PHOTOS_CONTAINER ?? '';

if (!connectionString) {
  throw new Error('PHOTOS_CONNECTION_STRING is not set');
}

const service = BlobServiceClient.fromConnectionString(connectionString);

async function main(): Promise<void> {
  const container = service.getContainerClient(containerName);
  await container.createIfNotExists();
  const photo = container.getBlockBlobClient('animals/fox.txt');
  await photo.uploadData(Buffer.from('a fox'));
  const text = (await photo.downloadToBuffer()).toString();
  console.log(`${text}, read back from ${containerName}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
