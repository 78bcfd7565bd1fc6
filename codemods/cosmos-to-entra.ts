import { createTransform } from './transform.js';

/** Azure Cosmos DB for NoSQL. */
export default createTransform(['cosmos']);
