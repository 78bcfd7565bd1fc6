import { credentialClasses } from '../../src/catalogue/credentials.js';
import type { CompiledRow } from '../../src/catalogue/compile.js';
import type { Signature, Term } from '../../src/catalogue/signature.js';
import { slots, type SlotName } from '../../src/catalogue/slots.js';
import type { Service } from '../../src/catalogue/types.js';

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

/** Old major versions, installed under a name of their own, for rows about an API that they had and today's have not. */
const oldMajors: Readonly<Record<string, readonly string[]>> = {
  'storage-blob': ['storage-blob-10'],
  'storage-queue': ['storage-queue-10'],
  'service-bus': ['service-bus-1'],
  'event-hubs': ['event-hubs-2'],
  cosmos: ['cosmos-2'],
  'document-intelligence': ['form-recognizer-3'],
};

/** The class that a row for any receiver (`_.method`) is about. */
const receivers: Readonly<Record<string, string>> = {
  deleteBlob: 'BlobBatch',
  setBlobAccessTier: 'BlobBatch',
  deleteBlobs: 'BlobBatchClient',
  setBlobsAccessTier: 'BlobBatchClient',
};

/** Types of slots that are not plain strings. */
const slotTypes: Readonly<Partial<Record<SlotName, string>>> = {
  checkpointStore: "import('@azure/event-hubs').CheckpointStore",
  inputSchema: "'CloudEvent'",
  urls: 'string[]',
  credential: "import('@azure/identity').TokenCredential",
};

/** Options that the constructor demands. */
const optionTypes: Readonly<Record<string, string>> = {
  EventHubBufferedProducerClient:
    "import('@azure/event-hubs').EventHubBufferedProducerClientOptions",
};

/** What `...rest` is tried with: nothing, options, or a required argument of a known value. */
const rests = ['', '{}', "'Hot'"] as const;

/** All programs of a row: packages, credential classes, optional slots and values of the rest multiplied. */
export function programsOf(row: CompiledRow): readonly Program[] {
  // A row with a lowest version says itself that an old major cannot have its `to` side.
  const old = row.row.min === undefined ? (oldMajors[row.service.id] ?? []) : [];
  const modules = [...row.service.packages, ...old];
  return modules.flatMap((module) =>
    credentialTypes(module, row).flatMap((keyCredential) =>
      (hasOptionalSlot(row.from) ? [true, false] : [true]).flatMap((hasOptional) =>
        (hasRest(row.from) ? rests : ['']).map((rest) =>
          generate(row, { module, keyCredential, hasOptional, rest }),
        ),
      ),
    ),
  );
}

interface Variant {
  readonly module: string;
  readonly keyCredential: string;
  readonly hasOptional: boolean;
  readonly rest: string;
}

function generate(row: CompiledRow, variant: Variant): Program {
  const { module, keyCredential, hasOptional, rest } = variant;
  const [first = ''] = row.from.callee;
  const print = (term: Term): string => printTerm(term, variant);
  const lines = [
    importLine(module, row.from),
    ...(Object.keys(slots) as SlotName[]).map(
      (name) => `declare const ${name}: ${typeOf(name, first, keyCredential)};`,
    ),
    'export {};',
  ];
  // The assignment shows that the client stays what it was to the code around it.
  lines.push(`let client = ${print(row.from)};`);
  if (row.to !== null) lines.push(`client = ${print(row.to)};`);
  return {
    text: lines.join('\n'),
    variant: `${module}, key credential ${keyCredential}, optional slots ${hasOptional ? 'given' : 'missing'}, rest ${rest || 'missing'}`,
    hasOptional,
    targetLine: row.to === null ? -1 : lines.length - 1,
  };
}

function importLine(module: string, { callee }: Signature): string {
  const [first = '', method = ''] = callee;
  if (first === 'default') return `import createClient from '${module}';`;
  if (first === '_') return `declare const receiver: import('${module}').${receivers[method]};`;
  return `import { ${first} } from '${module}';`;
}

function typeOf(name: SlotName, callee: string, keyCredential: string): string {
  switch (slots[name].kind) {
    case 'key-credential':
      return keyCredential;
    case 'options':
      return optionTypes[callee] ?? '{}';
    case 'rest':
      return '{}';
    default:
      return slotTypes[name] ?? 'string';
  }
}

/** The classes that the package exports itself, else those of @azure/core-auth; and a literal in their place. */
function credentialTypes(module: string, row: CompiledRow): readonly string[] {
  if (!mentions(row.from, 'keyCredential')) return ['string'];
  const root = module.split('/').slice(0, 2).join('/');
  const own = credentialClasses.filter((entry) => entry.packages.includes(root));
  const source = own.length > 0 ? root : '@azure/core-auth';
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
    case 'url':
      return `new URL(${term.parts.map(print).join(', ')})`;
    case 'encode':
      return `encodeURIComponent(${term.parts.map(print).join(', ')})`;
    case 'join':
      return `\`${term.parts.map((part) => `\${${print(part)}}`).join('/')}\``;
    case 'object': {
      const properties = term.properties
        .filter((property) => !property.absent)
        .map((property) => `${property.key}: ${print(property.value)}`);
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
  return (signature.args ?? []).some((term) => term.type === 'slot' && term.name === slot);
}

function hasOptionalSlot(signature: Signature): boolean {
  return (signature.args ?? []).some((term) => term.type === 'slot' && term.optional);
}

function hasRest(signature: Signature): boolean {
  return (signature.args ?? []).some((term) => term.type === 'rest');
}

/** A file that names members and exports of a service's packages, to see whether they exist. */
export function memberProgram(service: Service): string {
  return service.packages
    .map((module, index) => `export * as p${String(index)} from '${module}';`)
    .join('\n');
}
