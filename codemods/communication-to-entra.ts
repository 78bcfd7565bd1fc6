import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** Azure Communication Services. */
export default createTransform(families['communication-to-entra']);
