import {
  cognitiveEndpoint,
  cognitiveScope,
  cognitiveServicesUser,
  subdomainSource,
} from '../cognitive-services.js';
import type { Row, Service } from '../types.js';

const text = ['@azure-rest/ai-translation-text'] as const;

/** First version that takes a credential with a region and a resource ID (1.0.0-beta.1 does not). */
const minAtGlobalEndpoint = { '@azure-rest/ai-translation-text': '1.0.0' } as const;

const subdomainHosts = "'.cognitiveservices.azure.com', '.cognitiveservices.azure.us'";
const globalHost = "'api.cognitive.microsofttranslator.com'";

const ownSubdomain = [`hostEndsWith(endpoint, ${subdomainHosts})`] as const;
const atGlobalEndpoint = [`hostEndsWith(endpoint, ${globalHost})`] as const;
const outOfSight = [`not(hostEndsWith(endpoint, ${subdomainHosts}, ${globalHost}))`] as const;

const needsResourceId =
  'The global endpoint takes a token only together with the region and the resource ID of the Translator resource: pass { tokenCredential, region, azureResourceId } in place of the key.';
const dependsOnEndpoint =
  'What stands in place of the key depends on the endpoint: a credential for a custom subdomain (https://{custom-subdomain}.cognitiveservices.azure.com), or { tokenCredential, region, azureResourceId } for the global endpoint.';

/** The text client: the global endpoint must be told which resource pays, a custom subdomain says it itself. */
const textRows: readonly Row[] = [
  {
    from: 'default(endpoint, { key, region }, ...rest)',
    packages: text,
    when: ownSubdomain,
    to: 'default(endpoint, credential, ...rest)',
    drops: ['region'],
  },
  {
    from: 'default(endpoint, { key, region }, ...rest)',
    packages: text,
    when: atGlobalEndpoint,
    to: 'default(endpoint, { tokenCredential: credential, region, azureResourceId }, ...rest)',
    min: minAtGlobalEndpoint,
  },
  {
    from: 'default(endpoint, { key, region }, ...rest)',
    packages: text,
    when: outOfSight,
    manual: dependsOnEndpoint,
  },
  {
    from: 'default({ key, region }, ...rest)',
    packages: text,
    to: 'default({ tokenCredential: credential, region, azureResourceId }, ...rest)',
    min: minAtGlobalEndpoint,
  },
  {
    from: 'default(endpoint, keyCredential, ...rest)',
    packages: text,
    when: ownSubdomain,
    to: 'default(endpoint, credential, ...rest)',
  },
  {
    from: 'default(endpoint, keyCredential, ...rest)',
    packages: text,
    when: atGlobalEndpoint,
    manual: needsResourceId,
  },
  {
    from: 'default(endpoint, keyCredential, ...rest)',
    packages: text,
    when: outOfSight,
    manual: dependsOnEndpoint,
  },
  { from: 'default(keyCredential, ...rest)', packages: text, manual: needsResourceId },
];

/** The document clients: exports of @azure/ai-translation-document and its subpaths. */
const documentCallees = [
  'new DocumentTranslationClient',
  'new SingleDocumentTranslationClient',
  'createDocumentTranslation',
  'createSingleDocumentTranslation',
] as const;

const documentNotes = [
  'Containers of documents that are named by SAS URLs can do without: give the managed identity of the Translator resource the role Storage Blob Data Contributor, and name the containers by plain URLs.',
] as const;

/** Azure AI Translator: texts and documents. */
export const aiTranslation = {
  id: 'ai-translation',
  name: 'Azure AI Translator',
  packages: [
    '@azure-rest/ai-translation-text',
    '@azure/ai-translation-document',
    '@azure/ai-translation-document/documentTranslation',
    '@azure/ai-translation-document/documentTranslation/api',
    '@azure/ai-translation-document/singleDocumentTranslation',
    '@azure/ai-translation-document/singleDocumentTranslation/api',
    '@azure-rest/ai-translation-document',
    '@azure-rest/ai-document-translator',
  ],
  endpoint: cognitiveEndpoint('AZURE_TRANSLATOR_ENDPOINT'),
  scope: cognitiveScope,
  roles: [cognitiveServicesUser],
  defaultRole: 'Cognitive Services User',
  settings: {
    azureResourceId: {
      setting: 'AZURE_TRANSLATOR_RESOURCE_ID',
      settingSuffix: 'RESOURCE_ID',
      example:
        '/subscriptions/<subscription-id>/resourceGroups/<resource-group>/providers/Microsoft.CognitiveServices/accounts/<name>',
    },
  },
  rows: [
    ...textRows,
    ...documentCallees.map((callee) => ({
      from: `${callee}(endpoint, keyCredential, ...rest)`,
      to: `${callee}(endpoint, credential, ...rest)`,
      notes: documentNotes,
    })),
    {
      from: 'default(endpoint, keyCredential, ...rest)',
      packages: ['@azure-rest/ai-translation-document'],
      to: 'default(endpoint, credential, ...rest)',
      notes: documentNotes,
    },
    {
      from: 'default(endpoint, keyCredential, ...rest)',
      packages: ['@azure-rest/ai-document-translator'],
      manual:
        '@azure-rest/ai-document-translator takes a key only: move to @azure-rest/ai-translation-document, whose client takes a credential.',
    },
  ],
  requires: [
    'Regional endpoints (https://{region}.api.cognitive.microsoft.com) take keys only: use a custom subdomain, which cannot be changed later, or for texts the global endpoint.',
  ],
  sources: [
    '@azure-rest/ai-translation-text@1.0.0-beta.1, 1.0.0 and 2.0.0 d.ts and customClient.js, @azure/ai-translation-document@1.0.0, @azure-rest/ai-translation-document@1.0.0, @azure-rest/ai-document-translator@1.0.0-beta.2 d.ts',
    subdomainSource,
  ],
} as const satisfies Service;
