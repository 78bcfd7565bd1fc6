import { createTransform } from './transform.js';

/** Azure Storage: blobs, queues, file shares, Data Lake and tables. */
export default createTransform([
  'storage-blob',
  'storage-queue',
  'storage-file-share',
  'storage-file-datalake',
  'data-tables',
]);
