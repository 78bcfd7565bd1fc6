import type { TSESTree } from '@typescript-eslint/types';
import type { ClientFinding } from '../findings/finding.js';
import { typeName } from '../source/declared-names.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { memberName } from '../source/syntax.js';
import { variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';

interface Site {
  readonly range: Range;
  /** The old call gave a promise, and what is around it goes on expecting one. */
  readonly isPromise: boolean;
}

/** Where the credential arises; null where the code does more with it than to hand it on. */
export function siteOf(file: SourceFile, node: ClientFinding['node']): Site | null {
  const parent = file.parent(node);
  const isAwaited = parent?.type === 'AwaitExpression';
  const value = isAwaited ? parent : node;
  const isPromise = !isAwaited && node.type === 'CallExpression';
  return isHandedOn(file, value, isPromise) ? { range: value.range, isPromise } : null;
}

/**
 * Whether a value is only passed to others: its members are those of the old class. What cannot be followed (a pattern, a
 * field, a callback of another name) may use them.
 */
function isHandedOn(file: SourceFile, value: TSESTree.Node, isPromise: boolean): boolean {
  const parent = file.parent(value);
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' && isOnlyPassed(file, parent.id, isPromise);
    case 'AssignmentExpression':
      return (
        parent.left.type === 'Identifier' &&
        parent.operator === '=' &&
        isOnlyPassed(file, parent.left, isPromise)
      );
    case 'MemberExpression':
      return isPromise && isThenWithFunction(file, parent);
    case 'ArrowFunctionExpression':
    case 'ReturnStatement':
    case 'ExportDefaultDeclaration':
    case 'ExpressionStatement':
      return true;
    case 'NewExpression':
      return true;
    case 'CallExpression':
      return parent.callee !== value;
    default:
      return false;
  }
}

function isOnlyPassed(file: SourceFile, id: TSESTree.Identifier, isPromise: boolean): boolean {
  const variable = variableOf(file, id);
  if (variable === null || typeName(id) !== null) return false;
  return variable.references.every(({ identifier, init }) => {
    if (init === true || identifier === id) return true;
    const parent = file.parent(identifier);
    switch (parent?.type) {
      case 'MemberExpression':
        return parent.object !== identifier || (isPromise && isThenWithFunction(file, parent));
      case 'VariableDeclarator':
        return parent.id.type === 'Identifier' && isOnlyPassed(file, parent.id, isPromise);
      case 'AwaitExpression':
        return isHandedOn(file, parent, false);
      case 'AssignmentExpression':
        // A second value of another kind, or a place that is not followed.
        return parent.left === identifier;
      default:
        return true;
    }
  });
}

/** `.then((credentials) => …)` and `.catch(…)`, with a callback that only passes the credentials on. */
function isThenWithFunction(file: SourceFile, member: TSESTree.MemberExpression): boolean {
  const call = file.parent(member);
  const method = memberName(member);
  if (call?.type !== 'CallExpression' || call.callee !== member) return false;
  if (method === 'catch' || method === 'finally') return true;
  const [callback] = call.arguments;
  const isFunction =
    callback?.type === 'ArrowFunctionExpression' || callback?.type === 'FunctionExpression';
  if (method !== 'then' || !isFunction) return false;
  const [first] = callback.params;
  return first === undefined || (first.type === 'Identifier' && isOnlyPassed(file, first, false));
}

/** Whether anything in the file uses what only the old credentials have; the way there may lead through functions. */
export function usesOldMembers(file: SourceFile): boolean {
  let isUsed = false;
  walk(file.ast, (node) => {
    if (node.type !== 'MemberExpression') return undefined;
    const name = memberName(node);
    const parent = file.parent(node);
    const isCall = parent?.type === 'CallExpression' && parent.callee === node;
    if (name === 'getToken' && isCall && parent.arguments.length === 0) isUsed = true;
    if (name === 'signRequest' || name === 'accessToken' || name === 'tokenStore') isUsed = true;
    return undefined;
  });
  return isUsed;
}
