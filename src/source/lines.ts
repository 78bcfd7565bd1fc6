import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from './source-file.js';

/** The line break that the text uses first; `\n` where it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}

/** The offset at which the line of `offset` starts. */
export function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text[start - 1])) start--;
  return start;
}

/** The offset at which the line of `offset` ends, before its line break. */
export function lineEndOf(text: string, offset: number, limit = text.length): number {
  let end = offset;
  while (end < limit && !isLineBreak(text[end])) end++;
  return end;
}

/** The offset after the line break that stands at `lineEnd`; `lineEnd` itself at the end of the text. */
export function afterLineBreak(text: string, lineEnd: number): number {
  if (text.startsWith('\r\n', lineEnd)) return lineEnd + 2;
  return isLineBreak(text[lineEnd]) ? lineEnd + 1 : lineEnd;
}

/** The white space that the line of `offset` begins with. */
export function indentationAt(text: string, offset: number): string {
  return /^[^\S\r\n]*/u.exec(text.slice(lineStartOf(text, offset), offset))?.[0] ?? '';
}

/** Whether nothing but white space stands before `offset` on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStartOf(text, offset), offset).trim() === '';
}

/** Whether nothing but white space stands after `offset` on its line. */
export function isLastOnLine(text: string, offset: number): boolean {
  return text.slice(offset, lineEndOf(text, offset)).trim() === '';
}

export function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/**
 * The end of a statement, without a semicolon on a later line: in code without semicolons that one guards the next
 * statement (`;[1].forEach(f)`), although the grammar ends this one with it.
 */
export function statementEndOf(text: string, node: TSESTree.Node): number {
  const [start, end] = node.range;
  if (text[end - 1] !== ';') return end;
  const code = text.slice(start, end - 1);
  const gap = code.slice(code.trimEnd().length);
  return /[\r\n]/u.test(gap) ? start + code.length - gap.length : end;
}

/** The offset of the next character in `[from, to)` that is neither white space nor in a comment; `to` where there is none. */
export function skipTrivia(file: SourceFile, from: number, to: number): number {
  let offset = from;
  for (;;) {
    while (offset < to && /\s/u.test(file.text[offset] ?? '')) offset++;
    const comment = file.comments.find(({ range }) => range[0] === offset && range[1] > offset);
    if (comment === undefined) return Math.min(offset, to);
    offset = comment.range[1];
  }
}

/** The offset of a punctuator in `[from, to)`, comments left out; null where there is none. Only for gaps between nodes. */
export function findPunctuator(
  file: SourceFile,
  punctuator: string,
  from: number,
  to: number,
): number | null {
  let offset = skipTrivia(file, from, to);
  while (offset < to) {
    if (file.text.startsWith(punctuator, offset)) return offset;
    offset = skipTrivia(file, offset + 1, to);
  }
  return null;
}

/** Whether a comment begins in `[from, to)`. */
export function hasComment(file: SourceFile, from: number, to: number): boolean {
  return file.comments.some(({ range }) => range[0] >= from && range[0] < to);
}

/**
 * Where a line may follow what ends at `offset`: after the comments on the rest of its line. Null where code or a comment
 * of several lines follows on that line.
 */
export function findLineEndAfter(file: SourceFile, offset: number): number | null {
  const lineEnd = lineEndOf(file.text, offset);
  return skipTrivia(file, offset, file.text.length) < lineEnd ||
    file.comments.some(
      ({ range }) => range[0] >= offset && range[0] < lineEnd && range[1] > lineEnd,
    )
    ? null
    : trimEnd(file.text, offset, lineEnd);
}

function trimEnd(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}
