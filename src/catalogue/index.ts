import { credentialClasses } from './credentials.js';
import { aiLanguage } from './services/ai-language.js';
import { aiSearch } from './services/ai-search.js';
import { appConfiguration } from './services/app-configuration.js';
import { communication } from './services/communication.js';
import { cosmos } from './services/cosmos.js';
import { dataTables } from './services/data-tables.js';
import { documentIntelligence } from './services/document-intelligence.js';
import { eventGrid } from './services/event-grid.js';
import { eventHubs } from './services/event-hubs.js';
import { serviceBus } from './services/service-bus.js';
import { storageBlob } from './services/storage-blob.js';
import { storageFileDatalake } from './services/storage-file-datalake.js';
import { storageFileShare } from './services/storage-file-share.js';
import { storageQueue } from './services/storage-queue.js';
import { webPubsub } from './services/web-pubsub.js';
import type { Service } from './types.js';

/** Every service that the project knows, storage first. */
export const services: readonly Service[] = [
  storageBlob,
  storageQueue,
  storageFileShare,
  storageFileDatalake,
  dataTables,
  cosmos,
  serviceBus,
  eventHubs,
  appConfiguration,
  aiSearch,
  webPubsub,
  communication,
  eventGrid,
  documentIntelligence,
  aiLanguage,
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
