import { BlobSASPermissions, BlobServiceClient } from '@azure/storage-blob';

const service = BlobServiceClient.fromConnectionString(process.env.RECEIPTS_CONNECTION_STRING!);

async function linkTo(order: string): Promise<string> {
  const receipt = service.getContainerClient('receipts').getBlockBlobClient(`${order}.txt`);
  await receipt.uploadData(Buffer.from(`receipt of order ${order}`));
  return receipt.generateSasUrl({
    permissions: BlobSASPermissions.parse('r'),
    expiresOn: new Date(Date.now() + 60 * 60 * 1000),
    contentDisposition: 'attachment',
  });
}

async function main(): Promise<void> {
  const response = await fetch(await linkTo('42'));
  if (!response.ok) throw new Error(`the link answered ${response.status}`);
  console.log(await response.text());
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
