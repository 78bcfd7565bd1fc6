import { createTransform } from './transform.js';

/** Azure App Configuration. */
export default createTransform(['app-configuration']);
