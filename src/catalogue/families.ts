/** The transform that knows every service. */
export const wholeTransform = 'azure-to-entra';

/** The services of the transforms that are limited to one family; a service may be in none of them. */
export const families = {
  'storage-to-entra': [
    'storage-blob',
    'storage-queue',
    'storage-file-share',
    'storage-file-datalake',
    'data-tables',
  ],
  'cosmos-to-entra': ['cosmos'],
  'messaging-to-entra': [
    'service-bus',
    'event-hubs',
    'event-grid',
    'web-pubsub',
    'notification-hubs',
    'amqp',
  ],
  'ai-to-entra': [
    'ai-search',
    'document-intelligence',
    'ai-language',
    'ai-translation',
    'ai-vision',
    'ai-face',
    'ai-speech',
    'ai-content-safety',
    'ai-inference',
    'ai-voicelive',
    'ai-anomaly-detector',
    'ai-personalizer',
    'metrics-advisor',
  ],
  'openai-to-entra': ['openai'],
  'iot-to-entra': ['iot-hub', 'iot-provisioning', 'iot-device'],
  'maps-to-entra': ['maps'],
  'app-configuration-to-entra': ['app-configuration'],
  'communication-to-entra': ['communication'],
  'kusto-to-entra': ['kusto'],
  'identity-to-entra': ['entra-id'],
  'retired-to-entra': [
    'adal-node',
    'amqp-common',
    'azure-keyvault',
    'azure-sb',
    'azure-storage',
    'batch-10',
    'cognitive-services',
    'documentdb',
    'event-grid-2',
    'event-hubs-2',
    'event-processor-host',
    'ms-rest-azure',
    'ms-rest-nodeauth',
    'service-bus-1',
    'storage-10',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Names of the transforms that change calls of a service, the narrowest first. */
export function transformsOf(serviceId: string): readonly string[] {
  const narrow = Object.entries<readonly string[]>(families)
    .filter(([, services]) => services.includes(serviceId))
    .map(([transform]) => transform);
  return [...narrow, wholeTransform];
}
