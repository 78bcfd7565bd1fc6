import type { TSESTree } from '@typescript-eslint/types';
import { findOnlyValue } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName, unwrap } from '../source/syntax.js';
import { findSingleDefinition, isGlobal, variableOf } from '../source/variables.js';

/**
 * Longest life of a user delegation key, in milliseconds. Source:
 * https://learn.microsoft.com/rest/api/storageservices/get-user-delegation-key
 */
const MAX_LIFETIME = 7 * 24 * 60 * 60 * 1000;

const MAX_STEPS = 32;

/**
 * Whether a date lies less than seven days after now, for certain: `new Date(Date.now() + N)` and the other ways to say so,
 * with an N that the file spells out. Exactly seven days would fail where two clocks differ.
 */
export function isWithinKeyLifetime(file: SourceFile, date: TSESTree.Node): boolean {
  const offset = findOffset(file, date);
  return offset !== null && offset < MAX_LIFETIME;
}

/** How far a date lies after now, in milliseconds; negative for the past. Null where the file does not say. */
export function findOffset(file: SourceFile, date: TSESTree.Node): number | null {
  const value = resolve(file, date);
  if (value?.type !== 'NewExpression' || !isGlobal(file, value.callee, 'Date')) return null;
  const [argument, ...others] = value.arguments;
  if (argument === undefined) return 0;
  const offset = others.length > 0 ? null : fold(file, argument, MAX_STEPS);
  return offset?.isFromNow === true ? offset.value : null;
}

/** Whether a token from one date to the other fits into the life of one key that begins with it. */
export function fitsIntoKeyLifetime(
  file: SourceFile,
  start: TSESTree.Node,
  end: TSESTree.Node,
): boolean {
  const from = findOffset(file, start);
  const to = findOffset(file, end);
  return from !== null && to !== null && from <= 0 && to - from < MAX_LIFETIME;
}

/** A number that is known, counted from now where `isFromNow`. In milliseconds, if it is a time at all. */
interface Amount {
  readonly value: number;
  readonly isFromNow: boolean;
}

function fold(file: SourceFile, node: TSESTree.Node, steps: number): Amount | null {
  if (steps === 0) return null;
  const value = resolve(file, node);
  if (value === null) return null;
  if (isNow(file, value)) return { value: 0, isFromNow: true };
  if (value.type === 'Literal' && typeof value.value === 'number') {
    return { value: value.value, isFromNow: false };
  }
  if (value.type !== 'BinaryExpression') return null;
  const left = value.left.type === 'PrivateIdentifier' ? null : fold(file, value.left, steps - 1);
  const right = fold(file, value.right, steps - 1);
  return left === null || right === null ? null : combine(value.operator, left, right);
}

function combine(operator: string, a: Amount, b: Amount): Amount | null {
  if (operator === '+' && !(a.isFromNow && b.isFromNow)) {
    return { value: a.value + b.value, isFromNow: a.isFromNow || b.isFromNow };
  }
  if (operator === '-' && !b.isFromNow) {
    return { value: a.value - b.value, isFromNow: a.isFromNow };
  }
  if (a.isFromNow || b.isFromNow) return null;
  if (operator === '*') return { value: a.value * b.value, isFromNow: false };
  return operator === '/' ? { value: a.value / b.value, isFromNow: false } : null;
}

/** `Date.now()`, `new Date()`, `+new Date()`, `new Date().getTime()`, `new Date().valueOf()`. */
function isNow(file: SourceFile, node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'NewExpression':
      return isGlobal(file, node.callee, 'Date') && node.arguments.length === 0;
    case 'UnaryExpression':
      return node.operator === '+' && isNow(file, unwrap(node.argument));
    case 'CallExpression': {
      const { callee } = node;
      const method = callee.type === 'MemberExpression' ? memberName(callee) : null;
      if (callee.type !== 'MemberExpression' || method === null) return false;
      if (method === 'now') return isGlobal(file, callee.object, 'Date');
      const target = resolve(file, callee.object);
      return /^(?:getTime|valueOf)$/u.test(method) && target !== null && isNow(file, target);
    }
    default:
      return false;
  }
}

/** The expression behind constants that are never changed; a date whose setters are called is none. */
function resolve(file: SourceFile, node: TSESTree.Node): TSESTree.Node | null {
  let current = unwrap(node);
  for (let steps = 0; current.type === 'Identifier' && steps < MAX_STEPS; steps++) {
    const variable = variableOf(file, current);
    const definition = variable === null ? null : findSingleDefinition(variable);
    if (variable === null || definition?.node.type !== 'VariableDeclarator') return null;
    if (definition.node.id !== definition.name) return null;
    const reference = current;
    const isChanged = variable.references.some(({ identifier }) => {
      const member = file.parent(identifier);
      // A function may set it; the constructor of Date does not.
      const isArgument = member?.type === 'CallExpression' && member.callee !== identifier;
      if (isArgument && identifier !== reference) return true;
      return (
        member?.type === 'MemberExpression' &&
        member.object === identifier &&
        memberName(member)?.startsWith('set') === true
      );
    });
    const value = isChanged ? null : findOnlyValue(file, variable, definition.node);
    if (value === null) return null;
    current = unwrap(value);
  }
  return current;
}
