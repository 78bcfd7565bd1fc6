// Creates what the shop expects to be there: its containers, and one invoice.
import { BlobServiceClient } from '@azure/storage-blob';

for (const [name, container] of Object.entries({
  IMAGES: 'product-images',
  ARCHIVE: 'order-archive',
  INVOICES: 'invoices',
})) {
  const service = BlobServiceClient.fromConnectionString(process.env[name]);
  const client = service.getContainerClient(container);
  await client.createIfNotExists();
  if (name === 'INVOICES') await client.getBlockBlobClient('42.pdf').upload('twelve', 6);
}
