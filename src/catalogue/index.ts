import { credentialClasses } from './credentials.js';
import { retiredServices } from './retired/index.js';
import { aiAnomalyDetector } from './services/ai-anomaly-detector.js';
import { aiContentSafety } from './services/ai-content-safety.js';
import { aiFace } from './services/ai-face.js';
import { aiInference } from './services/ai-inference.js';
import { aiLanguage } from './services/ai-language.js';
import { aiPersonalizer } from './services/ai-personalizer.js';
import { aiSearch } from './services/ai-search.js';
import { aiSpeech } from './services/ai-speech.js';
import { aiTranslation } from './services/ai-translation.js';
import { aiVision } from './services/ai-vision.js';
import { aiVoicelive } from './services/ai-voicelive.js';
import { amqp } from './services/amqp.js';
import { appConfiguration } from './services/app-configuration.js';
import { communication } from './services/communication.js';
import { cosmos } from './services/cosmos.js';
import { dataTables } from './services/data-tables.js';
import { documentIntelligence } from './services/document-intelligence.js';
import { entraId } from './services/entra-id.js';
import { eventGrid } from './services/event-grid.js';
import { eventHubs } from './services/event-hubs.js';
import { iotDevice } from './services/iot-device.js';
import { iotHub } from './services/iot-hub.js';
import { iotProvisioning } from './services/iot-provisioning.js';
import { kusto } from './services/kusto.js';
import { maps } from './services/maps.js';
import { metricsAdvisor } from './services/metrics-advisor.js';
import { notificationHubs } from './services/notification-hubs.js';
import { openai } from './services/openai.js';
import { serviceBus } from './services/service-bus.js';
import { storageBlob } from './services/storage-blob.js';
import { storageFileDatalake } from './services/storage-file-datalake.js';
import { storageFileShare } from './services/storage-file-share.js';
import { storageQueue } from './services/storage-queue.js';
import { webPubsub } from './services/web-pubsub.js';
import type { Service } from './types.js';

/** Every service that the project knows: storage first, retired packages last. */
export const services: readonly Service[] = [
  storageBlob,
  storageQueue,
  storageFileShare,
  storageFileDatalake,
  dataTables,
  cosmos,
  serviceBus,
  eventHubs,
  amqp,
  appConfiguration,
  aiSearch,
  webPubsub,
  communication,
  eventGrid,
  documentIntelligence,
  aiLanguage,
  aiTranslation,
  aiVision,
  aiFace,
  aiSpeech,
  aiContentSafety,
  aiInference,
  aiVoicelive,
  aiAnomalyDetector,
  aiPersonalizer,
  openai,
  maps,
  notificationHubs,
  iotHub,
  iotProvisioning,
  iotDevice,
  metricsAdvisor,
  kusto,
  entraId,
  ...retiredServices,
];

/** The service with this ID, or null. */
export function findService(id: string): Service | null {
  return services.find((service) => service.id === id) ?? null;
}

/** Every import specifier that leads to a client or to a key credential; each once, in the order of the services. */
export const packageNames: readonly string[] = [
  ...new Set([
    ...services.flatMap((service) => service.packages),
    ...credentialClasses.flatMap((credentialClass) => credentialClass.packages),
  ]),
];
