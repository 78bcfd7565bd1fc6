import { createAzure } from '@ai-sdk/azure';
import createDocumentIntelligenceClient from '@azure-rest/ai-document-intelligence';
import createModelClient from '@azure-rest/ai-inference';
import createContentSafetyClient from '@azure-rest/ai-content-safety';
import createPersonalizerClient from '@azure-rest/ai-personalizer';
import createDocumentTranslationClient from '@azure-rest/ai-translation-document';
import createTranslationClient from '@azure-rest/ai-translation-text';
import createFaceClient from '@azure-rest/ai-vision-face';
import createImageAnalysisClient from '@azure-rest/ai-vision-image-analysis';
import createMapsSearchClient from '@azure-rest/maps-search';
import { AnomalyDetectorClient } from '@azure/ai-anomaly-detector';
import { DocumentAnalysisClient } from '@azure/ai-form-recognizer';
import { MetricsAdvisorAdministrationClient } from '@azure/ai-metrics-advisor';
import { TextAnalysisClient } from '@azure/ai-language-text';
import { TextAnalyticsClient } from '@azure/ai-text-analytics';
import { DocumentTranslationClient } from '@azure/ai-translation-document';
import { VoiceLiveClient } from '@azure/ai-voicelive';
import { AppConfigurationClient } from '@azure/app-configuration';
import { CallRecording } from '@azure/communication-call-automation';
import { PhoneNumbersClient } from '@azure/communication-phone-numbers';
import { RoomsClient } from '@azure/communication-rooms';
import { SmsClient } from '@azure/communication-sms';
import { CosmosClient } from '@azure/cosmos';
import { TableClient } from '@azure/data-tables';
import { EventGridPublisherClient } from '@azure/eventgrid';
import { EventGridSenderClient } from '@azure/eventgrid-namespaces';
import { getBearerTokenProvider, type TokenCredential } from '@azure/identity';
import { MapsSearchClient } from '@azure/maps-search';
import { OpenAIClient } from '@azure/openai';
import { AssistantsClient } from '@azure/openai-assistants';
import { SearchClient, SearchIndexClient } from '@azure/search-documents';
import { ServiceBusAdministrationClient } from '@azure/service-bus';
import { BlobServiceClient } from '@azure/storage-blob';
import { DataLakeServiceClient } from '@azure/storage-file-datalake';
import { ShareServiceClient } from '@azure/storage-file-share';
import { QueueServiceClient } from '@azure/storage-queue';
import { WebPubSubServiceClient } from '@azure/web-pubsub';
import { AzureChatOpenAI } from '@langchain/openai';
import provisioning from 'azure-iot-provisioning-service';
import iothub from 'azure-iothub';
import * as speech from 'microsoft-cognitiveservices-speech-sdk';
import OpenAI, { AzureOpenAI } from 'openai';
import { expect, it } from 'vitest';
import { cognitiveScope } from '../../src/catalogue/cognitive-services.js';
import { services } from '../../src/catalogue/index.js';

type Request = (credential: TokenCredential, endpoint: string) => Promise<unknown>;

/**
 * A cheap request per service. The credential fails when it is asked, before anything is sent.
 * Event Hubs is missing: its client asks for a token only over an open connection.
 */
