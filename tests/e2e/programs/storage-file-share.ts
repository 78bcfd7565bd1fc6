import { ShareServiceClient } from '@azure/storage-file-share';

const service = ShareServiceClient.fromConnectionString(process.env.CONTRACTS_CONNECTION_STRING!);

async function main(): Promise<void> {
  const folder = service.getShareClient('contracts').rootDirectoryClient;
  const text = 'a fox may rent the den';
  const file = folder.getFileClient('fox.txt');
  await file.create(text.length);
  await file.uploadRange(text, 0, text.length);
  const { contentLength } = await file.getProperties();
  const content = await file.downloadToBuffer(0, contentLength);
  console.log(content.toString());
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
