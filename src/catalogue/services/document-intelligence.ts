import type { Service } from '../types.js';

const classes = [
  'DocumentAnalysisClient',
  'DocumentModelAdministrationClient',
  // Versions 3.0 to 3.2.
  'FormRecognizerClient',
  'FormTrainingClient',
] as const;

/** Azure AI Document Intelligence, once Form Recognizer. */
export const documentIntelligence = {
  id: 'document-intelligence',
  name: 'Azure AI Document Intelligence',
  packages: ['@azure/ai-form-recognizer', '@azure-rest/ai-document-intelligence'],
  endpoint: {
    kind: 'url',
    form: 'https://{custom-subdomain}.cognitiveservices.azure.com/',
    setting: 'AZURE_DOCUMENT_INTELLIGENCE_ENDPOINT',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  scope: 'https://cognitiveservices.azure.com/.default',
  roles: [
    {
      name: 'Cognitive Services User',
      id: 'a97b65f3-24c7-4388-baec-2e87135dc908',
      use: 'analyse documents, manage models, and list the keys',
    },
  ],
  defaultRole: 'Cognitive Services User',
  rows: [
    ...classes.map((name) => ({
      from: `new ${name}(endpoint, keyCredential, ...rest)`,
      to: `new ${name}(endpoint, credential, ...rest)`,
    })),
    {
      from: 'default(endpoint, keyCredential, ...rest)',
      to: 'default(endpoint, credential, ...rest)',
    },
  ],
  requires: [
    'The resource needs a custom subdomain: regional endpoints (https://{region}.api.cognitive.microsoft.com) take keys only, and a subdomain cannot be changed later.',
  ],
  sources: [
    '@azure/ai-form-recognizer@3.0.0, 3.2.0 and 5.1.0, @azure-rest/ai-document-intelligence@1.1.0 d.ts',
    'learn.microsoft.com: azure/ai-services/cognitive-services-custom-subdomains',
  ],
} as const satisfies Service;
