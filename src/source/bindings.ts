import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile, Variable } from './source-file.js';
import { findInPattern, findStringValue, memberName, unwrap } from './syntax.js';
import { assignmentsTo, findSingleDefinition, isGlobal, variableOf } from './variables.js';

/** An export of a module, reached from code: `['BlobServiceClient', 'fromConnectionString']`. */
export interface ExportReference {
  readonly module: string;
  /** Empty for the module's namespace itself; `default` stands for the default export. */
  readonly path: readonly string[];
}

/** Longest chain of re-assignments that is followed; real code needs three. */
const MAX_STEPS = 16;

const interopHelpers = new Set([
  '__importStar',
  '__importDefault',
  '_interopRequireWildcard',
  '_interopRequireDefault',
  '_interopNamespace',
  '_interopDefault',
  '__toESM',
]);

/**
 * Finds the export that an expression stands for, from the expression back to the import: named, default and namespace
 * imports, `import x = require()`, every form of `require` and of dynamic import, what compilers make of them, and
 * constants that were assigned any of these. Shadowed names resolve to what shadows them, hence to null.
 */
export function findExport(file: SourceFile, node: TSESTree.Node): ExportReference | null {
  return resolve(file, node, MAX_STEPS);
}

function resolve(file: SourceFile, node: TSESTree.Node, steps: number): ExportReference | null {
  if (steps <= 0) return null;
  const expression = unwrap(node);
  switch (expression.type) {
    case 'Identifier': {
      const variable = variableOf(file, expression);
      return variable === null ? null : resolveVariable(file, variable, steps - 1);
    }
    case 'MemberExpression': {
      const name = memberName(expression);
      const object = name === null ? null : resolve(file, expression.object, steps - 1);
      return object === null || name === null ? null : extend(object, [name]);
    }
    case 'TSQualifiedName': {
      const left = resolve(file, expression.left, steps - 1);
      return left === null ? null : extend(left, [expression.right.name]);
    }
    case 'SequenceExpression': {
      const last = expression.expressions.at(-1);
      return last === undefined ? null : resolve(file, last, steps - 1);
    }
    case 'AwaitExpression':
      return resolveLoaded(file, expression.argument, steps - 1);
    case 'CallExpression':
      return resolveCall(file, expression, steps - 1);
    default:
      return null;
  }
}

function extend(reference: ExportReference, names: readonly string[]): ExportReference {
  return { module: reference.module, path: [...reference.path, ...names] };
}

/** `require('m')`, and helpers of compilers around it. */
function resolveCall(
  file: SourceFile,
  call: TSESTree.CallExpression,
  steps: number,
): ExportReference | null {
  const [argument] = call.arguments;
  if (argument === undefined) return null;
  if (isRequire(file, call.callee, steps)) {
    const module = findStringValue(argument);
    return module === null ? null : { module, path: [] };
  }
  const callee = unwrap(call.callee);
  const inner = callee.type === 'SequenceExpression' ? callee.expressions.at(-1) : callee;
  const name =
    inner?.type === 'Identifier'
      ? inner.name
      : inner?.type === 'MemberExpression'
        ? memberName(inner)
        : null;
  return name !== null && interopHelpers.has(name) ? resolve(file, argument, steps) : null;
}

/** Whether a callee is CommonJS `require`: the global one, or one made by `createRequire`. */
export function isRequire(
  file: SourceFile,
  callee: TSESTree.Node,
  steps: number = MAX_STEPS,
): boolean {
  if (isGlobal(file, callee, 'require')) return true;
  // `var require = require('x')(y)` leads back to itself.
  if (callee.type !== 'Identifier' || steps <= 0) return false;
  const variable = variableOf(file, callee);
  const definition = variable === null ? null : findSingleDefinition(variable);
  const declarator = definition?.node;
  if (declarator?.type !== 'VariableDeclarator' || declarator.init?.type !== 'CallExpression') {
    return false;
  }
  const made = resolve(file, declarator.init.callee, steps - 1);
  return (
    made !== null && /^(?:node:)?module$/u.test(made.module) && made.path.at(-1) === 'createRequire'
  );
}

/** What `await x` or `x.then(…)` yields where `x` is a dynamic import. */
function resolveLoaded(
  file: SourceFile,
  promise: TSESTree.Node,
  steps: number,
): ExportReference | null {
  const expression = unwrap(promise);
  if (expression.type === 'ImportExpression') {
    const module = findStringValue(expression.source);
    return module === null ? null : { module, path: [] };
  }
  if (expression.type === 'CallExpression') return resolveCompiledImport(file, expression, steps);
  if (expression.type === 'Identifier' && steps > 0) {
    const variable = variableOf(file, expression);
    const definition = variable === null ? null : findSingleDefinition(variable);
    const declarator = definition?.node;
    const isConstant = variable !== null && assignmentsTo(variable).length === 0;
    if (isConstant && declarator?.type === 'VariableDeclarator' && declarator.init !== null) {
      return resolveLoaded(file, declarator.init, steps - 1);
    }
  }
  return null;
}

/** `Promise.resolve().then(() => __importStar(require('m')))`: what TypeScript makes of `import('m')`. */
function resolveCompiledImport(
  file: SourceFile,
  call: TSESTree.CallExpression,
  steps: number,
): ExportReference | null {
  const {
    callee,
    arguments: [callback],
  } = call;
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'then') return null;
  const promise = file.text.slice(...callee.object.range);
  const isResolved = promise === 'Promise.resolve()';
  if (!isResolved || callback?.type !== 'ArrowFunctionExpression') return null;
  return resolve(file, callback.body, steps - 1);
}

