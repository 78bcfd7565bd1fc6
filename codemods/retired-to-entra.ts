import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** Packages that nobody maintains any more: sign-ins that have a counterpart change, the rest is reported. */
export default createTransform(families['retired-to-entra']);