const requests: Readonly<Record<string, Request>> = {
  'storage-blob': async (credential, endpoint) =>
    new BlobServiceClient(endpoint, credential).getProperties(),
  'storage-queue': async (credential, endpoint) =>
    new QueueServiceClient(endpoint, credential).getProperties(),
  'storage-file-share': async (credential, endpoint) =>
    new ShareServiceClient(endpoint, credential, { fileRequestIntent: 'backup' }).getProperties(),
  'storage-file-datalake': async (credential, endpoint) =>
    new DataLakeServiceClient(endpoint, credential).getFileSystemClient('x').getProperties(),
  'data-tables': async (credential, endpoint) =>
    new TableClient(endpoint, 'x', credential).getEntity('a', 'b'),
  cosmos: async (credential, endpoint) =>
    new CosmosClient({ endpoint, aadCredentials: credential }).database('x').read(),
  'service-bus': async (credential, endpoint) =>
    new ServiceBusAdministrationClient(endpoint, credential).getQueue('x'),
  'app-configuration': async (credential, endpoint) =>
    new AppConfigurationClient(endpoint, credential).getConfigurationSetting({ key: 'x' }),
  'ai-search': async (credential, endpoint) =>
    new SearchClient(endpoint, 'x', credential).getDocumentsCount(),
  'web-pubsub': async (credential, endpoint) =>
    new WebPubSubServiceClient(endpoint, credential, 'x').sendToAll('x', {
      contentType: 'text/plain',
    }),
  communication: async (credential, endpoint) =>
    new SmsClient(endpoint, credential).send({ from: '+1', to: ['+1'], message: 'x' }),
  'event-grid': async (credential, endpoint) =>
    new EventGridPublisherClient(endpoint, 'CloudEvent', credential).send([
      { type: 'x', source: 'x', data: {} },
    ]),
  'document-intelligence': async (credential, endpoint) =>
    new DocumentAnalysisClient(endpoint, credential).beginAnalyzeDocumentFromUrl(
      'prebuilt-read',
      'https://example.com/x.pdf',
    ),
  'ai-language': async (credential, endpoint) =>
    new TextAnalyticsClient(endpoint, credential).detectLanguage(['x']),
  'ai-translation': async (credential, endpoint) =>
    functionOf(createTranslationClient)(endpoint, credential).path('/languages').get(),
  'ai-vision': async (credential, endpoint) =>
    functionOf(createImageAnalysisClient)(endpoint, credential)
      .path('/imageanalysis:analyze')
      .post({ body: { url: 'https://example.com/x.png' }, contentType: 'application/json' }),
  'ai-face': async (credential, endpoint) =>
    functionOf(createFaceClient)(endpoint, credential).path('/facelists').get(),
  'ai-content-safety': async (credential, endpoint) =>
    functionOf(createContentSafetyClient)(endpoint, credential)
      .path('/text:analyze')
      .post({ body: { text: 'x' } }),
  'ai-inference': async (credential, endpoint) =>
    functionOf(createModelClient)(endpoint, credential, {
      credentials: { scopes: [cognitiveScope] },
    })
      .path('/info')
      .get(),
  'ai-voicelive': async (credential, endpoint) =>
    new VoiceLiveClient(endpoint, credential).startSession('x'),
  'ai-anomaly-detector': async (credential, endpoint) =>
    new AnomalyDetectorClient(endpoint, credential).listMultivariateModel().next(),
  'metrics-advisor': async (credential, endpoint) =>
    new MetricsAdvisorAdministrationClient(endpoint, credential).listHooks().next(),
  'ai-personalizer': async (credential, endpoint) =>
    functionOf(createPersonalizerClient)(endpoint, credential).path('/model/properties').get(),
  'ai-speech': async (credential, endpoint) =>
    synthesise(speech.SpeechConfig.fromEndpoint(new URL(endpoint), credential)),
  openai: async (credential, endpoint) =>
    new AzureOpenAI({
      endpoint,
      apiVersion: '2024-10-21',
      azureADTokenProvider: getBearerTokenProvider(credential, cognitiveScope),
      maxRetries: 0,
    }).models.list(),
  maps: async (credential) => new MapsSearchClient(credential, 'x').searchAddress('x'),
  'iot-hub': async (credential, host) =>
    iothub.Registry.fromTokenCredential(host, credential).get('x'),
  'iot-provisioning': async (credential, host) =>
    provisioning.ProvisioningServiceClient.fromTokenCredential(
      host,
      credential,
    ).getIndividualEnrollment('x'),
};

/** A default export: of a CommonJS package, an ES module sees it one level down. */
function functionOf<T extends object>(exported: T | { readonly default: T }): T {
  return 'default' in exported ? exported.default : exported;
}

async function synthesise(config: speech.SpeechConfig): Promise<void> {
  const stream = speech.AudioConfig.fromStreamOutput(speech.AudioOutputStream.createPullStream());
  const synthesizer = new speech.SpeechSynthesizer(config, stream);
  await new Promise<void>((resolve, reject) => {
    synthesizer.speakTextAsync(
      'x',
      () => {
        resolve();
      },
      (problem) => {
        reject(new Error(problem));
      },
    );
  });
}

