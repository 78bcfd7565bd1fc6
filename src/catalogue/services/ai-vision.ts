import { cognitiveEndpoint, plainRestService, subdomainSource } from '../cognitive-services.js';
import type { Service } from '../types.js';

/** First version whose client takes a credential (1.0.0-beta.2 takes a key only). */
const min = { '@azure-rest/ai-vision-image-analysis': '1.0.0-beta.3' } as const;

/** Azure AI Vision. */
export const aiVision = {
  id: 'ai-vision',
  name: 'Azure AI Vision',
  packages: ['@azure-rest/ai-vision-image-analysis'],
  endpoint: cognitiveEndpoint('AZURE_VISION_ENDPOINT'),
  ...plainRestService,
  rows: plainRestService.rows.map((row) => ({ ...row, min })),
  sources: [
    '@azure-rest/ai-vision-image-analysis@1.0.0-beta.2 and 1.0.0-beta.3 d.ts',
    subdomainSource,
  ],
} as const satisfies Service;
