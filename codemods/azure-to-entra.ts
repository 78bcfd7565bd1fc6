import { createTransform } from './transform.js';

/** Moves clients of every service from keys and connection strings to Microsoft Entra ID. */
export default createTransform();
