import type { EndpointFacts, Role } from './types.js';

/** What the services that were once called Cognitive Services have in common. */
export const cognitiveScope = 'https://cognitiveservices.azure.com/.default';

/** Audiences of sovereign clouds; source: KnownFormRecognizerAudience in the d.ts of @azure/ai-form-recognizer@5.1.0. */
export const cognitiveScopeByHost = {
  '.azure.us': 'https://cognitiveservices.azure.us/.default',
  '.azure.cn': 'https://cognitiveservices.azure.cn/.default',
} as const;

/** The role that is enough for every feature of a resource; narrower ones exist for some services only. */
export const cognitiveServicesUser = {
  name: 'Cognitive Services User',
  id: 'a97b65f3-24c7-4388-baec-2e87135dc908',
  use: 'use every feature, and list the keys',
} as const satisfies Role;

/** An endpoint of a resource with a custom subdomain, in the setting `AZURE_<NAME>_ENDPOINT`. */
export function cognitiveEndpoint<const Setting extends string>(setting: Setting) {
  return {
    kind: 'url',
    form: 'https://{custom-subdomain}.cognitiveservices.azure.com/',
    setting,
    replaces: [],
    settingSuffix: 'ENDPOINT',
  } as const satisfies EndpointFacts;
}

/** Source: https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains */
export const customSubdomain =
  'The resource needs a custom subdomain: regional endpoints (https://{region}.api.cognitive.microsoft.com) take keys only, and a subdomain cannot be changed later.';

/** Where the two facts above come from. */
export const subdomainSource =
  'learn.microsoft.com: azure/ai-services/cognitive-services-custom-subdomains';

/** What a service with a single REST factory, one role and no peculiarities is. */
export const plainRestService = {
  scope: cognitiveScope,
  roles: [cognitiveServicesUser],
  defaultRole: 'Cognitive Services User',
  rows: [
    {
      from: 'default(endpoint, keyCredential, ...rest)',
      to: 'default(endpoint, credential, ...rest)',
    },
  ],
  requires: [customSubdomain],
} as const;
