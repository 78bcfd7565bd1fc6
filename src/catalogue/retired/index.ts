import type { Service } from '../types.js';
import { adalNode } from './adal-node.js';
import { amqpCommon } from './amqp-common.js';
import { azureSb } from './azure-sb.js';
import { azureStorage } from './azure-storage.js';
import { batch10 } from './batch-10.js';
import { cognitiveServices } from './cognitive-services.js';
import { documentdb } from './documentdb.js';
import { eventGrid2 } from './event-grid-2.js';
import { eventHubs2 } from './event-hubs-2.js';
import { eventProcessorHost } from './event-processor-host.js';
import { keyVault } from './key-vault.js';
import { restAzure, restNodeauth } from './rest-nodeauth.js';
import { serviceBus1 } from './service-bus-1.js';
import { storage10 } from './storage-10.js';

/** Services whose packages nobody maintains any more, and what replaces them. */
export const retiredServices: readonly Service[] = [
  azureStorage,
  storage10,
  documentdb,
  azureSb,
  serviceBus1,
  eventHubs2,
  eventProcessorHost,
  amqpCommon,
  eventGrid2,
  cognitiveServices,
  batch10,
  keyVault,
  restNodeauth,
  restAzure,
  adalNode,
];
