import { endpointFactsOf } from '../catalogue/endpoint-facts.js';
import type { Service } from '../catalogue/types.js';
import { isConnectionString, parseConnectionString } from '../secrets/connection-string.js';
import { isEmulatorValue, isLoopback } from '../secrets/emulators.js';
import type { TemplatePart } from '../source/origin.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { type Code, type Expression, fromParts } from './expression.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';

/** What a connection string in the code says about where it leads. */
export interface EndpointValue {
  readonly endpoint: Expression;
  /** The entity (event hub, queue) that it names. */
  readonly entity: Expression | null;
  /** Parts of the old text that stand in the new one. */
  readonly kept: readonly Range[];
}

/** Marks the unknown parts of a template while it is parsed; these code points never occur in connection strings. */
const MARK = 0xe000;

/**
 * Takes the endpoint out of a connection string that the code spells out, whole or in parts. A text that is no connection
 * string at all (`'<connection string>'`) becomes the form of the endpoint, for a person to fill in.
 */
export function readEndpoint(
  file: SourceFile,
  service: Service,
  parts: readonly (string | TemplatePart)[],
): EndpointValue | Refusal {
  const unknown: TemplatePart[] = [];
  const text = parts
    .map((part) =>
      typeof part === 'string' ? part : String.fromCharCode(MARK + unknown.push(part) - 1),
    )
    .join('');
  if (isEmulatorValue(text)) return refuse('emulator', service);
  if (!isConnectionString(text)) return placeholder(service, unknown.length > 0);
  const { fields } = parseConnectionString(text);
  const address = findAddress(service, fields);
  if (typeof address !== 'string') return address;
  const facts = service.connectionString;
  const entity =
    facts?.entityField === undefined ? undefined : fields.get(facts.entityField.toLowerCase());
  const kept: Range[] = [];
  const restore = (marked: string): Expression =>
    fromParts(restoreParts(file, marked, unknown, kept));
  return {
    endpoint: restore(address),
    entity: entity === undefined ? null : restore(entity),
    kept,
  };
}

function placeholder(service: Service, hasUnknownParts: boolean): EndpointValue | Refusal {
  if (hasUnknownParts) return refuse('endpoint-unknown', service);
  const value = exampleEndpoint(service);
  return { endpoint: { kind: 'literal', value }, entity: null, kept: [] };
}

/** `https://<account>.blob.core.windows.net`. */
export function exampleEndpoint(service: Service): string {
  return (
    endpointFactsOf(service).form.replaceAll('{', '<').replaceAll('}', '>').split(' | ')[0] ?? ''
  );
}

function findAddress(service: Service, fields: ReadonlyMap<string, string>): string | Refusal {
  const facts = service.connectionString;
  if (facts === undefined) return refuse('endpoint-unknown', service);
  const given = fields.get(facts.endpointField.toLowerCase());
  const address =
    given ?? (facts.form === 'storage' ? composeStorage(facts.hostLabel, fields) : null);
  if (address === null || address === '') return refuse('endpoint-unknown', service);
  if (isLoopback(address)) return refuse('emulator', service);
  if (/^http:/iu.test(address)) return refuse('insecure-endpoint', service);
  return endpointFactsOf(service).kind === 'host' ? hostOf(service, address) : address;
}

/** Source: https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string */
function composeStorage(
  label: string | undefined,
  fields: ReadonlyMap<string, string>,
): string | null {
  const account = fields.get('accountname');
  if (account === undefined || account === '' || label === undefined) return null;
  const given = fields.get('defaultendpointsprotocol') ?? 'https';
  // Documentation writes `[http|https]`; what is no protocol at all is meant to be encrypted.
  const protocol = /[[|<]/u.test(given) ? 'https' : given;
  const suffix = fields.get('endpointsuffix') ?? 'core.windows.net';
  return `${protocol}://${account}.${label}.${suffix}`;
}

/** `sb://name.servicebus.windows.net/` is the host alone; an address that is all unknown cannot be cut. */
function hostOf(service: Service, address: string): string | Refusal {
  const host = /^(?:sb|amqps|https):\/\/(?<host>[^/:]+)/iu.exec(address)?.groups?.['host'];
  // An IoT hub's connection string has the bare host.
  if (host === undefined && /^[\w\uE000-\uF8FF-]+(?:\.[\w\uE000-\uF8FF-]+)+$/u.test(address))
    return address;
  return host ?? refuse('endpoint-unknown', service);
}

function restoreParts(
  file: SourceFile,
  marked: string,
  unknown: readonly TemplatePart[],
  kept: Range[],
): readonly (string | Code)[] {
  return marked.split(/([\uE000-\uF8FF])/u).map((piece): string | Code => {
    const part = unknown[piece.charCodeAt(0) - MARK];
    if (part === undefined || piece.length !== 1) return piece;
    kept.push(part.range);
    return { kind: 'code', text: file.text.slice(part.range[0], part.range[1]) };
  });
}

/** Whether a planning step ended in a refusal. */
export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'message' in value;
}
