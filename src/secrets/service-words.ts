import type { FamilyName } from './families.js';
import type { KeyShape } from './key-shapes.js';

/** Words of names, hosts and calls that tell which service a key belongs to, and the forms that its keys have. */
const services: readonly {
  readonly words: RegExp;
  readonly family: FamilyName;
  readonly shapes: readonly KeyShape[];
}[] = [
  {
    words: /cosmos|documents\.azure|documentdb|master_?key/iu,
    family: 'cosmos-key',
    shapes: ['base64-64'],
  },
  // Keys of Azure AI Search are in capitals, digests hardly ever.
  { words: /(?:query|admin)[-_]?key/iu, family: 'search-key', shapes: ['hex-32-upper'] },
  { words: /batch/iu, family: 'batch-key', shapes: ['base64-64'] },
  {
    words: /communication|(?:^|[^a-z])acs(?:[^a-z]|$)/iu,
    family: 'communication-key',
    shapes: ['base64-64', 'annotated'],
  },
  {
    words: /storage|blob|\bqueue|\btable|datalake|fileshare|account_?key|core\.windows\.net/iu,
    family: 'storage-key',
    shapes: ['base64-64'],
  },
  { words: /redis/iu, family: 'redis-key', shapes: ['base64-32'] },
  {
    words: /event_?grid|topic|aeg/iu,
    family: 'event-grid-key',
    shapes: ['base64-32', 'annotated'],
  },
  { words: /iot|azure-devices|device/iu, family: 'iot-key', shapes: ['base64-32'] },
  {
    words: /service_?bus|event_?hub|servicebus|relay|sas_?key|shared_?access/iu,
    family: 'messaging-key',
    shapes: ['base64-32'],
  },
  { words: /maps|atlas/iu, family: 'maps-key', shapes: ['base64url-43', 'annotated'] },
  {
    words: /function|host_?key/iu,
    family: 'functions-key',
    shapes: ['functions', 'letters-52'],
  },
  { words: /search/iu, family: 'search-key', shapes: ['hex-32', 'hex-32-upper', 'letters-52'] },
  {
    words: /app_?config|azconfig/iu,
    family: 'app-configuration-key',
    shapes: ['base64-32', 'annotated'],
  },
  { words: /signalr|pub_?sub/iu, family: 'azure-key', shapes: ['base64-32'] },
  {
    words:
      /cognitive|speech|vision|face|luis|language|text_?analytics|translat|recogni[sz]er|intelligence|openai|aoai|moderator|personali[sz]er|qna|anomaly/iu,
    family: 'ai-services-key',
    shapes: ['hex-32', 'hex-32-upper', 'annotated'],
  },
  {
    words: /apim|api_?management|azure-api\.net|ocp|subscription/iu,
    family: 'api-management-key',
    shapes: ['hex-32', 'hex-32-upper', 'base64-64'],
  },
  {
    words: /azure|\.windows\.net|microsoft/iu,
    family: 'azure-key',
    shapes: [
      'hex-32',
      'hex-32-upper',
      'base64-32',
      'base64-64',
      'base64url-43',
      'annotated',
      'functions',
    ],
  },
];

/** The family of a key of a form, by what the words around it say; null where they speak of no service with such keys. */
export function familyByWords(words: readonly string[], shape: KeyShape): FamilyName | null {
  for (const text of words) {
    const service = services.find(
      ({ words: pattern, shapes }) => shapes.includes(shape) && pattern.test(text),
    );
    if (service !== undefined) return service.family;
  }
  return null;
}
