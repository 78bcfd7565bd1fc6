import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** Azure Maps. */
export default createTransform(families['maps-to-entra']);
