import type { ServiceCase } from '../harness/service-case.js';
import { aiInference } from './ai-inference.js';
import { aiSearch } from './ai-search.js';
import { aiSpeech } from './ai-speech.js';
import { aiTranslation } from './ai-translation.js';
import { aiVoicelive } from './ai-voicelive.js';
import { appConfiguration } from './app-configuration.js';
import { cognitiveServices } from './cognitive-services.js';
import { communication } from './communication.js';
import { cosmos } from './cosmos.js';
import { dataTables } from './data-tables.js';
import { documentIntelligence } from './document-intelligence.js';
import { entraId } from './entra-id.js';
import { eventGrid } from './event-grid.js';
import { eventHubs } from './event-hubs.js';
import { iotHub } from './iot-hub.js';
import { iotProvisioning } from './iot-provisioning.js';
import { kusto } from './kusto.js';
import { maps } from './maps.js';
import { metricsAdvisor } from './metrics-advisor.js';
import { msRestNodeauth } from './ms-rest-nodeauth.js';
import { openai } from './openai.js';
import { serviceBus } from './service-bus.js';
import { storageBlob } from './storage-blob.js';
import { storageFileDatalake } from './storage-file-datalake.js';
import { storageFileShare } from './storage-file-share.js';
import { storageQueue } from './storage-queue.js';
import { storageSas } from './storage-sas.js';
import { webPubsub } from './web-pubsub.js';

/** Every program there is. */
export const allCases: readonly ServiceCase[] = [
  ...aiInference,
  ...aiSearch,
  ...aiSpeech,
  ...aiTranslation,
  ...aiVoicelive,
  ...appConfiguration,
  ...cognitiveServices,
  ...communication,
  ...cosmos,
  ...dataTables,
  ...documentIntelligence,
  ...entraId,
  ...eventGrid,
  ...eventHubs,
  ...iotHub,
  ...iotProvisioning,
  ...kusto,
  ...maps,
  ...metricsAdvisor,
  ...msRestNodeauth,
  ...openai,
  ...serviceBus,
  ...storageBlob,
  ...storageFileDatalake,
  ...storageFileShare,
  ...storageQueue,
  ...storageSas,
  ...webPubsub,
];

/** Names of services or programs that a run is limited to, with commas between them: `E2E_ONLY=cosmos,openai`. */
const only = (process.env['E2E_ONLY'] ?? '').split(',').filter((name) => name !== '');

/** The programs of this run. */
export const cases: readonly ServiceCase[] = allCases.filter(
  ({ service, program }) => only.length === 0 || only.includes(service) || only.includes(program),
);