function resolveVariable(
  file: SourceFile,
  variable: Variable,
  steps: number,
): ExportReference | null {
  const definition = findSingleDefinition(variable);
  if (definition === null) return null;
  const { node } = definition;
  switch (node.type) {
    case 'ImportSpecifier':
      return fromDeclaration(file, node, [
        node.imported.type === 'Identifier' ? node.imported.name : node.imported.value,
      ]);
    case 'ImportDefaultSpecifier':
      return fromDeclaration(file, node, ['default']);
    case 'ImportNamespaceSpecifier':
      return fromDeclaration(file, node, []);
    case 'TSImportEqualsDeclaration':
      return resolveImportEquals(file, node, steps);
    case 'VariableDeclarator':
      return resolveDeclarator(file, variable, node, definition.name, steps);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return resolveParameter(file, node, definition.name, steps);
    default:
      return null;
  }
}

function fromDeclaration(
  file: SourceFile,
  specifier: TSESTree.ImportClause,
  path: readonly string[],
): ExportReference | null {
  const declaration = file.parent(specifier);
  return declaration?.type === 'ImportDeclaration'
    ? { module: declaration.source.value, path }
    : null;
}

function resolveImportEquals(
  file: SourceFile,
  node: TSESTree.TSImportEqualsDeclaration,
  steps: number,
): ExportReference | null {
  const target = node.moduleReference;
  if (target.type !== 'TSExternalModuleReference') return resolve(file, target, steps);
  const module = findStringValue(target.expression);
  return module === null ? null : { module, path: [] };
}

function resolveDeclarator(
  file: SourceFile,
  variable: Variable,
  declarator: TSESTree.VariableDeclarator,
  name: TSESTree.Node,
  steps: number,
): ExportReference | null {
  const value = findOnlyValue(file, variable, declarator);
  if (value === null) return resolveAlternatives(file, variable, declarator, steps);
  const loaded = resolve(file, value, steps);
  if (loaded === null || declarator.id === name) return loaded;
  const place = findInPattern(declarator.id, name);
  return place === null ? null : extend(loaded, place.path);
}

/** `if (local) m = require('./m'); else m = require('m');`: the same module from two places; the last one has its name. */
function resolveAlternatives(
  file: SourceFile,
  variable: Variable,
  declarator: TSESTree.VariableDeclarator,
  steps: number,
): ExportReference | null {
  if (declarator.init !== null || declarator.id.type !== 'Identifier') return null;
  const known = alternatives.get(variable);
  if (known !== undefined) return known;
  // While it is being resolved it is nothing: `x = x.next` would be followed over and over.
  alternatives.set(variable, null);
  const assignments = assignmentsTo(variable);
  let last: ExportReference | null = null;
  for (const { identifier } of assignments.length > 1 ? assignments : []) {
    const parent = file.parent(identifier);
    const isPlain = parent?.type === 'AssignmentExpression' && parent.left === identifier;
    last = isPlain ? resolve(file, parent.right, steps) : null;
    if (last === null) break;
  }
  alternatives.set(variable, last);
  return last;
}

/** What {@link resolveAlternatives} found, by variable: each of its assignments may lead to the others. */
const alternatives = new WeakMap<Variable, ExportReference | null>();

/** The only value that a variable ever has: its initialiser, or its one assignment where it has no initialiser. */
export function findOnlyValue(
  file: SourceFile,
  variable: Variable,
  declarator: TSESTree.VariableDeclarator,
): TSESTree.Expression | null {
  const assignments = assignmentsTo(variable);
  if (declarator.init !== null) return assignments.length === 0 ? declarator.init : null;
  const [assignment] = assignments;
  if (assignment === undefined || assignments.length > 1) return null;
  const parent = file.parent(assignment.identifier);
  const isPlain = parent?.type === 'AssignmentExpression' && parent.operator === '=';
  return isPlain && parent.left === assignment.identifier ? parent.right : null;
}

/** The only value that a plain name stands for; null for a part of a pattern, and for what may have another value. */
export function findNamedValue(
  file: SourceFile,
  node: TSESTree.Identifier,
): TSESTree.Expression | null {
  const variable = variableOf(file, node);
  return variable === null ? null : findValueOfVariable(file, variable);
}

/** The only value of a variable that is no part of a pattern; null for any other one. */
export function findValueOfVariable(
  file: SourceFile,
  variable: Variable,
): TSESTree.Expression | null {
  const definition = findSingleDefinition(variable);
  if (definition?.node.type !== 'VariableDeclarator') return null;
  return definition.node.id === definition.name
    ? findOnlyValue(file, variable, definition.node)
    : null;
}

/** `import('m').then(({ X }) => …)` and `.then((m) => …)`. */
function resolveParameter(
  file: SourceFile,
  callback: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression,
  name: TSESTree.Node,
  steps: number,
): ExportReference | null {
  const call = file.parent(callback);
  if (call?.type !== 'CallExpression' || call.arguments[0] !== callback) return null;
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'then') return null;
  const loaded = resolveLoaded(file, callee.object, steps);
  const [parameter] = callback.params;
  if (loaded === null || parameter === undefined) return null;
  if (parameter === name) return loaded;
  const place = findInPattern(parameter, name);
  return place === null ? null : extend(loaded, place.path);
}
