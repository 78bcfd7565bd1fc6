import type { TSESTree } from '@typescript-eslint/types';
import { findNamedValue } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName, unwrap } from '../source/syntax.js';
import { isAborting, isOnlyMessages } from './exits.js';
import { hasOtherWay } from './other-way.js';
import { isPure } from './purity.js';

/** A check that a value is there: a statement that aborts where it is missing, and the tests it is made of. */
export interface Guard {
  readonly statement: TSESTree.IfStatement | TSESTree.ExpressionStatement;
  /** The tests joined by `||`, or by `&&` in a condition; the one of this value among them. */
  readonly operands: readonly TSESTree.Node[];
  readonly operand: TSESTree.Node;
  /** The statement does something useful: its test may get shorter, but has to stay. */
  readonly isCondition: boolean;
}

/**
 * The guard that a reference stands in: `if (!key) throw …`, also as one of several tests joined by `||`, and
 * `assert(key)`. Null where the code does anything else with the value.
 */
export function findGuard(file: SourceFile, reference: TSESTree.Node): Guard | null {
  const operand = findTest(file, reference);
  return operand === null ? null : findGuardAround(file, operand, asksIfPresent(operand));
}

/**
 * The guard that a test is a part of.
 *
 * @param isPresence the test is true where the value is there, so that nothing but a message may depend on it
 */
export function findGuardAround(
  file: SourceFile,
  operand: TSESTree.Node,
  isPresence: boolean,
): Guard | null {
  const top = outermostOf(file, operand, '||');
  const statement = file.parent(top);
  if (statement?.type === 'CallExpression') return findAssertion(file, statement, operand);
  if (statement?.type !== 'IfStatement' || statement.test !== top) return null;
  if (statement.alternate !== null || !isAborting(statement.consequent)) return null;
  if (isPresence && !isOnlyMessages(statement.consequent)) return null;
  const operands = flatten(top);
  return areSeparable(file, operands) ? { statement, operands, operand, isCondition: false } : null;
}

/** Whether a call stops the program where its first argument is missing. */
export function isAssertion(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const name =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression'
        ? memberName(callee)
        : null;
  return name !== null && /^(?:assert|ok|invariant)$/u.test(name);
}

function findAssertion(
  file: SourceFile,
  call: TSESTree.CallExpression,
  operand: TSESTree.Node,
): Guard | null {
  const statement = file.parent(call);
  if (!isAssertion(call) || call.arguments[0] !== operand || !asksIfPresent(operand)) return null;
  return statement?.type === 'ExpressionStatement'
    ? { statement, operands: [operand], operand, isCondition: false }
    : null;
}

/**
 * The condition that a reference is a part of: `if (endpoint && key) client = …`, without an else. What the key was asked
 * for goes with the key, and the other parts decide as before. Null where the code has another way for those without a key.
 */
export function findCondition(file: SourceFile, reference: TSESTree.Node): Guard | null {
  let operand = reference;
  for (
    let parent = file.parent(operand);
    parent !== null && isPresenceTest(parent, operand);
    parent = file.parent(operand)
  ) {
    operand = parent;
  }
  const top = outermostOf(file, operand, '&&');
  const statement = file.parent(top);
  if (statement?.type !== 'IfStatement' || statement.test !== top || top === operand) return null;
  if (statement.alternate !== null || !asksIfPresent(operand)) return null;
  if (hasOtherWay(file, statement)) return null;
  const operands = flatten(top, '&&');
  return areSeparable(file, operands, '&&')
    ? { statement, operands, operand, isCondition: true }
    : null;
}

/**
 * The guard that asks for a value only where a switch is on or off: `if (!useIdentity && !key) throw …`. Without the
 * value, nothing is left of it. Where another value would do as well (`!key && !endpoint`), that one goes on being needed.
 */
export function findSwitchedGuard(file: SourceFile, reference: TSESTree.Node): Guard | null {
  const operand = findTest(file, reference);
  if (operand === null || asksIfPresent(operand)) return null;
  const top = outermostOf(file, operand, '&&');
  const statement = file.parent(top);
  if (statement?.type !== 'IfStatement' || statement.test !== top || top === operand) return null;
  if (statement.alternate !== null || !isAborting(statement.consequent)) return null;
  const others = flatten(top, '&&').filter((other) => other !== operand);
  return others.every((other) => isSwitch(file, other))
    ? { statement, operands: [top], operand: top, isCondition: false }
    : null;
}

