import { credentialClasses } from '../../src/catalogue/credentials.js';
import { type CompiledRow, slotsOf } from '../../src/catalogue/compile.js';
import type { Signature, Term } from '../../src/catalogue/signature.js';
import { slots, type SlotName } from '../../src/catalogue/slots.js';
import type { Service } from '../../src/catalogue/types.js';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installedModules } from './installed.js';
import { commonJs } from './type-check.js';

/** A generated TypeScript file with the two sides of a row, each on a line of its own. */
export interface Program {
  readonly text: string;
  /** Which arguments it leaves out or adds, and with which credential. */
  readonly variant: string;
  /** Rows with optional slots are generated with and without them. */
  readonly hasOptional: boolean;
  /** Zero-based line of the `to` side; a problem anywhere else is one of the `from` side. */
  readonly targetLine: number;
}

/**
 * The class that a row for any receiver (`_.method`) is about, and where it comes from if not from the package itself;
 * without an entry, any class of the package that has the method.
 */
const receivers: Readonly<Record<string, { readonly type: string; readonly from?: string }>> = {
  deleteBlob: { type: 'BlobBatch' },
  setBlobAccessTier: { type: 'BlobBatch' },
  deleteBlobs: { type: 'BlobBatchClient' },
  setBlobsAccessTier: { type: 'BlobBatchClient' },
  useAzureSocketIO: { type: 'Server', from: 'socket.io' },
  acquireTokenWithAuthorizationCode: { type: 'AuthenticationContext' },
  acquireTokenWithClientCertificate: { type: 'AuthenticationContext' },
  acquireTokenWithClientCredentials: { type: 'AuthenticationContext' },
  acquireTokenWithRefreshToken: { type: 'AuthenticationContext' },
  acquireTokenWithUsernamePassword: { type: 'AuthenticationContext' },
};

/** Types of slots that are not plain strings. */
export const slotTypes: Readonly<Partial<Record<SlotName, string>>> = {
  address: 'URL',
  certificate: 'string & { thumbprint: string; thumbprintSha256: string; privateKey: string }',
  checkpointStore: "import('@azure/event-hubs').CheckpointStore",
  credential: "import('@azure/identity').TokenCredential",
  headers: 'Record<string, string>',
  keyHeaders: '{ inHeader: Record<string, string> }',
  inputSchema: "'CloudEvent'",
  sendsChain: 'boolean',
  sasOptions: 'never',
  server: "import('socket.io').Server",
  tokenProvider: '() => Promise<string>',
  transport: "import('azure-iot-device').DeviceTransport",
  urls: 'string[]',
};

/** Clients that take some credentials of @azure/identity only. */
const narrowCredentials: Readonly<Record<string, string>> = {
  AzureAISearchVectorStore: "import('@azure/identity').DefaultAzureCredential",
};

/** Options that the call demands, by callee. */
const optionTypes: Readonly<Record<string, string>> = {
  EventHubBufferedProducerClient:
    "import('@azure/event-hubs').EventHubBufferedProducerClientOptions",
  OnBehalfOfCredential: '{ tenantId: string; clientId: string; userAssertionToken: string }',
  ConfidentialClientApplication: '{ clientId: string }',
  Amqp: '{ host: string }',
  AmqpWs: '{ host: string }',
  ProvisioningServiceClient: '{ host: string }',
  Registry: '{ host: string }',
  SharedAccessKeyAuthenticationProvider: '{ host: string; deviceId: string }',
  SharedAccessSignatureAuthenticationProvider: '{ host: string; deviceId: string }',
  negotiate: '{ hub: string }',
  useAzureSocketIO: '{ hub: string }',
};

/** Packages whose clients take the credentials of another package. */
const credentialSources: Readonly<Record<string, string>> = {
  '@azure/storage-blob-changefeed': '@azure/storage-blob',
  'azure-eventgrid': 'ms-rest-azure',
  'eventgrid-2': '@azure/ms-rest-js',
};

const installed = installedModules();

/** What `...rest` is tried with: nothing, options, or a required argument of a known value. */
const rests = ['', '{}', "'Hot'"] as const;

/** Where nothing is written, the old call may have any arguments: only what the row names has to be right. */
const anyRests = [
  ...rests,
  ...[1, 2, 3, 4, 5, 6].map((count) => Array(count).fill('anything').join(', ')),
];

/** All programs of a row: packages, credential classes, optional slots and values of the rest multiplied. */
export function programsOf(row: CompiledRow): readonly Program[] {
  const modules = specifiersOf(row);
  return modules.flatMap((module) =>
    credentialTypes(module, row).flatMap((keyCredential) =>
      (hasOptionalSlot(row.from) ? [true, false] : [true]).flatMap((hasOptional) =>
        restsOf(row).map((rest) => generate(row, { module, keyCredential, hasOptional, rest })),
      ),
    ),
  );
}

/**
 * How the packages of a row are imported here: by their own names, and old majors by the names that they are installed
 * under. A row with a lowest version says itself that an old major cannot have its `to` side.
 */
function specifiersOf({ row, service }: CompiledRow): readonly string[] {
  const packages: readonly string[] = row.packages ?? service.packages;
  return installed
    .filter(({ module }) => packages.includes(module))
    .filter(({ module, specifier }) => row.min === undefined || specifier === module)
    .map(({ specifier }) => specifier);
}

interface Variant {
  readonly module: string;
  readonly keyCredential: string;
  readonly hasOptional: boolean;
  readonly rest: string;
}

