import { hasCaskChecksum, hasMarvinChecksum, hasRedisChecksum } from './checksums.js';
import type { FamilyName } from './families.js';
import type { Signature } from './signature.js';

/** More base64 on the left means a longer blob; `=` is allowed (`AccountKey=…`). */
const before = /[A-Za-z\d+/_-]/u;

/** A key with a signature in its base64 and Marvin32 as its checksum. A wrong checksum means that it is none. */
const key = (
  family: FamilyName,
  mark: string,
  offset: number,
  shape: RegExp,
  seeds: readonly string[],
): Signature => ({
  family,
  marks: [mark],
  offset,
  shape,
  before,
  judge: (secret) => (hasMarvinChecksum(secret, seeds) ? 'certain' : null),
});

const messagingSeeds = ['Send0000', 'Listen00', 'Manage00'];

/** Bits between signature and checksum are zero, hence `[A-P]`, `[A-D]` and `[AQgw]`. */
const bytes64 = /[A-Za-z\d+/]{86}(?<=[AQgw])==(?![\w+/=-])/uy;
const bytes32 = /[A-Za-z\d+/]{37}[A-P][A-Za-z\d+/]{5}=(?![\w+/=-])/uy;
const bytes39 = /[A-Za-z\d+/]{46}[A-D][A-Za-z\d+/]{5}(?![\w+/=-])/uy;

/**
 * Microsoft's "highly identifiable" keys. Source: microsoft/security-utilities, IdentifiableMetadata.cs and SEC101/152 to
 * SEC101/199.
 */
export const identifiableKeys: readonly Signature[] = [
  key('storage-key', '+ASt', 76, bytes64, ['Default0']),
  key('cosmos-key', 'ACDb', 76, bytes64, [
    'MastRW00',
    'MastRO00',
    'SysAll00',
    'Resour00',
    'SystRO00',
    'Encryp00',
    'SystRW00',
  ]),
  key('batch-key', '+ABa', 76, bytes64, ['AbAcct00']),
  key('machine-learning-key', '+AMC', 76, bytes64, ['Classic0']),
  // Direct management, subscription (the seed of IoT Hub in the source), gateway, repository.
  key('api-management-key', 'APIM', 76, bytes64, ['Tenant00', 'IoTHub00', 'Gatewy00', 'GitKey00']),
  key('messaging-key', '+ASb', 33, bytes32, messagingSeeds),
  key('messaging-key', '+AEh', 33, bytes32, messagingSeeds),
  key('messaging-key', '+ARm', 33, bytes32, messagingSeeds),
  key('iot-key', 'AIoT', 33, bytes32, ['IoTHub00', 'DpsKey00', 'Device00']),
  {
    family: 'redis-key',
    marks: ['AzCa'],
    offset: 33,
    shape: bytes32,
    before,
    // Some keys had characters replaced after the checksum was made.
    judge: (secret) => (hasRedisChecksum(secret) ? 'certain' : 'likely'),
  },
  key('event-grid-key', 'AZEG', 33, bytes32, ['SendRecv']),
  key('functions-key', 'AzFu', 44, /[\w-]{54}==(?![\w-])/uy, ['Master00', 'System00', 'Functi00']),
  key('search-key', 'AzSe', 42, bytes39, ['Query000', 'PAdmin00']),
  key('container-registry-key', '+ACR', 42, bytes39, ['ACRDflt0']),
];

/** Common Annotated Security Keys by the signature of their provider, at offset 76. */
const providers: ReadonlyMap<string, FamilyName> = new Map<string, FamilyName>([
  ['AZAC', 'app-configuration-key'],
  ['AZFR', 'fluid-relay-key'],
  ['AZEG', 'event-grid-key'],
  ['AZDO', 'devops-token'],
  ['AZMR', 'mixed-reality-key'],
  ['AZMP', 'maps-key'],
  ['AZCS', 'communication-key'],
  ['ACOG', 'ai-services-key'],
]);

/** Products of Azure AI services by their data in the key, at offset 72. Source: SEC101/205 to SEC101/245. */
const products = new Map(
  Object.entries({
    AAAB: 'Azure OpenAI',
    AAAC: 'Anomaly Detector',
    AAAD: 'Anomaly Detector',
    AAAF: 'Computer Vision',
    AAAG: 'Content Moderator',
    AAAH: 'Content Safety',
    AAAI: 'Custom Vision',
    AAAJ: 'Custom Vision',
    AAAK: 'Face',
    AAAL: 'Document Intelligence',
    AAAN: 'Health Insights',
    AAAO: 'Immersive Reader',
    AAAR: 'LUIS',
    AAAS: 'LUIS',
    AAAT: 'Metrics Advisor',
    AAAU: 'Personalizer',
    AAAV: 'QnA Maker',
    AAAW: 'QnA Maker',
    AAAX: 'Speaker Recognition',
    AAAY: 'Speech',
    AAAZ: 'Speech',
    AAAa: 'Language',
    AAAb: 'Translator',
    AAAe: 'Video Indexer',
  }),
);

/** The key itself, derived keys and hashes; in the short and the long form. Source: LegacyCommonAnnotatedSecurityKey.cs. */
const annotatedKey =
  /[A-Za-z\d]{52}JQQJ9[9DH][A-Za-z\d][A-L][A-Za-z\d]{16}[A-Za-z][A-Za-z\d]{7}(?:[A-Za-z\d]{2}==)?/uy;

const providerOf = (secret: string): string => secret.slice(76, 80);

const annotated = (family: FamilyName): Signature => ({
  family,
  marks: ['JQQJ9'],
  offset: 52,
  shape: annotatedKey,
  before: /[A-Za-z\d]/u,
  judge(secret) {
    if ((providers.get(providerOf(secret)) ?? 'azure-key') !== family) return null;
    return hasCaskChecksum(secret) ? 'certain' : 'likely';
  },
  productOf: (secret) =>
    family === 'ai-services-key' ? products.get(secret.slice(72, 76)) : undefined,
});

/** One row for each provider, and one for those that are not known. */
export const annotatedKeys: readonly Signature[] = [
  ...[...new Set(providers.values())].map(annotated),
  annotated('azure-key'),
];
