import { credentialClasses } from './credentials.js';
import type { PropertyTerm, Signature, Target, Term } from './signature.js';
import { findSlot } from './slots.js';
import type { Service } from './types.js';

/** Longest line of a sample before its arguments go onto lines of their own. */
const width = 96;

/**
 * A signature as code that a person would write. Slots become variables of their name; further arguments that stay as
 * they are (`...rest`) are left out.
 */
export function printCall(term: Target, service: Service): string {
  if (term.type === 'slot' && findSlot(term.name)?.kind === 'token-credential') {
    return 'const credential = new DefaultAzureCredential();';
  }
  const text = printTerm(term, service);
  const prefix = variableFor(term);
  const line = `${prefix}${text}${isStatement(prefix, text) ? ';' : ''}`;
  return line.length <= width || term.type !== 'signature'
    ? line
    : breakLine(term, service, prefix);
}

/** What receives the result: a client or a credential; nothing for calls of other kinds. */
function variableFor(term: Target): string {
  if (term.type !== 'signature' || term.args === null || term.callee[0] === '_') return '';
  const name = term.callee.at(-1) ?? '';
  if (/Credentials?$/u.test(term.callee[0] ?? '') && term.isNew) return 'const credential = ';
  return term.isNew || name === 'default' || /^(?:create|from)/u.test(name)
    ? 'const client = '
    : '';
}

function isStatement(prefix: string, text: string): boolean {
  return prefix !== '' || text.endsWith(')');
}

function breakLine(signature: Signature, service: Service, prefix: string): string {
  const args = argumentsOf(signature, service);
  const [only] = args;
  const head = `${prefix}${headOf(signature)}(`;
  // One object: its properties go onto the lines.
  const isObject = args.length === 1 && only?.startsWith('{ ') === true;
  const term = signature.args?.[0];
  if (isObject && term?.type === 'object') {
    const parts = partsOf(term.properties, term.rest, service);
    return `${head}{\n${parts.map((part) => `  ${part},\n`).join('')}});`;
  }
  return `${head}\n${args.map((argument) => `  ${argument},\n`).join('')});`;
}

/** One term as code, on one line. */
export function printTerm(term: Term, service: Service): string {
  const print = (inner: Term): string => printTerm(inner, service);
  switch (term.type) {
    case 'slot':
      return printSlot(term.name, service);
    case 'rest':
      return `...${term.name}`;
    case 'constant':
      return `'${term.value}'`;
    case 'list':
      return `[${term.items.map(print).join(', ')}]`;
    case 'url':
      return `new URL(${term.parts.map(print).join(', ')})`;
    case 'encode':
      return `encodeURIComponent(${term.parts.map(print).join(', ')})`;
    case 'join':
      return `\`${term.parts.map((part) => `\${${print(part)}}`).join('/')}\``;
    case 'object': {
      const parts = partsOf(term.properties, term.rest, service);
      return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
    }
    case 'signature':
      return term.args === null
        ? headOf(term)
        : `${headOf(term)}(${argumentsOf(term, service).join(', ')})`;
  }
}

function headOf({ callee, isAwaited, isNew }: Signature): string {
  const [first = '', ...others] = callee;
  const root =
    first === '_' ? 'client' : first === 'default' ? (isNew ? 'Client' : 'createClient') : first;
  return `${isAwaited ? 'await ' : ''}${isNew ? 'new ' : ''}${[root, ...others].join('.')}`;
}

/** `...rest` is left out beside other arguments, and stands for all of them where there are no others. */
function argumentsOf({ args }: Signature, service: Service): readonly string[] {
  const shown = (args ?? []).filter((term) => term.type !== 'rest');
  if (shown.length === 0 && (args ?? []).length > 0) return ['...args'];
  return shown.map((term) => printTerm(term, service));
}

function partsOf(
  properties: readonly PropertyTerm[],
  rest: string | null,
  service: Service,
): readonly string[] {
  const written = properties
    .filter((property) => !property.absent)
    .map(({ key, value }) => {
      const text = printTerm(value, service);
      if (text === key) return key;
      return `${/^[\w$]+$/u.test(key) ? key : `'${key}'`}: ${text}`;
    });
  return rest === null ? written : [...written, `...${rest}`];
}

/** What stands for a slot: its own name, unless the sample would not show what it is. */
function printSlot(name: string, service: Service): string {
  const slot = findSlot(name);
  if (slot === null) return name;
  if (slot.kind === 'key-credential') return printKeyCredential(service);
  if (slot.kind === 'token-provider') {
    return `getBearerTokenProvider(credential, '${service.scope ?? '<scope>'}')`;
  }
  if (slot.source === 'setting') {
    const setting = service.settings?.[name];
    if (setting !== undefined) return `process.env.${setting.setting}`;
  }
  return name;
}

/** The key credential that the service's packages export; else the class of @azure/core-auth for its kind of endpoint. */
function printKeyCredential({ endpoint, packages }: Service): string {
  const own = credentialClasses.find(
    (entry) =>
      entry.fills === 'keyCredential' && entry.packages.some((name) => packages.includes(name)),
  );
  if (own !== undefined) return own.from;
  return endpoint?.kind === 'host'
    ? 'new AzureNamedKeyCredential(keyName, key)'
    : 'new AzureKeyCredential(key)';
}
