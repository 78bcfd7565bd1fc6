import { endpointFactsOf } from '../catalogue/endpoint-facts.js';
import type { EndpointFacts, Service } from '../catalogue/types.js';

const connectionWords =
  /[-_]?(?:connection[-_]?strings?|conn[-_]?str(?:ing)?|connection|conn|_cs)$/iu;

const keyWords =
  /[-_]?(?:(?:api|access|account|subscription|primary|secondary|shared|service|resource)[-_]?){0,8}(?:keys?|sas(?:[-_]?token)?|signature|secret)\d?$/iu;

/** What a new setting is called. */
export type SettingNameFacts = Pick<
  EndpointFacts,
  'kind' | 'setting' | 'settingSuffix' | 'replaces'
>;

/**
 * The setting that holds the endpoint where `old` held the connection string or the key. The usual names of the connection
 * string give the name of Azure Service Connector; any other name gives a name of its own, so that two accounts never share one.
 * A pure function of its arguments: every host names alike, whatever it sees of the repository.
 */
export function endpointSettingFor(old: string, endpoint: SettingNameFacts): string {
  if (endpoint.replaces.includes(old)) return endpoint.setting;
  const match = connectionWords.exec(old) ?? keyWords.exec(old);
  const stem = match === null ? old : old.slice(0, match.index);
  // The name of a bare key says nothing of the resource; AZURE_KEY must not become AZURE_CLIENT_ID.
  const isBareKey = /^(?:azure)?$/iu.test(stem) && !connectionWords.test(old);
  if (isBareKey) return endpoint.setting;
  const { settingSuffix } = endpoint;
  if (old === old.toUpperCase()) return `${stem === '' ? 'CONNECTION' : stem}_${settingSuffix}`;
  const separator = /[-_.]/u.exec(old)?.[0];
  if (separator !== undefined && old === old.toLowerCase()) {
    const words = settingSuffix.toLowerCase().replaceAll('_', separator);
    return `${stem === '' ? 'connection' : stem.replace(/[-_.]$/u, '')}${separator}${words}`;
  }
  const first = old.startsWith('C') ? 'Connection' : 'connection';
  const suffix = wordsOf(endpoint)
    .map((word) => capitalise(word))
    .join('');
  return `${stem === '' ? first : stem}${stem.includes('_') ? '_' : ''}${suffix}`;
}

/** `BLOB_ENDPOINT` is blob, endpoint; Service Connector writes a fully qualified namespace as one word. */
function wordsOf({ kind, settingSuffix }: SettingNameFacts): readonly string[] {
  return kind === 'host' ? hostWords(settingSuffix) : settingSuffix.toLowerCase().split('_');
}

function hostWords(settingSuffix: string): readonly string[] {
  return settingSuffix === 'HOSTNAME' ? ['host', 'name'] : ['fully', 'qualified', 'namespace'];
}

const variableWords =
  /connection[-_]?strings?|conn[-_]?str(?:ing)?s?|(?<=[a-z\d])Connection$|(?<=[a-z\d])Conn$|^connection$|^conn$|(?<=[a-z\d_])CS$|(?<=[a-z\d])Cs$|^cs$|_CONN(?:ECTION)?$/iu;

/** What a variable that held a connection string is called when it holds the endpoint. */
export function endpointVariableFor(
  old: string,
  { kind, settingSuffix }: Pick<SettingNameFacts, 'kind' | 'settingSuffix'>,
): string {
  const words = kind === 'url' ? ['endpoint'] : hostWords(settingSuffix);
  return old.replace(variableWords, (match: string, offset: number) => {
    if (/^[A-Z\d_]+$/u.test(old))
      return `${match.startsWith('_') ? '_' : ''}${words.join('_').toUpperCase()}`;
    const camel = words.map((word, index) => (index === 0 ? word : capitalise(word))).join('');
    return offset > 0 && old[offset - 1] !== '_' ? capitalise(camel) : camel;
  });
}

/** A name for the endpoint of a service where the plain one is taken: `blobEndpoint`, `serviceBusNamespace`. */
export function endpointNameOf(service: Service): string {
  const { id } = service;
  const endpoint = endpointFactsOf(service);
  const suffix = endpoint.settingSuffix.toLowerCase().split('_');
  const isNamespace = endpoint.kind === 'host' && endpoint.settingSuffix !== 'HOSTNAME';
  const own = isNamespace ? [...id.split('-'), 'namespace'] : suffix;
  const words = own.length > 1 ? own : [...id.split('-'), ...own];
  return words.map((word, index) => (index === 0 ? word : capitalise(word))).join('');
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
