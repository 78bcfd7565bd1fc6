import type { EndpointFacts, Service } from '../catalogue/types.js';

const connectionWords =
  /[-_]?(?:connection[-_]?strings?|conn[-_]?str(?:ing)?|connection|conn|_cs)$/iu;

/**
 * The setting that holds the endpoint where `old` held the connection string. The usual names of the connection string
 * give the name of Azure Service Connector; any other name gives a name of its own, so that two accounts never share one.
 * A pure function of its arguments: every host names alike, whatever it sees of the repository.
 */
export function endpointSettingFor(old: string, endpoint: EndpointFacts): string {
  if (endpoint.replaces.includes(old)) return endpoint.setting;
  const match = connectionWords.exec(old);
  const stem = match === null ? old : old.slice(0, match.index);
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
function wordsOf({ kind, settingSuffix }: EndpointFacts): readonly string[] {
  return kind === 'host'
    ? ['fully', 'qualified', 'namespace']
    : settingSuffix.toLowerCase().split('_');
}

const variableWords =
  /connection[-_]?strings?|conn[-_]?str(?:ing)?s?|(?<=[a-z\d])Connection$|(?<=[a-z\d])Conn$|^connection$|^conn$|(?<=[a-z\d_])CS$|(?<=[a-z\d])Cs$|^cs$|_CONN(?:ECTION)?$/iu;

/** What a variable that held a connection string is called when it holds the endpoint. */
export function endpointVariableFor(old: string, kind: EndpointFacts['kind']): string {
  const words = kind === 'url' ? ['endpoint'] : ['fully', 'qualified', 'namespace'];
  return old.replace(variableWords, (match: string, offset: number) => {
    if (/^[A-Z\d_]+$/u.test(old))
      return `${match.startsWith('_') ? '_' : ''}${words.join('_').toUpperCase()}`;
    const camel = words.map((word, index) => (index === 0 ? word : capitalise(word))).join('');
    return offset > 0 && old[offset - 1] !== '_' ? capitalise(camel) : camel;
  });
}

/** A name for the endpoint of a service where the plain one is taken: `blobEndpoint`, `serviceBusNamespace`. */
export function endpointNameOf({ id, endpoint }: Service): string {
  const suffix = endpoint.settingSuffix.toLowerCase().split('_');
  const own = endpoint.kind === 'host' ? [...id.split('-'), 'namespace'] : suffix;
  const words = own.length > 1 ? own : [...id.split('-'), ...own];
  return words.map((word, index) => (index === 0 ? word : capitalise(word))).join('');
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
