import { createTransform } from './transform.js';

/** Azure Communication Services. */
export default createTransform(['communication']);
