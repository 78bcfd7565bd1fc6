import type { RuleId } from './types.js';

/**
 * What a slot holds; decides how a value is recognised.
 * `credential` kinds: `key-credential` carries a key, `token-credential` an Entra ID identity.
 */
export type SlotKind =
  | 'connection-string'
  | 'url'
  | 'host'
  | 'key'
  | 'key-credential'
  | 'sas-url'
  | 'sas-options'
  | 'token-credential'
  | 'token-provider'
  | 'name'
  | 'object'
  | 'options'
  | 'rest';

/**
 * Where the value of a slot comes from when the old call does not have it: the connection string or a setting, the entity
 * in the connection string, the credential that the plan declares, or a setting that the service's data names.
 */
export type SlotSource = 'endpoint' | 'entity' | 'declaration' | 'setting';

/** What is true of a slot name in every row that uses it. */
export interface Slot {
  readonly kind: SlotKind;
  /** Holds a secret: its value is never printed, and a `to` signature may drop it. */
  readonly secret: boolean;
  /** Words in a variable, property or setting name that speak for this slot. */
  readonly names?: RegExp;
  readonly source?: SlotSource;
  /** Tells one principal or tenant from another, so that nobody may drop a value that is decided elsewhere. */
  readonly isPrincipal?: boolean;
  /** For secrets: what messages call it. */
  readonly noun?: string;
  /** For secrets: the rule that reports it, where it is not the one for its kind. */
  readonly rule?: RuleId;
}

const name = (names?: RegExp): Slot => ({ kind: 'name', secret: false, ...(names && { names }) });

const clientSecret = (noun: string): Slot => ({
  kind: 'key',
  secret: true,
  noun,
  rule: 'no-client-secret',
});

const fromSetting: Slot = { kind: 'name', secret: false, source: 'setting' };

/**
 * Every slot name that a row may use. A name that is not here makes the row malformed: a typing error in a data file must
 * fail a test, not silently match everything.
 */
export const slots = {
  connectionString: {
    kind: 'connection-string',
    secret: true,
    noun: 'a connection string',
    names: /conn(?:ection)?[-_ ]?str(?:ing)?|conn(?:ection)?s?$|^cs$|AzureWebJobsStorage/iu,
  },
  /** A second connection string of the same call. */
  otherConnectionString: { kind: 'connection-string', secret: true },
  key: { kind: 'key', secret: true, noun: 'a key', names: /key/iu },
  /** The same key once more, in a header. */
  headerKey: { kind: 'key', secret: true, names: /key/iu },
  /** `{ inHeader: … }` or `{ inQuery: … }` with a key in it. */
  keyHeaders: { kind: 'key', secret: true, noun: 'a key', names: /key/iu },
  subscriptionKey: { kind: 'key', secret: true, noun: 'a subscription key', names: /key/iu },
  sasToken: {
    kind: 'key',
    secret: true,
    noun: 'a SAS token',
    rule: 'no-sas-token',
    names: /sas|signature/iu,
  },
  sasUrl: { kind: 'sas-url', secret: true, noun: 'a SAS token', rule: 'no-sas-token' },
  keyCredential: {
    kind: 'key-credential',
    secret: true,
    noun: 'a key',
    names: /(?:key|sas)[-_]?cred/iu,
  },
  /** What a SAS token allows, and until when. */
  sasOptions: { kind: 'sas-options', secret: false, names: /sas/iu },
  clientSecret: clientSecret('a client secret'),
  certificate: clientSecret('a certificate'),
  password: clientSecret('a password'),
  tenantId: { ...name(/tenant|domain|directory/iu), isPrincipal: true },
  clientId: { ...name(/client|app/iu), isPrincipal: true },
  username: { ...name(/user|account|upn/iu), isPrincipal: true },
  authorizationCode: name(/code/iu),
  redirectUri: { kind: 'url', secret: false, names: /ur[il]$|redirect/iu },
  /** Hash of a certificate. */
  thumbprint: name(/thumb|print|hash/iu),
  /** Whether the certificate's chain goes along. */
  sendsChain: name(/x5c|chain/iu),
  endpoint: { kind: 'url', secret: false, names: /ur[il]$|endpoint/iu, source: 'endpoint' },
  fullyQualifiedNamespace: {
    kind: 'host',
    secret: false,
    names: /namespace|host/iu,
    source: 'endpoint',
  },
  /** A host name that is no namespace: of an IoT hub, say. */
  hostName: { kind: 'host', secret: false, names: /host/iu, source: 'endpoint' },
  /** An address that other vendors' services have as well. */
  baseURL: { kind: 'url', secret: false, names: /ur[il]$|endpoint/iu },
  credential: { kind: 'token-credential', secret: false, source: 'declaration' },
  /** A function that returns a token: what `getBearerTokenProvider` makes of a credential and a scope. */
  tokenProvider: { kind: 'token-provider', secret: false, source: 'declaration' },
  /** Client ID of an Azure Maps account. */
  mapsAccountClientId: fromSetting,
  /** Resource ID: `/subscriptions/…`. */
  azureResourceId: fromSetting,
  region: name(/region|location/iu),
  eventHubName: { kind: 'name', secret: false, names: /hub|entity/iu, source: 'entity' },
  accountName: name(/account|name/iu),
  keyName: name(/name|policy/iu),
  containerName: name(/container/iu),
  blobName: name(/blob|file/iu),
  queueName: name(/queue/iu),
  shareName: name(/share/iu),
  tableName: name(/table/iu),
  hubName: name(/hub/iu),
  callConnectionId: name(/call|connection/iu),
  applicationId: name(/app/iu),
  deviceId: name(/device|registration/iu),
  indexName: name(/index/iu),
  knowledgeBaseName: name(/knowledge|base|agent/iu),
  consumerGroup: name(/group/iu),
  topicName: name(/topic/iu),
  subscriptionName: name(/subscription/iu),
  embeddings: { kind: 'object', secret: false, names: /embed/iu },
  documents: { kind: 'object', secret: false, names: /doc/iu },
  /** The host of Microsoft Entra ID that an application signs in at. */
  authorityHost: { kind: 'object', secret: false, names: /authority|host|cloud/iu },
  /** An address as a URL object. */
  address: { kind: 'object', secret: false, names: /ur[il]$|endpoint|host|address/iu },
  transport: { kind: 'object', secret: false, names: /transport|mqtt|amqp|http|protocol/iu },
  server: { kind: 'object', secret: false, names: /io$|server|socket/iu },
  headers: { kind: 'rest', secret: false },
  urls: { kind: 'object', secret: false, names: /ur[il]s$|blobs$/iu },
  inputSchema: name(/schema/iu),
  checkpointStore: { kind: 'object', secret: false, names: /checkpoint|store/iu },
  options: { kind: 'options', secret: false },
  rest: { kind: 'rest', secret: false },
} as const satisfies Readonly<Record<string, Slot>>;

/** The name of a declared slot. */
export type SlotName = keyof typeof slots;

/** The declaration of a slot, or null for a name that nobody declared. */
export function findSlot(slotName: string): Slot | null {
  return Object.hasOwn(slots, slotName) ? slots[slotName as SlotName] : null;
}
