import { keyAsBearer, keyInHeader } from '../components/keys.js';
import { newHexKey } from '../components/run-secrets.js';
import type { ServiceCase } from '../harness/service-case.js';
import { aiCase } from './ai-resource.js';

/** The client sends a key in both places: modelClient.js of @azure-rest/ai-inference. */
const keySchemes = [keyInHeader('api-key'), keyAsBearer] as const;

const foundryKey = newHexKey('e2e-foundry');
const serverlessKey = newHexKey('e2e-riddles');

export const aiInference: readonly ServiceCase[] = [
  aiCase({
    service: 'ai-inference',
    program: 'inference-foundry',
    apiVersion: '2024-05-01-preview',
    host: 'e2e-foundry.services.ai.azure.com',
    key: foundryKey,
    settings: { POEMS_INFERENCE_KEY: foundryKey },
    keySchemes,
    answers: {
      'POST /models/chat/completions': {
        body: {
          id: '42',
          model: 'Phi-4',
          choices: [
            {
              index: 0,
              finish_reason: 'stop',
              message: { role: 'assistant', content: 'Red in the snow.' },
            },
          ],
        },
      },
    },
    output: 'poem: Red in the snow.',
  }),
  aiCase({
    service: 'ai-inference',
    program: 'inference-serverless',
    apiVersion: '2024-05-01-preview',
    host: 'e2e-riddles.swedencentral.models.ai.azure.com',
    key: serverlessKey,
    settings: { RIDDLES_DEPLOYMENT: 'e2e-riddles', RIDDLES_INFERENCE_KEY: serverlessKey },
    keySchemes,
    // A deployment of Azure Machine Learning: what the client asks for unless it is told otherwise.
    audience: 'https://ml.azure.com',
    answers: {
      'POST /embeddings': { body: { id: '42', data: [{ index: 0, embedding: [0.5, 0.25] }] } },
    },
    output: 'a fox is at 0.5,0.25',
  }),
];
