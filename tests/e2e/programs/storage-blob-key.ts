import { ContainerClient, StorageSharedKeyCredential } from '@azure/storage-blob';

const account = process.env.INVOICES_ACCOUNT_NAME ?? '';
const accountKey = process.env.INVOICES_ACCOUNT_KEY ?? '';

const invoices = new ContainerClient(
  `https://${account}.blob.core.windows.net/invoices`,
  new StorageSharedKeyCredential(account, accountKey),
);

async function main(): Promise<void> {
  await invoices.createIfNotExists();
  await invoices.getBlockBlobClient('2024/42.txt').uploadData(Buffer.from('12 euro'));
  const names: string[] = [];
  for await (const blob of invoices.listBlobsFlat({ prefix: '2024/' })) {
    names.push(`${blob.name} of ${blob.properties.contentLength} bytes`);
  }
  console.log(names.join(', '));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
