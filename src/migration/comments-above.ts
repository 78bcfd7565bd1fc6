import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from '../source/edits.js';
import { isFirstOnLine, lineStartOf } from '../source/lines.js';
import type { SourceFile } from '../source/source-file.js';

/** Removes the comments directly above a statement that goes, where they would be wrong above what follows. */
export function planCommentsAbove(
  file: SourceFile,
  statement: TSESTree.Node,
  isStale: (text: string) => boolean,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let below = statement.range[0];
  for (const { range, value } of [...file.comments].reverse()) {
    if (range[1] > below) continue;
    const gap = file.text.slice(range[1], below);
    const isAbove = /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/u.test(gap);
    if (!isAbove || !isFirstOnLine(file.text, range[0]) || !isStale(value)) break;
    const start = lineStartOf(file.text, range[0]);
    edits.push({ range: [start, lineStartOf(file.text, below)], text: '' });
    below = range[0];
  }
  return edits;
}
