import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from '../source/edits.js';
import { indentationAt, skipTrivia } from '../source/lines.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { planIndentation } from './unwrap-branch.js';
import { unionTypeOf } from './union-types.js';

/** The edits, and the code that they remove. */
export interface ExpressionCut {
  readonly edits: readonly TextEdit[];
  readonly removed: readonly Range[];
}

/** The expression becomes a part of itself, and a declared type that allowed for both goes. */
export function cutExpression(
  file: SourceFile,
  whole: TSESTree.Node,
  kept: TSESTree.Node,
): ExpressionCut {
  const [from, to] = withParentheses(file, whole, kept);
  const declarator = file.parent(whole);
  const type = declarator?.type === 'VariableDeclarator' ? unionTypeOf(file, declarator) : null;
  const removed: readonly Range[] = [
    [whole.range[0], from],
    [to, whole.range[1]],
    ...(type === null ? [] : [type]),
  ];
  // The braces of an object would be those of a function.
  const isBody = declarator?.type === 'ArrowFunctionExpression' && file.text[from] === '{';
  const edits = removed.map((range, index) => {
    const bracket = isBody && index < 2 ? (index === 0 ? '(' : ')') : '';
    return { range, text: bracket };
  });
  const lines = planLines(file, whole, [from, to]);
  return { edits: [...edits.filter(isChange), ...lines], removed };
}

function isChange({ range: [from, to], text }: TextEdit): boolean {
  return from < to || text !== '';
}

/** The lines behind the first move as far to the left as the last one has to. */
function planLines(file: SourceFile, whole: TSESTree.Node, kept: Range): readonly TextEdit[] {
  const last = indentationAt(file.text, kept[1]);
  const wanted = indentationAt(file.text, whole.range[0]);
  const text = file.text.slice(...kept);
  // Behind a comment, the value stands on a line of its own.
  const isMoved = /[\r\n]/u.test(text) && !text.startsWith('//');
  return isMoved ? planIndentation(file, kept, last, wanted) : [];
}

/**
 * An operand with its parentheses and the comments before it; without comments behind `return`, where a line break would
 * end the statement.
 */
function withParentheses(file: SourceFile, whole: TSESTree.Node, kept: TSESTree.Node): Range {
  let [from, to] = kept.range;
  for (;;) {
    const before = file.text.slice(whole.range[0], from).trimEnd();
    const after = skipTrivia(file, to, whole.range[1]);
    if (!before.endsWith('(') || file.text[after] !== ')' || after >= whole.range[1]) break;
    from = whole.range[0] + before.length - 1;
    to = after + 1;
  }
  const parent = file.parent(whole)?.type;
  if (parent === 'ReturnStatement' || parent === 'ThrowStatement') return [from, to];
  for (const { range } of [...file.comments].reverse()) {
    if (range[1] > from || range[0] < whole.range[0]) continue;
    if (file.text.slice(range[1], from).trim() !== '') break;
    from = range[0];
  }
  return [from, to];
}
