import type { TSESTree } from '@typescript-eslint/types';
import { isFunction } from '../../source/function-names.js';
import type { SourceFile } from '../../source/source-file.js';

/**
 * Whether at most one of two places runs: they stand in different branches, or the function ends with the first one.
 *
 * @param first the place that comes first in the text
 */
export function areExclusive(
  file: SourceFile,
  first: TSESTree.Node,
  second: TSESTree.Node,
): boolean {
  const around = ancestorsOf(file, second);
  let current = first;
  let isConditional = false;
  let isLeft = false;
  for (let parent = file.parent(current); parent !== null; parent = file.parent(current)) {
    const index = around.indexOf(parent);
    if (index !== -1) {
      const other = around[index - 1] ?? second;
      return areBranches(parent, current, other) || (isConditional && isLeft);
    }
    if (isFunction(parent)) {
      isConditional = false;
      isLeft = false;
    }
    isConditional ||= parent.type === 'IfStatement' || parent.type === 'SwitchCase';
    isLeft ||= endsFunction(parent);
    current = parent;
  }
  return false;
}

/** The nodes around a node, itself first. */
function ancestorsOf(file: SourceFile, node: TSESTree.Node): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [node];
  for (let at = file.parent(node); at !== null; at = file.parent(at)) found.push(at);
  return found;
}

function areBranches(around: TSESTree.Node, a: TSESTree.Node, b: TSESTree.Node): boolean {
  switch (around.type) {
    case 'ConditionalExpression':
    case 'IfStatement':
      return a !== around.test && b !== around.test;
    case 'LogicalExpression':
    case 'TryStatement':
      return true;
    case 'SwitchStatement':
      return a.type === 'SwitchCase' && b.type === 'SwitchCase';
    default:
      return false;
  }
}

function endsFunction(node: TSESTree.Node): boolean {
  if (node.type === 'ReturnStatement' || node.type === 'ThrowStatement') return true;
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : undefined;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
}
