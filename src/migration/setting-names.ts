import type { EndpointFacts } from '../catalogue/types.js';

const connectionWords =
  /[-_]?(?:connection[-_]?strings?|conn[-_]?str(?:ing)?|connection|conn|_cs)$/iu;

/**
 * The setting that holds the endpoint where `old` held the connection string. The usual names of the connection string
 * give the name of Azure Service Connector; any other name gives a name of its own, so that two accounts never share one.
 * A pure function of its arguments: every host names alike, whatever it sees of the repository.
 */
export function endpointSettingFor(old: string, endpoint: EndpointFacts): string {
  if (endpoint.replaces.includes(old)) return endpoint.setting;
  const stem = old.replace(connectionWords, '');
  const isScreaming = old === old.toUpperCase();
  if (isScreaming) return `${stem === '' ? 'CONNECTION' : stem}_${endpoint.settingSuffix}`;
  const suffix = endpoint.settingSuffix
    .toLowerCase()
    .replace(/(?:^|_)(?<letter>[a-z])/gu, (_match, letter: string) => letter.toUpperCase());
  return `${stem === '' ? 'connection' : stem}${stem.includes('_') ? '_' : ''}${suffix}`;
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

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
