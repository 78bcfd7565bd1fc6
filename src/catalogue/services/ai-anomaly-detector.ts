import {
  cognitiveEndpoint,
  cognitiveScope,
  cognitiveServicesUser,
  customSubdomain,
  subdomainSource,
} from '../cognitive-services.js';
import type { Service } from '../types.js';

/** Azure AI Anomaly Detector; Microsoft is retiring the service itself. */
export const aiAnomalyDetector = {
  id: 'ai-anomaly-detector',
  name: 'Azure AI Anomaly Detector',
  packages: ['@azure/ai-anomaly-detector', '@azure-rest/ai-anomaly-detector'],
  endpoint: cognitiveEndpoint('AZURE_ANOMALY_DETECTOR_ENDPOINT'),
  scope: cognitiveScope,
  roles: [cognitiveServicesUser],
  defaultRole: 'Cognitive Services User',
  rows: [
    {
      from: 'new AnomalyDetectorClient(endpoint, keyCredential, ...rest)',
      packages: ['@azure/ai-anomaly-detector'],
      to: 'new AnomalyDetectorClient(endpoint, credential, ...rest)',
    },
    {
      from: 'default(endpoint, keyCredential, ...rest)',
      packages: ['@azure-rest/ai-anomaly-detector'],
      manual:
        '@azure-rest/ai-anomaly-detector takes a key only: move to AnomalyDetectorClient of @azure/ai-anomaly-detector, which takes a credential.',
    },
  ],
  requires: [customSubdomain],
  sources: [
    '@azure/ai-anomaly-detector@3.0.0-beta.5, @azure-rest/ai-anomaly-detector@1.0.0-beta.1 d.ts',
    subdomainSource,
  ],
} as const satisfies Service;
