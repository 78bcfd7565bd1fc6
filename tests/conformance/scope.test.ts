import { DocumentAnalysisClient } from '@azure/ai-form-recognizer';
import { TextAnalyticsClient } from '@azure/ai-text-analytics';
import { AppConfigurationClient } from '@azure/app-configuration';
import { SmsClient } from '@azure/communication-sms';
import { CosmosClient } from '@azure/cosmos';
import { TableClient } from '@azure/data-tables';
import { EventGridPublisherClient } from '@azure/eventgrid';
import type { TokenCredential } from '@azure/identity';
import { SearchClient } from '@azure/search-documents';
import { ServiceBusAdministrationClient } from '@azure/service-bus';
import { BlobServiceClient } from '@azure/storage-blob';
import { DataLakeServiceClient } from '@azure/storage-file-datalake';
import { ShareServiceClient } from '@azure/storage-file-share';
import { QueueServiceClient } from '@azure/storage-queue';
import { WebPubSubServiceClient } from '@azure/web-pubsub';
import { expect, it } from 'vitest';
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
};

it.each(
  services.filter((service) => service.id in requests).map((service) => [service.id, service]),
)('%s asks for the scope that the catalogue says', async (id, service) => {
  const asked: string[] = [];
  const credential: TokenCredential = {
    getToken: (scopes) => {
      asked.push(...[scopes].flat());
      return Promise.reject(new Error('no token in tests'));
    },
  };
  // The stand-ins for {account}, {region} and so on are all the same.
  const endpoint = service.endpoint.form.replaceAll(/\{[\w-]+\}/gu, 'example');
  await expect(requests[id]?.(credential, endpoint)).rejects.toThrow();
  expect(asked[0]).toBe(service.scope.replaceAll(/\{[\w-]+\}/gu, 'example'));
});

it('leaves out Event Hubs only', () => {
  expect(services.map((service) => service.id).filter((id) => !(id in requests))).toEqual([
    'event-hubs',
  ]);
});
