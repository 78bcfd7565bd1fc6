import type { TSESTree } from '@typescript-eslint/types';
import type { Range, SourceFile } from './source-file.js';
import { walk } from './walk.js';

/** The call or construction with exactly this range; null where there is none. */
export function findNodeAt(
  file: SourceFile,
  [start, end]: Range,
): TSESTree.CallExpression | TSESTree.NewExpression | null {
  let found: TSESTree.CallExpression | TSESTree.NewExpression | null = null;
  walk(file.ast, (node) => {
    if (node.range[0] > start || node.range[1] < end) return 'skip';
    const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
    if (isCall && node.range[0] === start && node.range[1] === end) found = node;
    return undefined;
  });
  return found;
}
