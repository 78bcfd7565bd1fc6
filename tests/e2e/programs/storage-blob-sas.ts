import {
  BlobSASPermissions,
  BlobServiceClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';

const account = process.env.UPLOADS_ACCOUNT!;
const sharedKey = new StorageSharedKeyCredential(account, process.env.UPLOADS_ACCOUNT_KEY!);
const service = new BlobServiceClient(`https://${account}.blob.core.windows.net`, sharedKey);

async function signUpload(containerName: string, blobName: string): Promise<string> {
  const startsOn = new Date(Date.now() - 5 * 60 * 1000);
  const expiresOn = new Date(Date.now() + 15 * 60 * 1000);
  const token = generateBlobSASQueryParameters(
    { containerName, blobName, permissions: BlobSASPermissions.parse('rcw'), startsOn, expiresOn },
    sharedKey,
  );
  return `${service.getContainerClient(containerName).getBlobClient(blobName).url}?${token.toString()}`;
}

async function main(): Promise<void> {
  const url = await signUpload('uploads', 'fox.txt');
  const headers = { 'x-ms-blob-type': 'BlockBlob' };
  const uploaded = await fetch(url, { method: 'PUT', headers, body: 'a fox' });
  const downloaded = await fetch(url);
  if (!uploaded.ok || !downloaded.ok) throw new Error(`${uploaded.status}, ${downloaded.status}`);
  console.log(`whoever has the link reads: ${await downloaded.text()}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
