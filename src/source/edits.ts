import MagicString from 'magic-string';
import type { Range } from './source-file.js';

/** Replaces `range` by `text`; an empty range inserts, an empty text removes. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * Applies edits to a text; bytes outside the edits stay as they are. Inserts at one offset keep their order in the list,
 * and stand before a replacement that begins there.
 *
 * @throws {RangeError} if two edits overlap: an overlap is a planning error, and guessing would corrupt code.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = sortEdits(edits);
  const output = new MagicString(text);
  for (const { range, text: replacement } of ordered) {
    const [start, end] = range;
    if (start === end) output.appendLeft(start, replacement);
    else if (replacement === '') output.remove(start, end);
    else output.overwrite(start, end, replacement, { contentOnly: true });
  }
  return output.toString();
}

/** The edits in source order, checked for overlaps; equal removals are merged into one. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const merged: TextEdit[] = [];
  for (const edit of ordered) {
    const last = merged.at(-1);
    if (last !== undefined && edit.range[0] < last.range[1]) {
      if (
        edit.text === last.text &&
        edit.range[0] === last.range[0] &&
        edit.range[1] === last.range[1]
      )
        continue;
      throw new RangeError(`edits overlap at offset ${String(edit.range[0])}`);
    }
    merged.push(edit);
  }
  return merged;
}

/** Whether `inner` lies within `outer`. */
export function containsRange(outer: Range, inner: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