/** The same for other packages of a service: one service, one scope. */
const otherRequests: readonly (readonly [module: string, id: string, request: Request])[] = [
  [
    '@azure/search-documents, indexes',
    'ai-search',
    async (credential, endpoint) => new SearchIndexClient(endpoint, credential).getIndex('x'),
  ],
  [
    '@azure/communication-rooms',
    'communication',
    async (credential, endpoint) => new RoomsClient(endpoint, credential).getRoom('x'),
  ],
  [
    '@azure/communication-phone-numbers',
    'communication',
    async (credential, endpoint) =>
      new PhoneNumbersClient(endpoint, credential).getPurchasedPhoneNumber('x'),
  ],
  [
    '@azure/communication-call-automation',
    'communication',
    async (credential, endpoint) => new CallRecording(endpoint, credential).getState('x'),
  ],
  [
    '@azure/eventgrid-namespaces',
    'event-grid',
    async (credential, endpoint) =>
      new EventGridSenderClient(endpoint, credential, 'x').sendEvents({ type: 'x', source: 'x' }),
  ],
  [
    '@azure/ai-language-text',
    'ai-language',
    async (credential, endpoint) =>
      new TextAnalysisClient(endpoint, credential).analyze('LanguageDetection', ['x']),
  ],
  [
    '@azure-rest/ai-document-intelligence',
    'document-intelligence',
    async (credential, endpoint) =>
      functionOf(createDocumentIntelligenceClient)(endpoint, credential).path('/info').get(),
  ],
  [
    '@azure-rest/ai-translation-document',
    'ai-translation',
    async (credential, endpoint) =>
      functionOf(createDocumentTranslationClient)(endpoint, credential)
        .path('/document/formats')
        .get(),
  ],
  [
    '@azure-rest/ai-translation-text at the global endpoint',
    'ai-translation',
    async (credential) =>
      functionOf(createTranslationClient)({
        tokenCredential: credential,
        region: 'x',
        azureResourceId: 'x',
      })
        .path('/languages')
        .get(),
  ],
  [
    '@azure/ai-translation-document',
    'ai-translation',
    async (credential, endpoint) =>
      new DocumentTranslationClient(endpoint, credential).getSupportedFormats(),
  ],
  [
    '@azure/openai',
    'openai',
    async (credential, endpoint) =>
      new OpenAIClient(endpoint, credential).getEmbeddings('x', ['x']),
  ],
  [
    '@azure/openai-assistants',
    'openai',
    async (credential, endpoint) => new AssistantsClient(endpoint, credential).listAssistants(),
  ],
  [
    'openai, OpenAI',
    'openai',
    async (credential, endpoint) =>
      new OpenAI({
        baseURL: `${endpoint}/openai/v1/`,
        apiKey: getBearerTokenProvider(credential, cognitiveScope),
        maxRetries: 0,
      }).models.list(),
  ],
  [
    '@langchain/openai',
    'openai',
    async (credential) =>
      new AzureChatOpenAI({
        azureADTokenProvider: getBearerTokenProvider(credential, cognitiveScope),
        azureOpenAIApiInstanceName: 'example',
        azureOpenAIApiDeploymentName: 'x',
        azureOpenAIApiVersion: '2024-10-21',
        maxRetries: 0,
      }).invoke('x'),
  ],
  [
    '@ai-sdk/azure',
    'openai',
    async (credential) =>
      createAzure({
        resourceName: 'example',
        tokenProvider: getBearerTokenProvider(credential, cognitiveScope),
      })
        .embeddingModel('x')
        .doEmbed({ values: ['x'] }),
  ],
  [
    '@azure-rest/maps-search',
    'maps',
    async (credential) =>
      functionOf(createMapsSearchClient)(credential, 'x')
        .path('/geocode')
        .get({ queryParameters: { query: 'x' } }),
  ],
  [
    'azure-iothub, JobClient',
    'iot-hub',
    async (credential, host) => iothub.JobClient.fromTokenCredential(host, credential).getJob('x'),
  ],
];

const withScope = services.flatMap(({ id, endpoint, scope }) =>
  scope === null ? [] : [{ id, scope, form: endpoint?.form ?? '' }],
);

const cases = [
  ...withScope.flatMap((facts) => {
    const request = requests[facts.id];
    return request === undefined ? [] : [{ ...facts, module: facts.id, request }];
  }),
  ...otherRequests.flatMap(([module, id, request]) =>
    withScope.filter((facts) => facts.id === id).map((facts) => ({ ...facts, module, request })),
  ),
];

it.each(cases)(
  '$module asks for the scope that the catalogue says',
  async ({ scope, form, request }) => {
    // The stand-ins for {account}, {region} and so on are all the same.
    const fill = (text: string): string => text.replaceAll(/\{[\w-]+\}/gu, 'example');
    const asked = await new Promise<readonly string[]>((resolve, reject) => {
      const credential: TokenCredential = {
        getToken: (scopes) => {
          resolve([scopes].flat());
          return Promise.reject(new Error('no token in tests'));
        },
      };
      request(credential, fill(form)).catch(reject);
    });
    expect(asked).toEqual([fill(scope)]);
  },
  10_000,
);

it('leaves out Event Hubs only', () => {
  expect(withScope.map(({ id }) => id).filter((id) => !(id in requests))).toEqual(['event-hubs']);
});
