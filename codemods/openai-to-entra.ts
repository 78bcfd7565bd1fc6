import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** Azure OpenAI, by whatever library. */
export default createTransform(families['openai-to-entra']);
