import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** Azure Cosmos DB for NoSQL. */
export default createTransform(families['cosmos-to-entra']);
