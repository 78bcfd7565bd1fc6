import { ClientSecretCredential } from '@azure/identity';
import { BlobServiceClient } from '@azure/storage-blob';

const credential = new ClientSecretCredential(
  process.env.ARCHIVE_TENANT_ID!,
  process.env.ARCHIVE_CLIENT_ID!,
  process.env.ARCHIVE_CLIENT_SECRET!,
);
const service = new BlobServiceClient('https://e2earchive.blob.core.windows.net', credential);

async function main(): Promise<void> {
  const letters = service.getContainerClient('letters');
  await letters.createIfNotExists();
  const letter = letters.getBlockBlobClient('fox.txt');
  await letter.uploadData(Buffer.from('dear fox'));
  console.log((await letter.downloadToBuffer()).toString());
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
