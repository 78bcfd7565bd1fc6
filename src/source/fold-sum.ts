import type { TSESTree } from '@typescript-eslint/types';
import { joinParts, type Folding } from './folded.js';
import type { Folder } from './fold-text.js';
import type { Range } from './source-file.js';
import { unwrap } from './syntax.js';

/**
 * Folds `a + b + …`. One level of depth, however long it is: the tree of a long sum is as deep as the sum is long. Several
 * numbers before the first text add up, or are added to something unknown; a single one is written as it is.
 */
export function foldSum(folder: Folder, node: TSESTree.BinaryExpression, depth: number): Folding {
  const { terms, ranges } = termsOf(node);
  const rest: TSESTree.Node[] = [];
  const folded = terms.map((term) => {
    const inner = folder.fold(term, depth);
    for (const item of inner.rest) rest.push(item);
    return inner.folded;
  });
  const firstText = folded.findIndex((term) => term !== null && !term.isNumber);
  if (firstText === -1) return { folded: null, rest };
  const parts = folded.map((term, index) => {
    const isAdded = term?.isNumber === true && index < firstText && firstText > 1;
    return { folded: isAdded ? null : term, range: terms[index]?.range ?? node.range };
  });
  return { folded: joinParts(parts, (_first, last) => ranges[last] ?? node.range), rest };
}

/** The terms of a sum from left to right; `ranges[i]` is that of the sum which ends with term `i`. */
function termsOf(node: TSESTree.BinaryExpression): {
  readonly terms: readonly TSESTree.Node[];
  readonly ranges: readonly Range[];
} {
  const terms: TSESTree.Node[] = [];
  const ranges: Range[] = [];
  let left: TSESTree.Node = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    terms.push(left.right);
    ranges.push(left.range);
    left = unwrap(left.left);
  }
  terms.push(left);
  ranges.push(left.range);
  return { terms: terms.reverse(), ranges: ranges.reverse() };
}
