import type { TSESTree } from '@typescript-eslint/types';
import { findExport } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import { walk } from '../source/walk.js';

/**
 * Whether the other branch of a choice around a node signs in with an identity already: `useKey ? new X(key) : new X(
 * credential)`. The key branch has to go there; to rewrite it would leave two branches that do the same.
 */
export function hasIdentityBranch(file: SourceFile, node: TSESTree.Node): boolean {
  let inner = node;
  for (let parent = file.parent(node); parent !== null; parent = file.parent(parent)) {
    const other = otherBranch(parent, inner);
    if (other !== null && usesIdentity(file, other)) return true;
    inner = parent;
  }
  return false;
}

function otherBranch(choice: TSESTree.Node, branch: TSESTree.Node): TSESTree.Node | null {
  if (choice.type !== 'IfStatement' && choice.type !== 'ConditionalExpression') return null;
  if (choice.consequent === branch) return choice.alternate;
  return choice.alternate === branch ? choice.consequent : null;
}

function usesIdentity(file: SourceFile, branch: TSESTree.Node): boolean {
  let found = false;
  walk(branch, (node) => {
    if (node.type === 'NewExpression') {
      found ||= findExport(file, node.callee)?.module === '@azure/identity';
    }
    return undefined;
  });
  return found;
}
