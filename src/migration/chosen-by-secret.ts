import type { TSESTree } from '@typescript-eslint/types';
import { findNamedValue } from '../source/bindings.js';
import { findSettingCall } from '../source/setting-calls.js';
import { findSetting } from '../source/settings.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { unwrap } from '../source/syntax.js';
import { isGlobal, variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { findCondition } from './guards.js';

/**
 * Whether a node stands in a branch that is chosen by the secret itself: `if (key) { …key… } else { …identity… }`. Without
 * the key, the branch would never run.
 */
export function isChosenBySecret(
  file: SourceFile,
  node: TSESTree.Node,
  variables: ReadonlySet<Variable>,
  settings: ReadonlySet<string>,
): boolean {
  let inner = node;
  for (let parent = file.parent(node); parent !== null; parent = file.parent(parent)) {
    const test = testOf(parent);
    if (test !== null && test !== inner) {
      const mentions = findMentions(file, test, variables, settings);
      if (mentions.length > 0 && !isPartOfCondition(file, mentions)) return true;
      if (
        flagsIn(file, test).some((flag) => findMentions(file, flag, variables, settings).length > 0)
      )
        return true;
    }
    inner = parent;
  }
  return false;
}

/** `if (endpoint && key)` without an else asks for more than the key: the rest goes on deciding. */
function isPartOfCondition(file: SourceFile, mentions: readonly TSESTree.Node[]): boolean {
  const conditions = mentions.map((mention) => findCondition(file, mention));
  const operands = new Set(conditions.map((condition) => condition?.operand));
  return conditions.every(
    (condition) => condition !== null && condition.operands.length > operands.size,
  );
}

function testOf(node: TSESTree.Node): TSESTree.Node | null {
  if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') return node.test;
  return node.type === 'LogicalExpression' && node.operator === '&&' ? node.left : null;
}

/** What the constants in a test hold where they answer a question: `const enabled = Boolean(endpoint && key)`. */
function flagsIn(file: SourceFile, test: TSESTree.Node): readonly TSESTree.Node[] {
  const flags: TSESTree.Node[] = [];
  walk(test, (node) => {
    const value = node.type === 'Identifier' ? findNamedValue(file, node) : null;
    if (value !== null && isAnswer(file, unwrap(value))) flags.push(value);
    return undefined;
  });
  return flags;
}

/** `!!x`, `Boolean(x)`, `x !== undefined`, and such joined. */
function isAnswer(file: SourceFile, value: TSESTree.Node): boolean {
  const pending = [value];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'LogicalExpression') pending.push(unwrap(node.left), unwrap(node.right));
    else if (!isPlainAnswer(file, node)) return false;
  }
  return true;
}

function isPlainAnswer(file: SourceFile, node: TSESTree.Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === '!';
  if (node.type === 'BinaryExpression') return /^(?:[!=]==?|[<>]=?)$/u.test(node.operator);
  return node.type === 'CallExpression' && isGlobal(file, node.callee, 'Boolean');
}

function findMentions(
  file: SourceFile,
  test: TSESTree.Node,
  variables: ReadonlySet<Variable>,
  settings: ReadonlySet<string>,
): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  walk(test, (node) => {
    if (node.type === 'Identifier') {
      const variable = variableOf(file, node);
      if (variable !== null && variables.has(variable)) found.push(node);
    }
    const setting = node.type === 'MemberExpression' ? findSetting(file, node) : null;
    if (setting !== null && typeof setting === 'object' && settings.has(setting.name))
      found.push(node);
    const call = node.type === 'CallExpression' ? findSettingCall(file, node) : null;
    if (call !== null && settings.has(call.name)) found.push(node);
    return undefined;
  });
  return found;
}
