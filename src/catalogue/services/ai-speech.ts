import {
  cognitiveEndpoint,
  cognitiveScope,
  customSubdomain,
  subdomainSource,
} from '../cognitive-services.js';
import type { Service } from '../types.js';

/** First version whose fromEndpoint() takes a token credential (1.43.0 has none). */
const min = { 'microsoft-cognitiveservices-speech-sdk': '1.44.0' } as const;

const configs = ['SpeechConfig', 'SpeechTranslationConfig'] as const;

const notes = [
  'The address must be that of the custom subdomain of the Speech resource: regional addresses take keys only.',
] as const;

const noDialogTokens =
  'takes no credential: keep the key in Key Vault, or set authorizationToken to a token that the program renews.';

/** Azure AI Speech. */
export const aiSpeech = {
  id: 'ai-speech',
  name: 'Azure AI Speech',
  packages: ['microsoft-cognitiveservices-speech-sdk'],
  endpoint: cognitiveEndpoint('AZURE_SPEECH_ENDPOINT'),
  scope: cognitiveScope,
  roles: [
    {
      name: 'Cognitive Services Speech User',
      id: 'f2dc8367-1007-4938-bd23-fe263f013447',
      use: 'recognise, synthesise and translate speech',
    },
    {
      name: 'Cognitive Services Speech Contributor',
      id: '0e75ca1e-0464-4b4d-8b93-68208a576181',
      use: 'also train and manage models',
      contains: ['Cognitive Services Speech User'],
    },
  ],
  defaultRole: 'Cognitive Services Speech User',
  rows: [
    ...configs.flatMap((config) => [
      {
        from: `${config}.fromSubscription(subscriptionKey, region)`,
        to: `${config}.fromEndpoint(new URL(endpoint), credential)`,
        drops: ['region'],
        min,
        notes,
      },
      {
        from: `${config}.fromEndpoint(address, subscriptionKey)`,
        to: `${config}.fromEndpoint(address, credential)`,
        min,
        notes,
      },
      {
        from: `${config}.fromEndpoint(address, keyCredential)`,
        to: `${config}.fromEndpoint(address, credential)`,
        notes,
      },
      {
        from: `${config}.fromHost(address, subscriptionKey)`,
        manual: `${config}.fromHost() takes no credential: use ${config}.fromEndpoint() with the address of the resource's custom subdomain and a credential; containers keep their key.`,
      },
    ]),
    {
      from: [
        'BotFrameworkConfig.fromSubscription(subscriptionKey, region, ...rest)',
        'BotFrameworkConfig.fromEndpoint(address, subscriptionKey)',
        'BotFrameworkConfig.fromHost(address, subscriptionKey, ...rest)',
        'BotFrameworkConfig.fromHost(hostName, subscriptionKey, ...rest)',
      ],
      manual: `BotFrameworkConfig ${noDialogTokens}`,
    },
    {
      from: 'CustomCommandsConfig.fromSubscription(applicationId, subscriptionKey, region)',
      manual: `CustomCommandsConfig ${noDialogTokens}`,
    },
  ],
  requires: [customSubdomain],
  sources: [
    'microsoft-cognitiveservices-speech-sdk@1.43.0, 1.44.0 and 1.52.0 d.ts',
    'learn.microsoft.com: azure/ai-services/speech-service/how-to-configure-azure-ad-auth',
    subdomainSource,
  ],
} as const satisfies Service;
