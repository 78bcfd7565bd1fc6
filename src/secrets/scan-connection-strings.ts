import { decodePercent } from './url-text.js';
import { findFieldLists, type Field, type FieldList } from './fields.js';
import type { FamilyName } from './families.js';
import { isLocalHost } from './hosts.js';
import { unknownPart } from './located-text.js';
import type { Confidence, SecretMatch } from './match.js';
import { judgePassword } from './passwords.js';
import { isEncodedText, isPlaceholder } from './placeholder.js';
import { randomnessOf } from './randomness.js';
import { hasPublicKey } from './well-known.js';

/** Fields that hold a secret, and what reads them. */
const readers: Readonly<Record<string, (field: Field, list: FieldList) => SecretMatch | null>> = {
  accountkey: (field, list) =>
    readKey(field, list, isCosmos(list) ? 'cosmos-connection-string' : 'storage-connection-string'),
  sharedaccesskey: (field, list) =>
    readKey(
      field,
      list,
      list.byName.has('hostname') ? 'iot-connection-string' : 'messaging-connection-string',
    ),
  accesskey: (field, list) => readKey(field, list, familyOfAccessKey(list)),
  secret: (field, list) =>
    list.byName.has('id') && list.byName.has('endpoint')
      ? readKey(field, list, 'app-configuration-connection-string')
      : null,
  password: readPassword,
  pwd: readPassword,
};

/** What {@link scanConnectionStrings} finds. */
export interface ConnectionStringScan {
  readonly matches: readonly SecretMatch[];
  /** The fields that were looked at, those without a secret too: nothing else needs to judge them. */
  readonly judged: readonly Field[];
}

/** Keys and passwords in connection strings, by the fields around them. */
export function scanConnectionStrings(text: string, isProse: boolean): ConnectionStringScan {
  const matches: SecretMatch[] = [];
  const judged: Field[] = [];
  if (!text.includes('=')) return { matches, judged };
  for (const list of findFieldLists(text, isProse)) {
    const isPublic = isEmulator(list);
    for (const field of list.fields) {
      const read = readers[field.name];
      if (read === undefined) continue;
      // A password alone may be any pair.
      if (list.fields.length > 1) judged.push(field);
      const match = isPublic ? null : read(field, list);
      if (match !== null) matches.push(match);
    }
  }
  return { matches, judged };
}

function isCosmos({ byName }: FieldList): boolean {
  const endpoint = byName.get('accountendpoint')?.value ?? byName.get('tableendpoint')?.value ?? '';
  return byName.has('accountendpoint') || /cosmos/iu.test(endpoint);
}

function familyOfAccessKey({ byName }: FieldList): FamilyName {
  const endpoint = byName.get('endpoint')?.value ?? '';
  return /communication/iu.test(endpoint)
    ? 'communication-connection-string'
    : 'signalr-connection-string';
}

function isEmulator({ byName }: FieldList): boolean {
  if (byName.get('usedevelopmentstorage')?.value.toLowerCase() === 'true') return true;
  if (byName.get('usedevelopmentemulator')?.value.toLowerCase() === 'true') return true;
  if (byName.get('accountname')?.value.toLowerCase() === 'devstoreaccount1') return true;
  // The key of an emulator that runs here is in its documentation; another key would still be somebody's.
  return [...byName.values()].some(({ value }) => hasPublicKey(value));
}

/** The shortest keys have 16 bytes (devices), most 32 or 64; annotated ones have 84 characters. */
const base64Key = /^[A-Za-z\d+/_-]{22,}={0,2}$/u;

function readKey({ value, start }: Field, list: FieldList, family: FamilyName): SecretMatch | null {
  const written = keyIn.exec(value)?.[0] ?? '';
  // Some write the key percent-encoded.
  const key = decodePercent(written);
  const known = key.replaceAll(unknownPart, '');
  if (!base64Key.test(known) || isPlaceholder(key) || randomnessOf(key) < 0.4) return null;
  if (isEncodedText(key)) return null;
  const confidence: Confidence = known === key && isNamed(list) ? 'certain' : 'likely';
  return { family, confidence, start, end: start + written.length };
}

/** The key at the beginning of a value; in another text a quote, a space or a tag may follow. */
const keyIn = /^[\w+/%\u{FFFC}-]+={0,2}(?![\w+/=%@])/u;

/** Whether the fields name the account or the host as well: a key alone may be an example. */
function isNamed({ byName }: FieldList): boolean {
  const names = [
    'accountname',
    'accountendpoint',
    'endpoint',
    'hostname',
    'blobendpoint',
    'tableendpoint',
    'queueendpoint',
  ];
  const named = names.flatMap((name) => byName.get(name)?.value ?? []);
  return named.some((value) => value !== '' && !/example|contoso|<|\{|your/iu.test(value));
}

const serverNames = [
  'server',
  'datasource',
  'addr',
  'address',
  'networkaddress',
  'host',
  'hostname',
];

function readPassword({ value, start, end }: Field, { byName }: FieldList): SecretMatch | null {
  const server = serverNames
    .map((name) => byName.get(name)?.value)
    .find((name) => name !== undefined);
  const known = value.replaceAll(unknownPart, '');
  if (server === undefined || known.length * 2 < value.length) return null;
  if (isLocalHost(server) || usesIdentity(byName)) return null;
  const confidence = judgePassword(known, server);
  return confidence && { family: 'sql-connection-string', confidence, start, end };
}

/** `Authentication=Active Directory Managed Identity` and its like need no password; with `… Password` they do. */
function usesIdentity(byName: FieldList['byName']): boolean {
  const mode = byName.get('authentication')?.value ?? '';
  const isIntegrated = /^(?:true|sspi|yes)$/iu.test(
    (byName.get('integratedsecurity') ?? byName.get('trustedconnection'))?.value ?? '',
  );
  return (
    isIntegrated ||
    (/Active ?Directory/iu.test(mode) &&
      !/Password|ServicePrincipal|Service Principal/iu.test(mode))
  );
}
