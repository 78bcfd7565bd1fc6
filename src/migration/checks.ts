import type { TSESTree } from '@typescript-eslint/types';
import { containsRange, type TextEdit } from '../source/edits.js';
import { findSettingCall } from '../source/setting-calls.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName } from '../source/syntax.js';
import { isGlobal } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { isAssertion } from './guards.js';
import type { Rewrite } from './rewrite.js';

/**
 * Whether a reference only asks if the value is there: in the test of an `if`, in an assertion, or in the answer of a
 * function.
 */
export function isTest(file: SourceFile, node: TSESTree.Node): boolean {
  if (isReturnedAnswer(file, node)) return true;
  let inner = node;
  for (let parent = file.parent(inner); parent !== null; parent = file.parent(parent)) {
    switch (parent.type) {
      case 'UnaryExpression':
      case 'LogicalExpression':
      case 'BinaryExpression':
      case 'TSNonNullExpression':
        break;
      case 'MemberExpression':
        if (parent.object !== inner || memberName(parent) !== 'length') return false;
        break;
      case 'IfStatement':
        return parent.test === inner;
      case 'CallExpression':
        return isConsole(parent.callee) || (isAssertion(parent) && parent.arguments[0] === inner);
      default:
        return false;
    }
    inner = parent;
  }
  return false;
}

/** `const isConfigured = () => Boolean(endpoint && key)`: whoever asks goes by what is there. */
function isReturnedAnswer(file: SourceFile, reference: TSESTree.Node): boolean {
  let inner = reference;
  let isAnswer = false;
  for (let parent = file.parent(inner); parent !== null; parent = file.parent(parent)) {
    switch (parent.type) {
      case 'TSNonNullExpression':
      case 'ChainExpression':
      case 'LogicalExpression':
        break;
      case 'UnaryExpression':
        isAnswer ||= parent.operator === '!';
        break;
      case 'BinaryExpression':
        if (!/^[!=]==?$/u.test(parent.operator)) return false;
        isAnswer = true;
        break;
      case 'CallExpression':
        if (!isGlobal(file, parent.callee, 'Boolean')) return false;
        isAnswer = true;
        break;
      case 'ReturnStatement':
        return isAnswer;
      case 'ArrowFunctionExpression':
        return isAnswer && parent.body === inner;
      default:
        return false;
    }
    inner = parent;
  }
  return false;
}

/** Logging does not care what it logs. */
function isConsole(callee: TSESTree.Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'console'
  );
}

/** In the statement that a failed check runs, texts that speak of the connection string speak of the endpoint. */
export function planMessages(
  file: SourceFile,
  test: TSESTree.Node,
  rewrites: readonly Rewrite[],
  renamed?: readonly [old: string, name: string],
): readonly TextEdit[] {
  const statement = findCheck(file, test);
  if (statement === null) return [];
  const edits: TextEdit[] = [];
  walk(statement, (node) => {
    const isText =
      (node.type === 'Literal' && typeof node.value === 'string') ||
      node.type === 'TemplateElement';
    if (!isText || rewrites.some(({ range }) => containsRange(range, node.range))) return undefined;
    if (isNameOfRead(file, node)) return undefined;
    const text = file.text.slice(...node.range);
    const words = [
      ...rewrites.flatMap(({ setting }) =>
        setting === null ? [] : [[setting.old, setting.name] as const],
      ),
      ...(renamed === undefined ? [] : [renamed]),
    ];
    const changed = rewriteMessage(text, words);
    if (changed !== text) edits.push({ range: node.range, text: changed });
    return undefined;
  });
  return edits;
}

/** The name in `env['NAME']` and `requireEnv('NAME')` says what is read; it is no message. */
function isNameOfRead(file: SourceFile, node: TSESTree.Node): boolean {
  const parent = file.parent(node);
  if (parent?.type === 'MemberExpression') return parent.property === node;
  return parent?.type === 'CallExpression' && findSettingCall(file, parent)?.argument === node;
}

function findCheck(file: SourceFile, test: TSESTree.Node): TSESTree.Node | null {
  for (let at: TSESTree.Node | null = test; at !== null; at = file.parent(at)) {
    if (at.type === 'IfStatement') return at.consequent;
    if (at.type === 'ExpressionStatement') return at;
  }
  return null;
}

/** A text that speaks of the new names, and of an endpoint where it spoke of a connection string. */
export function rewriteMessage(
  text: string,
  words: readonly (readonly [old: string, name: string])[],
): string {
  let changed = text;
  for (const [old, name] of words) changed = replaceWord(changed, old, name);
  return changed.replaceAll(/\b(?<first>c)onnection[ -]string\b/giu, (match) =>
    match.startsWith('C') ? 'Endpoint' : 'endpoint',
  );
}

function replaceWord(text: string, old: string, replacement: string): string {
  const word = old.replaceAll(/[^\w]/gu, '\\$&');
  return text.replaceAll(new RegExp(`(?<![\\w$])${word}(?![\\w$])`, 'gu'), () => replacement);
}
