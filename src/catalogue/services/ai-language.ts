import type { Service } from '../types.js';

/** Azure AI Language: text analytics and conversations. */
export const aiLanguage = {
  id: 'ai-language',
  name: 'Azure AI Language',
  packages: [
    '@azure/ai-text-analytics',
    '@azure/ai-language-text',
    '@azure/ai-language-conversations',
  ],
  endpoint: {
    kind: 'url',
    form: 'https://{custom-subdomain}.cognitiveservices.azure.com/',
    setting: 'AZURE_LANGUAGE_ENDPOINT',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  scope: 'https://cognitiveservices.azure.com/.default',
  roles: [
    {
      name: 'Cognitive Services Language Reader',
      id: '7628b7b8-a8b2-4cdc-b46f-e9b35248918e',
      use: 'analyse text',
    },
    {
      name: 'Cognitive Services Language Writer',
      id: 'f2310ca1-dc64-4889-bb49-c8e0fa3d47a8',
      use: 'write projects',
      contains: ['Cognitive Services Language Reader'],
    },
    {
      name: 'Cognitive Services Language Owner',
      id: 'f07febfe-79bc-46b1-8b37-790e26e6e498',
      use: 'own projects',
      contains: ['Cognitive Services Language Reader', 'Cognitive Services Language Writer'],
    },
    {
      name: 'Cognitive Services User',
      id: 'a97b65f3-24c7-4388-baec-2e87135dc908',
      use: 'use every feature, and list the keys',
    },
  ],
  defaultRole: 'Cognitive Services Language Reader',
  rows: ['TextAnalyticsClient', 'TextAnalysisClient', 'ConversationAnalysisClient'].map((name) => ({
    from: `new ${name}(endpoint, keyCredential, ...rest)`,
    to: `new ${name}(endpoint, credential, ...rest)`,
  })),
  requires: [
    'The resource needs a custom subdomain: regional endpoints (https://{region}.api.cognitive.microsoft.com) take keys only, and a subdomain cannot be changed later.',
  ],
  sources: [
    '@azure/ai-text-analytics@1.0.0, 5.0.0 and 5.1.0, @azure/ai-language-text@1.1.0, @azure/ai-language-conversations@1.0.0-beta.1 d.ts',
    'learn.microsoft.com: azure/ai-services/cognitive-services-custom-subdomains',
  ],
} as const satisfies Service;
