import { cognitiveEndpoint, plainRestService, subdomainSource } from '../cognitive-services.js';
import type { Service } from '../types.js';

/** Azure AI Personalizer. */
export const aiPersonalizer = {
  id: 'ai-personalizer',
  name: 'Azure AI Personalizer',
  packages: ['@azure-rest/ai-personalizer'],
  endpoint: cognitiveEndpoint('AZURE_PERSONALIZER_ENDPOINT'),
  ...plainRestService,
  sources: ['@azure-rest/ai-personalizer@1.0.0-beta.1 d.ts', subdomainSource],
} as const satisfies Service;
