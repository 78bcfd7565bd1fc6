import type { HttpFixture, Reply } from '../components/http-fixture.js';
import { newHexKey, newId } from '../components/run-secrets.js';
import { bearerOf } from '../components/tokens.js';
import { audienceOf } from '../harness/audience.js';
import type { ServiceCase } from '../harness/service-case.js';
import { aiCase, customSubdomain, subscriptionKey } from './ai-resource.js';

function translation(text: string): Reply {
  return { body: { value: [{ translations: [{ language: 'de', text }] }] } };
}

const menu = customSubdomain('e2e-translator');

const region = 'westeurope';
const placeholders = {
  'subscription-id': newId('subscription'),
  'resource-group': 'signs',
  name: 'e2e-signs',
};
const resourceId = `/subscriptions/${placeholders['subscription-id']}/resourceGroups/${placeholders['resource-group']}/providers/Microsoft.CognitiveServices/accounts/${placeholders.name}`;

/**
 * The endpoint that all resources share. A request has to name the region of its resource, and with a token its ID as well.
 * Source: https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/authentication
 */
const globalEndpoint: HttpFixture = {
  host: 'api.cognitive.microsofttranslator.com',
  key: newHexKey('e2e-signs'),
  keySchemes: [subscriptionKey],
  audience: audienceOf('ai-translation'),
  apiVersion: '2026-06-06',
  reply: ({ headers, method, url }) => {
    const isNamed =
      bearerOf(headers.authorization) === null || headers['ocp-apim-resourceid'] === resourceId;
    if (headers['ocp-apim-subscription-region'] !== region || !isNamed) {
      return { status: 401, body: { error: { code: 401000, message: 'Which resource is it?' } } };
    }
    if (`${method} ${url.pathname}` === 'POST /translate') return translation('keine Füchse');
    return { status: 404, body: { error: { code: 404000, message: url.pathname } } };
  },
};

export const aiTranslation: readonly ServiceCase[] = [
  aiCase({
    service: 'ai-translation',
    program: 'translation-subdomain',
    apiVersion: '2026-06-06',
    ...menu,
    settings: { MENU_TRANSLATOR_KEY: menu.key, MENU_TRANSLATOR_REGION: region },
    answers: { 'POST /translator/text/v3.0/translate': translation('Fuchssuppe') },
    output: 'fox soup is Fuchssuppe',
  }),
  {
    service: 'ai-translation',
    program: 'translation-global',
    settings: { SIGNS_TRANSLATOR_KEY: globalEndpoint.key, SIGNS_TRANSLATOR_REGION: region },
    placeholders,
    secrets: [globalEndpoint.key],
    http: [globalEndpoint],
    audience: globalEndpoint.audience,
    output: 'no foxes is keine Füchse',
  },
];
