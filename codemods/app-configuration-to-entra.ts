import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** Azure App Configuration. */
export default createTransform(families['app-configuration-to-entra']);
