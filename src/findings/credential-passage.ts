import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile, Variable } from '../source/source-file.js';
import {
  assignmentsTo,
  findSingleDefinition,
  isExported,
  readsOf,
  variableOf,
} from '../source/variables.js';

/** A credential that is handed to a function of the file, which nothing else can call. */
export interface Passage {
  readonly parameter: TSESTree.Identifier;
  /** What every call hands over: the credential. */
  readonly arguments: readonly TSESTree.Node[];
}

/**
 * Finds the parameter that an argument becomes. Null where code out of sight may call the function, a call hands over
 * anything but the credential, or the parameter is more than a name.
 */
export function findPassage(
  file: SourceFile,
  argument: TSESTree.Node,
  isCredential: (node: TSESTree.Node) => boolean,
): Passage | null {
  const call = file.parent(argument);
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return null;
  const index = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
  const variable = variableOf(file, call.callee);
  const parameter = variable === null ? null : findParameter(file, variable, index);
  if (variable === null || parameter === null) return null;
  const handed: TSESTree.Node[] = [];
  for (const { identifier, init } of readsOf(variable)) {
    if (init === true) continue;
    const given = argumentAt(file, identifier, index);
    if (given === null || !isCredential(given)) return null;
    handed.push(given);
  }
  return { parameter, arguments: handed };
}

/** The argument of a call of the function; null for any other use of it, and behind a spread. */
function argumentAt(file: SourceFile, callee: TSESTree.Node, index: number): TSESTree.Node | null {
  const call = file.parent(callee);
  if (call?.type !== 'CallExpression' || call.callee !== callee) return null;
  const isSpread = call.arguments.slice(0, index).some(({ type }) => type === 'SpreadElement');
  return isSpread ? null : (call.arguments[index] ?? null);
}

/** A plain parameter, never assigned, of a function that is not exported. */
function findParameter(
  file: SourceFile,
  variable: Variable,
  index: number,
): TSESTree.Identifier | null {
  const owner = findFunction(file, variable);
  const parameter = owner?.params[index];
  if (parameter?.type !== 'Identifier') return null;
  const own = variableOf(file, parameter);
  return own !== null && assignmentsTo(own).length === 0 ? parameter : null;
}

function findFunction(
  file: SourceFile,
  variable: Variable,
):
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression
  | null {
  const node = findSingleDefinition(variable)?.node;
  if (node?.type === 'FunctionDeclaration') {
    return (file.parent(node)?.type ?? '').startsWith('Export') ? null : node;
  }
  if (node?.type !== 'VariableDeclarator' || isExported(file, node)) return null;
  if (assignmentsTo(variable).length > 0) return null;
  const { init } = node;
  return init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression'
    ? init
    : null;
}
