import type { Range } from './source-file.js';

/** A place in a text, both numbers beginning at 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A part of a text, all numbers beginning at 1; the end is behind its last character. */
export interface Span extends Place {
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns offsets of a text into lines and columns. */
export interface LineIndex {
  placeOf(offset: number): Place;
}

/** Where a range of a text begins and ends. */
export function spanOf(lines: LineIndex, [start, end]: Range): Span {
  const { line: endLine, column: endColumn } = lines.placeOf(end);
  return { ...lines.placeOf(start), endLine, endColumn };
}

/** Indexes the lines of a text; `\n`, `\r\n` and `\r` end a line, as in JavaScript. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu))
    starts.push(match.index + match[0].length);
  return {
    placeOf(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}
