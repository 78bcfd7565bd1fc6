'use strict';

const blob = require('@azure/storage-blob');

// TODO: move to the settings before the audit
const service = blob.BlobServiceClient.fromConnectionString(
  'DefaultEndpointsProtocol=https;AccountName=contosoexample;AccountKey=bWFkZS11cC1mb3ItdGhlLWV4YW1wbGU=;EndpointSuffix=core.windows.net',
);
const archiveContainer = service.getContainerClient('order-archive');

/** Keeps a copy of the order, one JSON file per order and day. */
async function archive(order) {
  const day = new Date().toISOString().slice(0, 10);
  const text = JSON.stringify(order);
  await archiveContainer
    .getBlockBlobClient(`${day}/${order.id}.json`)
    .upload(text, Buffer.byteLength(text));
}

module.exports = { archive };
