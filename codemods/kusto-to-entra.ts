import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** Azure Data Explorer. */
export default createTransform(families['kusto-to-entra']);
