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
  | 'token-credential'
  | 'name'
  | 'object'
  | 'options'
  | 'rest';

/** Where the value of a slot comes from when the old call does not have it. */
export type SlotSource = 'endpoint' | 'entity' | 'declaration';

/** What is true of a slot name in every row that uses it. */
export interface Slot {
  readonly kind: SlotKind;
  /** Holds a secret: its value is never printed, and a `to` signature may drop it. */
  readonly secret: boolean;
  /** Words in a variable, property or setting name that speak for this slot. */
  readonly names?: RegExp;
  readonly source?: SlotSource;
}

const name = (names?: RegExp): Slot => ({ kind: 'name', secret: false, ...(names && { names }) });

/**
 * Every slot name that a row may use. A name that is not here makes the row malformed: a typing error in a data file must
 * fail a test, not silently match everything.
 */
export const slots = {
  connectionString: {
    kind: 'connection-string',
    secret: true,
    names: /conn(?:ection)?[-_ ]?str(?:ing)?|conn(?:ection)?s?$|^cs$|AzureWebJobsStorage/iu,
  },
  key: { kind: 'key', secret: true, names: /key/iu },
  sasToken: { kind: 'key', secret: true, names: /sas|signature/iu },
  keyCredential: { kind: 'key-credential', secret: true, names: /(?:key|sas)[-_]?cred/iu },
  endpoint: { kind: 'url', secret: false, names: /ur[il]$|endpoint/iu, source: 'endpoint' },
  fullyQualifiedNamespace: {
    kind: 'host',
    secret: false,
    names: /namespace|host/iu,
    source: 'endpoint',
  },
  credential: { kind: 'token-credential', secret: false, source: 'declaration' },
  eventHubName: { kind: 'name', secret: false, names: /hub|entity/iu, source: 'entity' },
  accountName: name(/account|name/iu),
  keyName: name(/name|policy/iu),
  containerName: name(/container/iu),
  blobName: name(/blob|file/iu),
  queueName: name(/queue/iu),
  shareName: name(/share/iu),
  tableName: name(/table/iu),
  hubName: name(/hub/iu),
  indexName: name(/index/iu),
  knowledgeBaseName: name(/knowledge|base|agent/iu),
  consumerGroup: name(/group/iu),
  topicName: name(/topic/iu),
  subscriptionName: name(/subscription/iu),
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
