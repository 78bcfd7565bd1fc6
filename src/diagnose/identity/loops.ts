import type { TSESTree } from '@typescript-eslint/types';
import { isFunction } from '../../source/function-names.js';
import type { SourceFile } from '../../source/source-file.js';
import { memberName } from '../../source/syntax.js';

/** Methods of lists that call a function for each item. */
const eachMethods = new Set(['filter', 'flatMap', 'forEach', 'map', 'reduce']);

/**
 * The loop that runs a node again and again: a statement, or a function that a list calls for each item. Null outside of
 * loops, and where the loop ends as soon as the node has run.
 */
export function findLoop(file: SourceFile, node: TSESTree.Node): TSESTree.Node | null {
  let current = node;
  for (let parent = file.parent(current); parent !== null; parent = file.parent(current)) {
    if (endsLoop(parent, current)) return null;
    if (isRepeated(parent, current)) return parent;
    if (isFunction(parent)) return isEachCallback(file, parent) ? parent : null;
    current = parent;
  }
  return null;
}

function isRepeated(parent: TSESTree.Node, child: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'DoWhileStatement':
    case 'WhileStatement':
      return true;
    case 'ForStatement':
      return parent.init !== child;
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.body === child;
    default:
      return false;
  }
}

/** What leaves the loop once the node has run: the statement around it, or one that follows in its block. */
function endsLoop(parent: TSESTree.Node, child: TSESTree.Node): boolean {
  if (leaves(parent)) return true;
  const list = statementsOf(parent);
  const index = list.findIndex((statement) => statement === child);
  return index !== -1 && list.slice(index + 1).some(leaves);
}

function statementsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type === 'BlockStatement') return node.body;
  return node.type === 'SwitchCase' ? node.consequent : [];
}

/** `return` and `throw` leave more than the loop; a `break` of a `switch` is told apart by nobody, which errs to silence. */
function leaves({ type }: TSESTree.Node): boolean {
  return type === 'ReturnStatement' || type === 'ThrowStatement' || type === 'BreakStatement';
}

function isEachCallback(file: SourceFile, node: TSESTree.Node): boolean {
  const call = file.parent(node);
  if (call?.type !== 'CallExpression' || call.arguments[0] !== node) return false;
  const { callee } = call;
  return callee.type === 'MemberExpression' && eachMethods.has(memberName(callee) ?? '');
}
