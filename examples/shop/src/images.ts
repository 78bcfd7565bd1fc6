import { randomUUID } from 'node:crypto';
import { BlobServiceClient } from '@azure/storage-blob';

const connectionString = process.env.AZURE_STORAGE_CONNECTION_STRING;
if (!connectionString) {
  throw new Error('AZURE_STORAGE_CONNECTION_STRING is not set.');
}

const blobService = BlobServiceClient.fromConnectionString(connectionString);
const images = blobService.getContainerClient('product-images');

/** Stores a product image and returns its URL. */
export async function uploadImage(data: Buffer, contentType: string): Promise<string> {
  const blob = images.getBlockBlobClient(randomUUID());
  await blob.uploadData(data, {
    blobHTTPHeaders: { blobContentType: contentType, blobCacheControl: 'public, max-age=86400' },
  });
  return blob.url;
}
