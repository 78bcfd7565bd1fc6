import type { TSESTree } from '@typescript-eslint/types';
import { keyName, memberName } from '../source/syntax.js';

/** Whether a statement leaves, having said at most why. */
export function isAborting(statement: TSESTree.Node): boolean {
  const statements = statement.type === 'BlockStatement' ? statement.body : [statement];
  const last = statements.at(-1);
  return (
    last !== undefined && isExit(last) && statements.slice(0, -1).every((node) => isMessage(node))
  );
}

/** Whether a statement does nothing but write messages. */
export function isOnlyMessages(statement: TSESTree.Node): boolean {
  const statements = statement.type === 'BlockStatement' ? statement.body : [statement];
  return statements.every((node) => isMessage(node));
}

/** Whether a statement throws, ends the program, answers a request, or says why. */
export function isExit(node: TSESTree.Node): boolean {
  if (node.type === 'ThrowStatement') return true;
  if (node.type === 'ReturnStatement') return isReply(node.argument);
  const call = callOf(node);
  return call?.callee.type === 'MemberExpression' && memberName(call.callee) === 'exit'
    ? true
    : isMessage(node);
}

const replies = /^(?:res|response|reply|ctx|context|h|Response|NextResponse)$/u;

/** Whether a return gives nothing back but an answer to a request; anything else may be what the caller works with. */
function isReply(value: TSESTree.Expression | null): boolean {
  if (value === null) return true;
  if (value.type === 'ObjectExpression') {
    return value.properties.some(
      (property) =>
        property.type === 'Property' && /^status(?:Code)?$/u.test(keyName(property) ?? ''),
    );
  }
  let current: TSESTree.Node = value;
  while (current.type === 'CallExpression' || current.type === 'MemberExpression') {
    current = current.type === 'CallExpression' ? current.callee : current.object;
  }
  if (current.type === 'NewExpression') current = current.callee;
  if (current.type !== 'Identifier') return false;
  return replies.test(current.name) || (value.type === 'CallExpression' && current.name === 'next');
}

/** Whether a statement writes a message to a log. */
export function isMessage(node: TSESTree.Node): boolean {
  const callee = callOf(node)?.callee;
  if (callee?.type !== 'MemberExpression') return false;
  const name = memberName(callee);
  return name !== null && /^(?:log|warn|error|info|fatal|debug)$/u.test(name);
}

function callOf(node: TSESTree.Node): TSESTree.CallExpression | null {
  if (node.type !== 'ExpressionStatement') return null;
  return node.expression.type === 'CallExpression' ? node.expression : null;
}
