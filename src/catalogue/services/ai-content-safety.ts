import { cognitiveEndpoint, plainRestService, subdomainSource } from '../cognitive-services.js';
import type { Service } from '../types.js';

/** Azure AI Content Safety. */
export const aiContentSafety = {
  id: 'ai-content-safety',
  name: 'Azure AI Content Safety',
  packages: ['@azure-rest/ai-content-safety'],
  endpoint: cognitiveEndpoint('AZURE_CONTENT_SAFETY_ENDPOINT'),
  ...plainRestService,
  sources: ['@azure-rest/ai-content-safety@1.0.1 d.ts', subdomainSource],
} as const satisfies Service;
