import { withoutIdentity } from './without-identity.js';
import type { Row, Service } from '../types.js';

interface Replacement {
  /** Short name of the old package: `face` of `@azure/cognitiveservices-face`. */
  readonly package: string;
  readonly client: string;
  /** What takes the client's place; a full sentence that begins with a verb. */
  readonly action: string;
}

const toConversations =
  'Move the app to conversational language understanding and call it with the ConversationAnalysisClient of @azure/ai-language-conversations, which takes the endpoint and a credential.';

const keepInKeyVault =
  'No JavaScript client of Custom Vision takes a credential: keep the key in Key Vault and rotate it there.';

const replacements: readonly Replacement[] = [
  {
    package: 'computervision',
    client: 'ComputerVisionClient',
    action:
      'Move to @azure-rest/ai-vision-image-analysis, whose client takes the endpoint and a credential and returns all visual features with one call.',
  },
  {
    package: 'face',
    client: 'FaceClient',
    action:
      'Move to @azure-rest/ai-vision-face, whose client takes the endpoint and a credential and is called by path.',
  },
  {
    package: 'textanalytics',
    client: 'TextAnalyticsClient',
    action:
      'Move to @azure/ai-language-text: its TextAnalysisClient takes the endpoint and a credential, and one analyze() replaces the methods.',
  },
  {
    package: 'translatortext',
    client: 'TranslatorTextClient',
    action:
      'Move to @azure-rest/ai-translation-text, whose client takes a credential together with the region and the ID of the resource.',
  },
  { package: 'luis-runtime', client: 'LUISRuntimeClient', action: toConversations },
  {
    package: 'luis-authoring',
    client: 'LUISAuthoringClient',
    action:
      'Move the app to conversational language understanding, whose REST API for authoring takes tokens; LUIS itself is being shut down.',
  },
  {
    package: 'qnamaker',
    client: 'QnAMakerClient',
    action:
      'Move the knowledge base to custom question answering in Azure AI Language, whose REST API takes tokens; QnA Maker itself is shut down.',
  },
  {
    package: 'qnamaker-runtime',
    client: 'QnAMakerRuntimeClient',
    action:
      'Move the knowledge base to custom question answering in Azure AI Language, whose REST API takes tokens; QnA Maker itself is shut down.',
  },
  {
    package: 'customvision-prediction',
    client: 'PredictionAPIClient',
    action: keepInKeyVault,
  },
  {
    package: 'customvision-training',
    client: 'TrainingAPIClient',
    action: keepInKeyVault,
  },
];

const packageOf = (name: string): string => `@azure/cognitiveservices-${name}`;

function rowOf({ package: name, client, action }: Replacement): Row {
  return {
    from: `new ${client}(keyCredential, endpoint, ...rest)`,
    packages: [packageOf(name)],
    manual: action,
  };
}

/** The clients of the Cognitive Services that were generated before there were token credentials. */
export const cognitiveServices = {
  id: 'cognitive-services',
  name: 'Azure AI services',
  packages: replacements.map((replacement) => packageOf(replacement.package)),
  ...withoutIdentity,
  rows: replacements.map(rowOf),
  requires: [
    'Tokens need an endpoint with a custom subdomain: regional endpoints (https://{region}.api.cognitive.microsoft.com) take keys only.',
  ],
  sources: [
    'the d.ts files of all these packages',
    'https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains',
  ],
} as const satisfies Service;
