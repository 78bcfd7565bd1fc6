import { cognitiveServicesUser } from '../cognitive-services.js';
import type { Service } from '../types.js';

/** Voice Live of Azure AI Foundry. */
export const aiVoicelive = {
  id: 'ai-voicelive',
  name: 'Azure AI Voice Live',
  packages: ['@azure/ai-voicelive'],
  endpoint: {
    kind: 'url',
    form: 'https://{resource}.services.ai.azure.com',
    setting: 'AZURE_VOICELIVE_ENDPOINT',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  scope: 'https://ai.azure.com/.default',
  roles: [
    { ...cognitiveServicesUser, unconfirmed: true },
    {
      name: 'Foundry User',
      id: '53ca6127-db72-4b80-b1b0-d745d6d5456d',
      use: 'use the projects of a Foundry resource',
      unconfirmed: true,
    },
  ],
  defaultRole: 'Cognitive Services User',
  rows: [
    {
      from: 'new VoiceLiveClient(endpoint, keyCredential, ...rest)',
      to: 'new VoiceLiveClient(endpoint, credential, ...rest)',
    },
    // A model or an agent follows; previews have an API version before it.
    {
      from: 'new VoiceLiveSession(endpoint, keyCredential, ...rest)',
      to: 'new VoiceLiveSession(endpoint, credential, ...rest)',
    },
  ],
  sources: ['@azure/ai-voicelive@1.0.0-beta.4 and 1.1.0 d.ts and credentialHandler.js'],
} as const satisfies Service;
