import { keyAsBearer, keyInHeader } from '../components/keys.js';
import { newHexKey } from '../components/run-secrets.js';
import type { ServiceCase } from '../harness/service-case.js';
import { aiCase } from './ai-resource.js';

const apiKey = [keyInHeader('api-key')] as const;

/** A resource at the host of Azure OpenAI; source: https://learn.microsoft.com/azure/ai-foundry/openai/reference */
function openAiResource(name: string): { host: string; endpoint: string; key: string } {
  const host = `${name}.openai.azure.com`;
  return { host, endpoint: `https://${host}`, key: newHexKey(name) };
}

/** What a deployed chat model answers. */
function completion(content: string) {
  return {
    body: {
      id: 'chatcmpl-42',
      object: 'chat.completion',
      created: 1_700_000_000,
      model: 'gpt-4o',
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 },
    },
  };
}

const chat = 'POST /openai/deployments/gpt-4o/chat/completions';

const helpdesk = openAiResource('e2e-helpdesk');
const search = openAiResource('e2e-similar');
const summaries = openAiResource('e2e-summaries');
const recipes = openAiResource('e2e-recipes');
const quiz = openAiResource('e2e-quiz');
const guide = openAiResource('e2e-guide');

export const openai: readonly ServiceCase[] = [
  aiCase({
    service: 'openai',
    program: 'openai-azure',
    apiVersion: '2024-10-21',
    ...helpdesk,
    settings: {
      HELPDESK_OPENAI_ENDPOINT: helpdesk.endpoint,
      HELPDESK_OPENAI_KEY: helpdesk.key,
    },
    keySchemes: apiKey,
    answers: { [chat]: completion('Ring-ding-ding') },
    output: 'the model says: Ring-ding-ding',
  }),
  aiCase({
    service: 'openai',
    program: 'openai-from-settings',
    apiVersion: '2024-10-21',
    ...search,
    // The client reads both by itself, and throws where it finds the second beside a token provider.
    settings: { AZURE_OPENAI_ENDPOINT: search.endpoint, AZURE_OPENAI_API_KEY: search.key },
    keySchemes: apiKey,
    answers: {
      'POST /openai/deployments/text-embedding-3-small/embeddings': {
        body: {
          object: 'list',
          model: 'text-embedding-3-small',
          data: [{ object: 'embedding', index: 0, embedding: [0.5, 0.25] }],
          usage: { prompt_tokens: 2, total_tokens: 2 },
        },
      },
    },
    output: 'a fox is at 0.5, 0.25',
  }),
  aiCase({
    service: 'openai',
    program: 'openai-v1',
    ...summaries,
    settings: { SUMMARIES_RESOURCE: 'e2e-summaries', SUMMARIES_OPENAI_KEY: summaries.key },
    // The client of OpenAI itself sends every key as a bearer token.
    keySchemes: [...apiKey, keyAsBearer],
    answers: {
      'POST /openai/v1/responses': {
        body: {
          id: 'resp_42',
          object: 'response',
          status: 'completed',
          model: 'gpt-4o',
          output: [
            {
              type: 'message',
              id: 'msg_42',
              role: 'assistant',
              status: 'completed',
              content: [{ type: 'output_text', text: 'A fox jumps.', annotations: [] }],
            },
          ],
        },
      },
    },
    output: 'summary: A fox jumps.',
  }),
  aiCase({
    service: 'openai',
    program: 'openai-langchain',
    apiVersion: '2024-10-21',
    ...recipes,
    settings: { RECIPES_OPENAI_INSTANCE: 'e2e-recipes', RECIPES_OPENAI_KEY: recipes.key },
    keySchemes: apiKey,
    answers: { [chat]: completion('Risotto') },
    output: 'dish: Risotto',
  }),
  aiCase({
    service: 'openai',
    program: 'openai-ai-sdk',
    apiVersion: 'v1',
    ...quiz,
    settings: { QUIZ_OPENAI_RESOURCE: 'e2e-quiz', QUIZ_OPENAI_KEY: quiz.key },
    keySchemes: apiKey,
    answers: { 'POST /openai/v1/chat/completions': completion('How many?') },
    output: 'question: How many?',
  }),
  aiCase({
    service: 'openai',
    program: 'openai-llamaindex',
    apiVersion: '2024-10-21',
    ...guide,
    settings: { GUIDE_OPENAI_ENDPOINT: guide.endpoint, GUIDE_OPENAI_KEY: guide.key },
    keySchemes: apiKey,
    answers: { [chat]: completion('In dens.') },
    output: 'guide: In dens.',
  }),
];
