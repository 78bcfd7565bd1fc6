import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** Azure Storage: blobs, queues, file shares, Data Lake and tables. */
export default createTransform(families['storage-to-entra']);
