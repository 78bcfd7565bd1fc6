import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile, Variable } from '../source/source-file.js';
import { unwrap } from '../source/syntax.js';
import { assignmentsTo, findSingleDefinition, isGlobal, variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { isExit } from './exits.js';
import { isFunction } from './identity-values.js';
import { assignmentsIn } from './key-assignments.js';
import { statementsOf } from './statement-lists.js';

/**
 * Whether a condition without an else decides between two ways: `if (endpoint && key) return azure(); return other();`, and
 * `let c = other(); if (endpoint && key) c = azure();`. Where the rest only says why it stops, it is a check.
 */
export function hasOtherWay(file: SourceFile, statement: TSESTree.IfStatement): boolean {
  if (returnsValue(statement.consequent)) {
    return statementsBehind(file, statement).some((other) => isWay(file, other));
  }
  return assignmentsIn(statement.consequent).some(({ expression }) => {
    const variable =
      expression.left.type === 'Identifier' ? variableOf(file, expression.left) : null;
    return variable !== null && hasOtherValue(file, variable, statement);
  });
}

/** What runs in the same function where the condition does not hold, up to the end of it. */
function statementsBehind(
  file: SourceFile,
  statement: TSESTree.Statement,
): readonly TSESTree.Statement[] {
  const behind: TSESTree.Statement[] = [];
  for (
    let at: TSESTree.Node | null = statement;
    at !== null && !isFunction(at);
    at = file.parent(at)
  ) {
    const [, end] = at.range;
    behind.push(...statementsOf(file.parent(at)).filter(({ range }) => range[0] >= end));
  }
  return behind;
}

/** Whether a statement gives a value back, or makes an object; messages and errors are neither. */
function isWay(file: SourceFile, statement: TSESTree.Statement): boolean {
  return returnsValue(statement) || makesObject(file, statement);
}

/** Whether a statement returns something to its function, other than an answer to a request. */
function returnsValue(statement: TSESTree.Statement): boolean {
  return holds(statement, (node) => node.type === 'ReturnStatement');
}

/** Whether a statement constructs something of a class of the program: a `Date` is no way to go on. */
function makesObject(file: SourceFile, statement: TSESTree.Statement): boolean {
  return holds(
    statement,
    (node) =>
      node.type === 'NewExpression' &&
      !(node.callee.type === 'Identifier' && isGlobal(file, node.callee, node.callee.name)),
  );
}

/** Whether code holds a node, outside of functions and of what only says why it stops. */
function holds(root: TSESTree.Node, isSought: (node: TSESTree.Node) => boolean): boolean {
  let found = false;
  walk(root, (node) => {
    if (found || isFunction(node) || isExit(node)) return 'skip';
    found = isSought(node);
    return undefined;
  });
  return found;
}

/** Whether a variable has a value of its own where the condition does not hold: something that is made, not a plain `null`. */
function hasOtherValue(
  file: SourceFile,
  variable: Variable,
  statement: TSESTree.IfStatement,
): boolean {
  const definition = findSingleDefinition(variable)?.node;
  const init = definition?.type === 'VariableDeclarator' ? definition.init : null;
  const assigned = assignmentsTo(variable).flatMap(({ identifier }) => {
    const parent = file.parent(identifier);
    const isOther =
      identifier.range[0] >= statement.range[1] || identifier.range[1] <= statement.range[0];
    return isOther && parent?.type === 'AssignmentExpression' ? [parent.right] : [];
  });
  return [...(init === null ? [] : [init]), ...assigned].some((value) => isMade(value));
}

function isMade(value: TSESTree.Expression): boolean {
  const inner = unwrap(value);
  const made = inner.type === 'AwaitExpression' ? unwrap(inner.argument) : inner;
  return made.type === 'NewExpression' || made.type === 'CallExpression';
}

/**
 * Whether a value decides between two ways elsewhere: `key ? azure() : other()`. A choice between texts, or of what a log
 * says of the value, is none.
 */
export function choosesWay(file: SourceFile, reference: TSESTree.Node): boolean {
  let inner = reference;
  let parent = file.parent(inner);
  while (
    parent?.type === 'UnaryExpression' ||
    parent?.type === 'LogicalExpression' ||
    parent?.type === 'BinaryExpression' ||
    parent?.type === 'TSNonNullExpression'
  ) {
    inner = parent;
    parent = file.parent(inner);
  }
  if (parent?.type !== 'ConditionalExpression' || parent.test !== inner) return false;
  return [parent.consequent, parent.alternate].some((side) =>
    holds(side, (node) => {
      if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
      const { callee } = node;
      return callee.type === 'Identifier' && !isGlobal(file, callee, callee.name);
    }),
  );
}
