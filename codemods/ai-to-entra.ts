import { createTransform } from './transform.js';

/** AI Search, Document Intelligence and Language. */
export default createTransform(['ai-search', 'document-intelligence', 'ai-language']);
