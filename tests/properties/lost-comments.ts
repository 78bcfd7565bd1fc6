import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from '../../src/source/edits.js';
import type { Range, SourceComment, SourceFile } from '../../src/source/source-file.js';
import { childrenOf, walk } from '../../src/source/walk.js';

/**
 * Comments that are gone although the code around them is not: a comment may go only with the innermost node that it stands
 * in. A branch that is cut out takes the comments directly above its statements along.
 */
export function lostComments(
  before: SourceFile,
  after: SourceFile,
  edits: readonly TextEdit[],
  mayGoAbove: boolean,
): readonly string[] {
  const kept = new Set(after.comments.map(({ value }) => value.trim()));
  return before.comments
    .filter(({ value }) => !kept.has(value.trim()))
    .filter((comment) => !goesWithCode(before, comment, edits, mayGoAbove))
    .map(({ value }) => value.trim());
}

function goesWithCode(
  file: SourceFile,
  { range }: SourceComment,
  edits: readonly TextEdit[],
  mayGoAbove: boolean,
): boolean {
  const edit = edits.find((each) => isWithin(range, each.range));
  if (edit === undefined) return false;
  const node = innermost(file, range);
  return (
    mayGoAbove || isWithin(node.range, edit.range) || goesWithNeighbours(node, range, edit.range)
  );
}

/** Arguments that go together take along what stands between them, and a function what stands above it. */
function goesWithNeighbours(parent: TSESTree.Node, [start, end]: Range, edit: Range): boolean {
  const children = childrenOf(parent);
  const before = children.findLast((child) => child.range[1] <= start);
  const after = children.find((child) => child.range[0] >= end);
  const isGone = (child: TSESTree.Node | undefined): boolean =>
    child !== undefined && isWithin(child.range, edit);
  if (after?.type === 'FunctionDeclaration') return isGone(after);
  const isCall = parent.type === 'CallExpression' || parent.type === 'NewExpression';
  return isCall && isGone(before) && isGone(after);
}

function innermost(file: SourceFile, range: Range): TSESTree.Node {
  let found: TSESTree.Node = file.ast;
  walk(file.ast, (node) => {
    if (!isWithin(range, node.range)) return 'skip';
    if (node !== file.ast) found = node;
    return undefined;
  });
  return found;
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
