import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from './edits.js';
import {
  findLineEndAfter,
  findPunctuator,
  hasComment,
  indentationAt,
  isFirstOnLine,
  lineBreakOf,
  lineEndOf,
} from './lines.js';
import type { SourceFile } from './source-file.js';

/** Adds one item; see {@link planListItemsInsertion}. */
export function planListItemInsertion(
  file: SourceFile,
  list: readonly TSESTree.Node[],
  item: string,
  bounds: readonly [number, number],
): readonly TextEdit[] {
  return planListItemsInsertion(file, list, [item], bounds);
}

/**
 * Adds items at the end of a braced list, as the list is written: on the same line or on lines of their own, with the
 * trailing comma that the list has or has not. Comments behind the last item stay with it.
 *
 * @param bounds offset after the opening brace and offset of the closing one
 */
export function planListItemsInsertion(
  file: SourceFile,
  list: readonly TSESTree.Node[],
  items: readonly string[],
  [open, close]: readonly [number, number],
): readonly TextEdit[] {
  const { text } = file;
  const item = items.join(', ');
  const last = list.at(-1);
  if (last === undefined) {
    return hasComment(file, open, close)
      ? [{ range: [open, open], text: ` ${item},` }]
      : [{ range: [open, close], text: ` ${item} ` }];
  }
  const end = last.range[1];
  const comma = findPunctuator(file, ',', end, close);
  const itemEnd = comma === null ? end : comma + 1;
  const hasOwnLine = isFirstOnLine(text, last.range[0]) && close > lineEndOf(text, itemEnd);
  if (!hasOwnLine) {
    return comma === null ? [insert(end, `, ${item}`)] : [insert(itemEnd, ` ${item},`)];
  }
  const line = items
    .map((each) => lineBreakOf(text) + indentationAt(text, last.range[0]) + each)
    .join(',');
  const lineEnd = findLineEndAfter(file, itemEnd) ?? itemEnd;
  if (comma !== null) return [insert(lineEnd, `${line},`)];
  return lineEnd === end ? [insert(end, `,${line}`)] : [insert(end, ','), insert(lineEnd, line)];
}

function insert(offset: number, text: string): TextEdit {
  return { range: [offset, offset], text };
}
