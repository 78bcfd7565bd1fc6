import { cognitiveServicesUser } from '../cognitive-services.js';
import type { Service } from '../types.js';

const foundryHosts =
  "'.services.ai.azure.com', '.openai.azure.com', '.cognitiveservices.azure.com'";
const machineLearningHosts = "'.models.ai.azure.com', '.inference.ml.azure.com'";
/** The same API, but not on Azure. */
const gitHubHosts = "'models.inference.ai.azure.com', 'models.github.ai'";

const from = 'default(endpoint, keyCredential, options?)';

/** Models behind the inference API: of a Foundry resource, or deployed in Azure Machine Learning. */
export const aiInference = {
  id: 'ai-inference',
  name: 'Azure AI model inference',
  packages: ['@azure-rest/ai-inference'],
  endpoint: {
    kind: 'url',
    form: 'https://{resource}.services.ai.azure.com/models',
    setting: 'AZURE_INFERENCE_ENDPOINT',
    replaces: [],
    settingSuffix: 'ENDPOINT',
  },
  scope: 'https://cognitiveservices.azure.com/.default',
  // What the client asks for unless it is told otherwise, whatever its endpoint.
  scopeByHost: {
    '.models.ai.azure.com': 'https://ml.azure.com/.default',
    '.inference.ml.azure.com': 'https://ml.azure.com/.default',
  },
  roles: [
    { ...cognitiveServicesUser, unconfirmed: true },
    {
      name: 'Foundry User',
      id: '53ca6127-db72-4b80-b1b0-d745d6d5456d',
      use: 'use the projects of a Foundry resource',
      unconfirmed: true,
    },
    {
      name: 'Azure AI Developer',
      id: '64702f94-c441-49e6-a78b-ef80e0188fee',
      use: 'use deployments of hub-based projects',
      unconfirmed: true,
    },
  ],
  defaultRole: 'Cognitive Services User',
  rows: [
    {
      from,
      when: [`hostEndsWith(endpoint, ${foundryHosts})`],
      to: "default(endpoint, credential, { credentials: { scopes: ['https://cognitiveservices.azure.com/.default'] }, ...options })",
    },
    {
      from: 'default(endpoint, keyCredential, ...rest)',
      when: [`hostEndsWith(endpoint, ${machineLearningHosts})`],
      to: 'default(endpoint, credential, ...rest)',
      roles: ['Azure AI Developer'],
    },
    {
      from: 'default(endpoint, keyCredential, ...rest)',
      when: [`hostEndsWith(endpoint, ${gitHubHosts})`],
      manual:
        'This is the endpoint of GitHub Models, which takes tokens of GitHub only: deploy the model to Azure AI Foundry, whose endpoint takes a credential.',
    },
    {
      from: 'default(endpoint, keyCredential, ...rest)',
      when: [
        `not(hostEndsWith(endpoint, ${foundryHosts}, ${machineLearningHosts}, ${gitHubHosts}))`,
      ],
      manual:
        "The scope depends on the host of the endpoint: pass a credential, and for hosts in services.ai.azure.com and openai.azure.com also { credentials: { scopes: ['https://cognitiveservices.azure.com/.default'] } } as options.",
    },
  ],
  sources: ['@azure-rest/ai-inference@1.0.0-beta.6 d.ts and modelClient.js'],
} as const satisfies Service;
