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
  const amount = fold(file, date, MAX_STEPS);
  return amount?.kind === 'date' ? amount.value : null;
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

/** What is known of a value, in milliseconds if it is a time at all. Instants and dates are counted from now. */
interface Amount {
  readonly value: number;
  /** `date` is an object of class Date, `instant` the number that it stands for. */
  readonly kind: 'number' | 'instant' | 'date';
}

function fold(file: SourceFile, node: TSESTree.Node, steps: number): Amount | null {
  const value = steps === 0 ? null : resolve(file, node);
  switch (value?.type) {
    case 'Literal':
      return typeof value.value === 'number' ? { value: value.value, kind: 'number' } : null;
    case 'NewExpression':
      return foldDate(file, value, steps - 1);
    case 'UnaryExpression':
      return value.operator === '+' ? toInstant(fold(file, value.argument, steps - 1)) : null;
    case 'CallExpression':
      return foldCall(file, value, steps - 1);
    case 'BinaryExpression': {
      if (value.left.type === 'PrivateIdentifier') return null;
      const left = fold(file, value.left, steps - 1);
      const right = fold(file, value.right, steps - 1);
      return left === null || right === null ? null : combine(value.operator, left, right);
    }
    default:
      return null;
  }
}

/** `new Date()`, and `new Date(…)` of something that is counted from now. */
function foldDate(
  file: SourceFile,
  { callee, arguments: [argument, ...others] }: TSESTree.NewExpression,
  steps: number,
): Amount | null {
  if (!isGlobal(file, callee, 'Date') || others.length > 0) return null;
  if (argument === undefined) return { value: 0, kind: 'date' };
  const instant = toInstant(fold(file, argument, steps));
  return instant === null ? null : { ...instant, kind: 'date' };
}

/** `Date.now()`, and `getTime()` or `valueOf()` of a date. */
function foldCall(
  file: SourceFile,
  { callee }: TSESTree.CallExpression,
  steps: number,
): Amount | null {
  const method = callee.type === 'MemberExpression' ? memberName(callee) : null;
  if (callee.type !== 'MemberExpression' || method === null) return null;
  if (method === 'now' && isGlobal(file, callee.object, 'Date'))
    return { value: 0, kind: 'instant' };
  return /^(?:getTime|valueOf)$/u.test(method) ? toInstant(fold(file, callee.object, steps)) : null;
}

function toInstant(amount: Amount | null): Amount | null {
  return amount === null || amount.kind === 'number' ? null : { ...amount, kind: 'instant' };
}

function combine(operator: string, a: Amount, b: Amount): Amount | null {
  const isTimeless = a.kind === 'number' && b.kind === 'number';
  switch (operator) {
    case '+':
      // With a date it makes a text; two instants make no sense.
      if (a.kind === 'date' || b.kind === 'date' || (a.kind !== 'number' && b.kind !== 'number')) {
        return null;
      }
      return { value: a.value + b.value, kind: isTimeless ? 'number' : 'instant' };
    case '-':
      if (b.kind !== 'number') return null;
      return { value: a.value - b.value, kind: isTimeless ? 'number' : 'instant' };
    case '*':
      return isTimeless ? { value: a.value * b.value, kind: 'number' } : null;
    case '/':
      return isTimeless ? { value: a.value / b.value, kind: 'number' } : null;
    default:
      return null;
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
