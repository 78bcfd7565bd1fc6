import type { TSESTree } from '@typescript-eslint/types';
import { findExport } from './bindings.js';
import type { SchemaLibrary } from './env-schema-libraries.js';
import type { SourceFile } from './source-file.js';
import { keyName, memberName } from './syntax.js';

/** What a schema says about one setting that it hands on as the text that it is. */
export interface EnvValidator {
  /** What the setting is worth where it is not set. */
  readonly fallbacks: readonly TSESTree.Node[];
  /** Calls in the chain that look at the form of the text: `.startsWith('Endpoint=')`. */
  readonly checks: readonly TSESTree.CallExpression[];
}

/** Numbers from which on a length says something about the form of a text. */
const SHORTEST_FORM = 10;
const LONGEST_FORM = 100;

/** Reads `z.string().min(1).optional()`, `str({ default: '' })`; null for whatever may turn the text into something else. */
export function readEnvValidator(
  file: SourceFile,
  library: SchemaLibrary,
  node: TSESTree.Node,
): EnvValidator | null {
  const fallbacks: TSESTree.Node[] = [];
  const checks: TSESTree.CallExpression[] = [];
  let current = node;
  while (!isTextType(file, library, current)) {
    if (current.type !== 'CallExpression' || current.callee.type !== 'MemberExpression')
      return null;
    const kind = kindOf(library, memberName(current.callee) ?? '', current);
    if (kind === null) return null;
    if (kind === 'check') checks.push(current);
    const [argument] = current.arguments;
    if (kind === 'default' && argument !== undefined) fallbacks.push(argument);
    current = current.callee.object;
  }
  const options = current.type === 'CallExpression' ? current.arguments[0] : undefined;
  if (options?.type !== 'ObjectExpression') return { fallbacks, checks };
  const defaults = readOptions(options);
  return defaults === null ? null : { fallbacks: [...fallbacks, ...defaults], checks };
}

/** `z.string`, `z.string()`, `t.string`, `str()`: the library's own type of a text. */
function isTextType(file: SourceFile, library: SchemaLibrary, node: TSESTree.Node): boolean {
  const callee = node.type === 'CallExpression' ? node.callee : node;
  const found = findExport(file, callee);
  return (
    found !== null &&
    (library.modules.includes(found.module) ||
      library.typeModules?.includes(found.module) === true) &&
    library.textTypes.includes(found.path.at(-1) ?? '')
  );
}

function kindOf(
  { methods }: SchemaLibrary,
  name: string,
  call: TSESTree.CallExpression,
): 'plain' | 'default' | 'check' | null {
  if (methods.plain.includes(name)) return 'plain';
  if (methods.defaults.includes(name)) return 'default';
  if (methods.checks.includes(name)) return 'check';
  if (name !== 'min' && name !== 'max') return null;
  const [argument] = call.arguments;
  const limit = argument?.type === 'Literal' ? Number(argument.value) : Number.NaN;
  const isLoose = name === 'min' ? limit < SHORTEST_FORM : limit > LONGEST_FORM;
  return isLoose ? 'plain' : 'check';
}

/** Options of the type: `str({ default: '', desc: '…' })`. Null where they say which texts are right. */
function readOptions(options: TSESTree.ObjectExpression): readonly TSESTree.Node[] | null {
  const fallbacks: TSESTree.Node[] = [];
  for (const property of options.properties) {
    const name = property.type === 'Property' ? keyName(property) : null;
    if (property.type !== 'Property' || name === null || name === 'choices') return null;
    if (name === 'default' || name === 'devDefault') fallbacks.push(property.value);
  }
  return fallbacks;
}
