import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** The Azure AI services; Azure OpenAI has a transform of its own. */
export default createTransform(families['ai-to-entra']);
