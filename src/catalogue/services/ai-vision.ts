import { cognitiveEndpoint, plainRestService, subdomainSource } from '../cognitive-services.js';
import type { Service } from '../types.js';

/** Azure AI Vision. */
export const aiVision = {
  id: 'ai-vision',
  name: 'Azure AI Vision',
  packages: ['@azure-rest/ai-vision-image-analysis'],
  endpoint: cognitiveEndpoint('AZURE_VISION_ENDPOINT'),
  ...plainRestService,
  sources: ['@azure-rest/ai-vision-image-analysis@1.0.0-beta.3 d.ts', subdomainSource],
} as const satisfies Service;
