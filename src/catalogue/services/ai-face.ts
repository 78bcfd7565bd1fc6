import {
  cognitiveEndpoint,
  cognitiveScope,
  cognitiveServicesUser,
  customSubdomain,
  subdomainSource,
} from '../cognitive-services.js';
import type { Service } from '../types.js';

/** Azure AI Face. */
export const aiFace = {
  id: 'ai-face',
  name: 'Azure AI Face',
  packages: ['@azure-rest/ai-vision-face'],
  endpoint: cognitiveEndpoint('AZURE_FACE_ENDPOINT'),
  scope: cognitiveScope,
  roles: [
    {
      name: 'Cognitive Services Face Recognizer',
      id: '9894cab4-e18a-44aa-828b-cb588cd6f2d7',
      use: 'detect, verify, identify, group and find similar faces; not create or delete',
    },
    cognitiveServicesUser,
  ],
  defaultRole: 'Cognitive Services User',
  rows: [
    {
      from: 'default(endpoint, keyCredential, ...rest)',
      to: 'default(endpoint, credential, ...rest)',
    },
  ],
  requires: [customSubdomain],
  sources: ['@azure-rest/ai-vision-face@1.0.0-beta.3 d.ts', subdomainSource],
} as const satisfies Service;