/** A comparison with a text or a number, a constant that holds one, or the opposite. */
function isSwitch(file: SourceFile, test: TSESTree.Node): boolean {
  let node = unwrap(test);
  while (node.type === 'UnaryExpression' && node.operator === '!') node = unwrap(node.argument);
  if (node.type === 'Identifier') {
    const value = findNamedValue(file, node);
    return value !== null && isComparison(file, unwrap(value));
  }
  return isComparison(file, node);
}

function isComparison(file: SourceFile, node: TSESTree.Node): boolean {
  if (node.type !== 'BinaryExpression' || !/^[!=]==?$/u.test(node.operator)) return false;
  const isText = [node.left, node.right].some(
    (side) => side.type === 'Literal' && side.value !== null && side.value !== '',
  );
  return isText && isPure(file, node);
}

function isPresenceTest(node: TSESTree.Node, side: TSESTree.Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === '!' || node.operator === 'typeof';
  return (
    node.type === 'BinaryExpression' && /^[!=]==?$/u.test(node.operator) && isNothing(node, side)
  );
}

/** The smallest test around a reference that says nothing but "is it there": the value itself, `!x`, `x === undefined`. */
function findTest(file: SourceFile, reference: TSESTree.Node): TSESTree.Node | null {
  let node = reference;
  for (let parent = file.parent(node); parent !== null; parent = file.parent(node)) {
    switch (parent.type) {
      case 'UnaryExpression':
        if (parent.operator !== '!' && parent.operator !== 'typeof') return null;
        break;
      case 'BinaryExpression':
        if (!/^[!=]==?$/u.test(parent.operator) || !isNothing(parent, node)) return null;
        break;
      case 'MemberExpression':
        if (parent.object !== node || memberName(parent) !== 'length') return null;
        break;
      case 'TSNonNullExpression':
      case 'TSAsExpression':
      case 'ChainExpression':
        break;
      case 'LogicalExpression':
      case 'IfStatement':
        return node === reference && parent.type === 'LogicalExpression' ? null : node;
      case 'CallExpression':
        return node;
      default:
        return null;
    }
    node = parent;
  }
  return null;
}

/** Whether a test is true where the value is there: `x`, `x !== undefined`, `typeof x === 'string'`; else where it is missing. */
function asksIfPresent(test: TSESTree.Node): boolean {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression' && node.operator === '!')
    return !asksIfPresent(node.argument);
  if (node.type !== 'BinaryExpression') return true;
  const sides = [node.left, node.right];
  const isType = sides.some(
    (side) => side.type === 'UnaryExpression' && side.operator === 'typeof',
  );
  const isUndefined = sides.some((side) => side.type === 'Literal' && side.value === 'undefined');
  const isEqual = node.operator.startsWith('=');
  return isType && !isUndefined ? isEqual : !isEqual;
}

/** The other side of a comparison is `undefined`, `null`, `''`, `0`, or the name of a type. */
function isNothing(comparison: TSESTree.BinaryExpression, side: TSESTree.Node): boolean {
  const other = comparison.left === side ? comparison.right : comparison.left;
  if (other.type === 'Identifier') return other.name === 'undefined';
  return (
    other.type === 'Literal' &&
    (other.value === null ||
      other.value === '' ||
      other.value === 0 ||
      typeof other.value === 'string')
  );
}

/** The whole that a test is an operand of, itself where it stands alone. */
function outermostOf(
  file: SourceFile,
  operand: TSESTree.Node,
  operator: '||' | '&&',
): TSESTree.Node {
  let top = operand;
  for (
    let parent = file.parent(top);
    parent?.type === 'LogicalExpression' && parent.operator === operator;
    parent = file.parent(top)
  ) {
    top = parent;
  }
  return top;
}

function flatten(node: TSESTree.Node, operator: '||' | '&&' = '||'): readonly TSESTree.Node[] {
  const operands: TSESTree.Node[] = [];
  let current = node;
  while (current.type === 'LogicalExpression' && current.operator === operator) {
    operands.unshift(current.right);
    current = current.left;
  }
  operands.unshift(current);
  return operands;
}

/** Between the tests stands nothing but the operator: parentheses or comments there make a removal doubtful. */
function areSeparable(
  file: SourceFile,
  operands: readonly TSESTree.Node[],
  operator: '||' | '&&' = '||',
): boolean {
  return operands.slice(1).every((operand, index) => {
    const end = operands[index]?.range[1] ?? 0;
    return file.text.slice(end, operand.range[0]).trim() === operator;
  });
}
