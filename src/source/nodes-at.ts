import type { TSESTree } from '@typescript-eslint/types';
import type { Range, SourceFile } from './source-file.js';
import { walk } from './walk.js';

/** The call or construction with exactly this range; null where there is none. */
export function findNodeAt(
  file: SourceFile,
  range: Range,
): TSESTree.CallExpression | TSESTree.NewExpression | null {
  return (
    findNodeOfType(file, range, 'CallExpression') ?? findNodeOfType(file, range, 'NewExpression')
  );
}

/** The node of a type with exactly this range; null where there is none. */
export function findNodeOfType<Type extends `${TSESTree.Node['type']}`>(
  file: SourceFile,
  [start, end]: Range,
  type: Type,
): Extract<TSESTree.Node, { type: Type }> | null {
  let found: TSESTree.Node | null = null;
  walk(file.ast, (node) => {
    if (node.range[0] > start || node.range[1] < end) return 'skip';
    if (node.type === type && node.range[0] === start && node.range[1] === end) found = node;
    return undefined;
  });
  return found;
}