function generate(row: CompiledRow, variant: Variant): Program {
  const { module, keyCredential, hasOptional, rest } = variant;
  const callee = row.from.callee.at(-1) ?? '';
  const print = (term: Term): string => printTerm(term, variant);
  const lines = [
    moduleFormat(module),
    importLine(module, row.from),
    ...(Object.keys(slots) as SlotName[]).map(
      (name) => `declare const ${name}: ${typeOf(name, callee, keyCredential)};`,
    ),
    'declare const anything: never;',
    'export {};',
  ];
  // The assignment shows that the client stays what it was to the code around it.
  const declaration = row.to?.type === 'slot' ? 'client: typeof credential' : 'client';
  lines.push(`let ${declaration} = ${print(row.from)};`);
  if (row.to !== null) lines.push(`client = ${print(row.to)};`);
  return {
    text: lines.join('\n'),
    variant: `${module}, key credential ${keyCredential}, optional slots ${hasOptional ? 'given' : 'missing'}, rest ${rest || 'missing'}`,
    hasOptional,
    targetLine: row.to === null ? -1 : lines.length - 1,
  };
}

/** Says which format a program must have to see the package as its authors meant it; empty for an ES module. */
export function moduleFormat(module: string): string {
  const manifest = path.join(import.meta.dirname, 'node_modules', rootOf(module), 'package.json');
  const { exports, type } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  return exports === undefined && type !== 'module' ? commonJs : '';
}

function rootOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

function importLine(module: string, { callee }: Signature): string {
  const [first = '', method = ''] = callee;
  if (first === 'default') return `import createClient from '${module}';`;
  if (first === '_') {
    return `import '${module}'; declare const receiver: ${receiverType(module, method)};`;
  }
  return `import { ${first} } from '${module}';`;
}

function receiverType(module: string, method: string): string {
  const receiver = receivers[method];
  if (receiver !== undefined) return `import('${receiver.from ?? module}').${receiver.type}`;
  const exported = `typeof import('${module}')`;
  const constructor = `abstract new (...args: never) => Record<'${method}', unknown>`;
  return `InstanceType<Extract<(${exported})[keyof ${exported}], ${constructor}>>`;
}

function typeOf(name: SlotName, callee: string, keyCredential: string): string {
  switch (slots[name].kind) {
    case 'key-credential':
      return keyCredential;
    case 'options':
      return optionTypes[callee] ?? '{}';
    case 'rest':
      return slotTypes[name] ?? '{}';
    case 'token-credential':
      return narrowCredentials[callee] ?? slotTypes[name] ?? 'string';
    default:
      return slotTypes[name] ?? 'string';
  }
}

/** The classes that the package exports itself, else those of @azure/core-auth; and a literal in their place. */
function credentialTypes(module: string, row: CompiledRow): readonly string[] {
  if (!mentions(row.from, 'keyCredential')) return ['string'];
  const root = rootOf(module);
  const isCognitive = root.startsWith('@azure/cognitiveservices-');
  const home = credentialSources[root] ?? (isCognitive ? '@azure/ms-rest-azure-js' : root);
  const own = credentialClasses.filter((entry) => entry.packages.includes(home));
  const source = own.length > 0 ? home : '@azure/core-auth';
  const classes = credentialClasses.filter((entry) => entry.packages.includes(source));
  return [...classes.map((entry) => `import('${source}').${entry.export}`), '{ key: string }'];
}

function printTerm(term: Term, variant: Variant): string {
  const print = (inner: Term): string => printTerm(inner, variant);
  switch (term.type) {
    case 'slot':
      return term.name;
    case 'constant':
      return `'${term.value}'`;
    case 'rest':
      return variant.rest;
    case 'list':
      return `[${term.items.map(print).join(', ')}]`;
    case 'url':
      return `new URL(${term.parts.map(print).join(', ')})`;
    case 'encode':
      return `encodeURIComponent(${term.parts.map(print).join(', ')})`;
    case 'join':
      return `\`${term.parts.map((part) => `\${${print(part)}}`).join('/')}\``;
    case 'object': {
      const properties = term.properties
        .filter((property) => !property.absent)
        .map((property) => `'${property.key}': ${print(property.value)}`);
      if (term.rest !== null && variant.hasOptional) properties.push(`...${term.rest}`);
      return `{ ${properties.join(', ')} }`;
    }
    case 'signature':
      return printSignature(term, variant);
  }
}

function printSignature(signature: Signature, variant: Variant): string {
  const [first = '', ...others] = signature.callee;
  const root = first === 'default' ? 'createClient' : first === '_' ? 'receiver' : first;
  const words = [signature.isAwaited ? 'await ' : '', signature.isNew ? 'new ' : ''].join('');
  const callee = [root, ...others].join('.');
  if (signature.args === null) return words + callee;
  const given = signature.args.filter(
    (term) => variant.hasOptional || term.type !== 'slot' || !term.optional,
  );
  const args = given.map((term) => printTerm(term, variant)).filter((text) => text !== '');
  return `${words}${callee}(${args.join(', ')})`;
}

function mentions(signature: Signature, slot: SlotName): boolean {
  return [...slotsOf(signature)].includes(slot);
}

function hasOptionalSlot(signature: Signature): boolean {
  return (signature.args ?? []).some((term) => term.type === 'slot' && term.optional);
}

function restsOf({ from, to }: CompiledRow): readonly string[] {
  if (!hasRest(from)) return [''];
  return to === null ? anyRests : rests;
}

function hasRest(signature: Signature): boolean {
  return (signature.args ?? []).some((term) => term.type === 'rest');
}

/** A file that names members and exports of a service's packages, to see whether they exist. */
export function memberProgram(service: Service): string {
  return installed
    .filter(({ module }) => service.packages.includes(module))
    .map(({ specifier }, index) => `export * as p${String(index)} from '${specifier}';`)
    .join('\n');
}
