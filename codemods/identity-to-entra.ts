import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** Client secrets and certificates of Microsoft Entra ID applications. */
export default createTransform(families['identity-to-entra']);
