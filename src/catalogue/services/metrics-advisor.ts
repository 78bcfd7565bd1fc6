import type { Service } from '../types.js';

const classes = ['MetricsAdvisorClient', 'MetricsAdvisorAdministrationClient'] as const;

/** Azure AI Metrics Advisor. */
export const metricsAdvisor = {
  id: 'metrics-advisor',
  name: 'Azure AI Metrics Advisor',
  packages: ['@azure/ai-metrics-advisor'],
  endpoint: {
    kind: 'url',
    form: 'https://{custom-subdomain}.cognitiveservices.azure.com/',
    setting: 'AZURE_METRICS_ADVISOR_ENDPOINT',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  scope: 'https://cognitiveservices.azure.com/.default',
  roles: [
    {
      name: 'Cognitive Services Metrics Advisor User',
      id: '3b20f47b-3825-43cb-8114-4bd2201156a8',
      use: 'read and give feedback',
    },
    {
      name: 'Cognitive Services Metrics Advisor Administrator',
      id: 'cb43c632-a144-4ec5-977c-e80c4affc34a',
      use: 'administer data feeds, hooks and credentials',
      contains: ['Cognitive Services Metrics Advisor User'],
    },
  ],
  defaultRole: 'Cognitive Services Metrics Advisor User',
  rows: classes.map((name) => ({
    from: `new ${name}(endpoint, keyCredential, ...rest)`,
    to: `new ${name}(endpoint, credential, ...rest)`,
    // Its change log tells of no credentials in earlier previews.
    min: { '@azure/ai-metrics-advisor': '1.0.0-beta.3' },
    roles: [
      name === 'MetricsAdvisorClient'
        ? 'Cognitive Services Metrics Advisor User'
        : 'Cognitive Services Metrics Advisor Administrator',
    ],
  })),
  requires: [
    'The resource needs a custom subdomain: regional endpoints (https://{region}.api.cognitive.microsoft.com) take keys only.',
    'Azure retired the service on 1 October 2026: plan its replacement.',
  ],
  sources: [
    '@azure/ai-metrics-advisor@1.0.0-beta.3 d.ts and CHANGELOG.md',
    'learn.microsoft.com: azure/ai-services/cognitive-services-custom-subdomains',
    'learn.microsoft.com: azure/ai-services/metrics-advisor/faq',
  ],
} as const satisfies Service;
