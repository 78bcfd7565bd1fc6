import type { TSESTree } from '@typescript-eslint/types';
import { containsRange, type TextEdit } from '../source/edits.js';
import { isTypeScript } from '../source/language.js';
import type { SourceFile } from '../source/source-file.js';
import { unwrap } from '../source/syntax.js';
import { walk } from '../source/walk.js';
import type { KeyBranch } from './key-branch.js';
import { endsInExit, statementsOf } from './statement-lists.js';

/**
 * What a condition proved to TypeScript and the code that stays needs: `endpoint ? …endpoint… : …key…` becomes `…endpoint!…`.
 * Without the condition, the value may be undefined as far as the types know.
 */
export function planLostProofs(
  file: SourceFile,
  { tests }: Pick<KeyBranch, 'tests'>,
): readonly TextEdit[] {
  if (!isTypeScript(file.path)) return [];
  const edits = new Map<number, TextEdit>();
  for (const test of tests) {
    const choice = file.parent(test);
    if (choice?.type !== 'IfStatement' && choice?.type !== 'ConditionalExpression') continue;
    for (const [code, isTrue] of sidesOf(file, choice)) {
      const proven = new Set(provenBy(file, test, isTrue));
      if (proven.size === 0) continue;
      for (const edit of planAssertions(file, code, proven)) edits.set(edit.range[0], edit);
    }
  }
  return [...edits.values()];
}

/** The code that runs where a test is true, and where it is false. */
function sidesOf(
  file: SourceFile,
  choice: TSESTree.IfStatement | TSESTree.ConditionalExpression,
): readonly (readonly [code: TSESTree.Node, isTrue: boolean])[] {
  const { consequent, alternate } = choice;
  const own = [[consequent, true] as const];
  if (alternate !== null) return [...own, [alternate, false]];
  if (choice.type !== 'IfStatement' || !endsInExit(choice.consequent)) return own;
  const behind = statementsOf(file.parent(choice)).filter(
    ({ range }) => range[0] >= choice.range[1],
  );
  return [...own, ...behind.map((statement) => [statement, false] as const)];
}

/** The values that are there where a test has an answer, by their text. */
function provenBy(file: SourceFile, test: TSESTree.Node, isTrue: boolean): readonly string[] {
  const proven: string[] = [];
  const pending = [test];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const node = unwrap(next);
    if (node.type === 'LogicalExpression') {
      if (node.operator === (isTrue ? '&&' : '||')) pending.push(node.left, node.right);
      continue;
    }
    const value = isTrue ? valuePresentIf(node) : valueMissingIf(node);
    if (value !== null && isPath(value)) proven.push(file.text.slice(...value.range));
  }
  return proven;
}

/** `x`, `!!x`, `x !== undefined`. */
function valuePresentIf(node: TSESTree.Node): TSESTree.Node | null {
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    return valueMissingIf(unwrap(node.argument));
  }
  if (node.type === 'BinaryExpression') return valueCompared(node, /^!==?$/u);
  return node;
}

/** `!x`, `x === undefined`. */
function valueMissingIf(node: TSESTree.Node): TSESTree.Node | null {
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    return valuePresentIf(unwrap(node.argument));
  }
  return node.type === 'BinaryExpression' ? valueCompared(node, /^===?$/u) : null;
}

/** What is compared with `undefined`. */
function valueCompared(
  { left, operator, right }: TSESTree.BinaryExpression,
  operators: RegExp,
): TSESTree.Node | null {
  const isNothing = right.type === 'Identifier' && right.name === 'undefined';
  return operators.test(operator) && isNothing ? unwrap(left) : null;
}

/** `name`, `object.name`: what TypeScript can prove something of. */
function isPath(node: TSESTree.Node): boolean {
  let current = node;
  while (current.type === 'MemberExpression' && !current.optional) current = current.object;
  return current.type === 'Identifier' || current.type === 'ThisExpression';
}

function planAssertions(
  file: SourceFile,
  code: TSESTree.Node,
  proven: ReadonlySet<string>,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  walk(code, (node) => {
    const isValue = node.type === 'Identifier' || node.type === 'MemberExpression';
    if (!isValue || !proven.has(file.text.slice(...node.range))) return undefined;
    const [, end] = node.range;
    const parent = file.parent(node);
    if (parent?.type === 'Property' && parent.shorthand && parent.value === node) {
      edits.push({ range: [end, end], text: `: ${file.text.slice(...node.range)}!` });
    } else if (parent !== null && needsProof(parent, node)) {
      edits.push({ range: [end, end], text: '!' });
    }
    return undefined;
  });
  return edits;
}

/** Whether a value must be there for the code around it, as far as the types know. */
function needsProof(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node;
    case 'MemberExpression':
      return parent.object === node && !parent.optional;
    case 'Property':
      return parent.value === node;
    case 'AssignmentExpression':
      return parent.right === node;
    case 'VariableDeclarator':
      return parent.init === node;
    case 'ReturnStatement':
      return true;
    default:
      return false;
  }
}

/** The edits within a range, in coordinates of its own text. */
export function editsWithin(
  edits: readonly TextEdit[],
  range: TSESTree.Range,
): readonly TextEdit[] {
  const [start] = range;
  return edits
    .filter((edit) => containsRange(range, edit.range))
    .map(({ range: [from, to], text }) => ({ range: [from - start, to - start], text }));
}
