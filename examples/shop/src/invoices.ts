import {
  BlobSASPermissions,
  BlobServiceClient,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';

const account = process.env.INVOICE_ACCOUNT ?? 'contosoinvoices';
const credential = new StorageSharedKeyCredential(account, process.env.INVOICE_ACCOUNT_KEY ?? '');
const invoices = new BlobServiceClient(
  `https://${account}.blob.core.windows.net`,
  credential,
).getContainerClient('invoices');

/** A link to the invoice of an order that works for one hour without signing in. */
export async function invoiceLink(orderId: string): Promise<string> {
  return invoices.getBlobClient(`${orderId}.pdf`).generateSasUrl({
    permissions: BlobSASPermissions.parse('r'),
    expiresOn: new Date(Date.now() + 60 * 60 * 1000),
  });
}
