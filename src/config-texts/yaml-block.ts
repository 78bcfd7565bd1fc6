import { lineEndOf } from '../source/lines.js';
import type { Range } from '../source/source-file.js';

/**
 * Locates parts of a block scalar (`|` or `>`), which may be a script or a file of its own: naming the scalar as a whole
 * would tell nobody where to look.
 *
 * @param text the whole file
 * @param block the block scalar, from its indicator on
 * @param value the block scalar's value
 */
export function locateInBlock(
  text: string,
  block: Range,
  value: string,
): (start: number, end: number) => Range {
  let places: Int32Array | null = null;
  return (start, end) => {
    if (start >= end) return block;
    places ??= placesOf(text, block, value);
    return [places[start] ?? block[0], (places[end - 1] ?? block[1] - 1) + 1];
  };
}

/**
 * Where each character of the value stands in the file. Indentation and folding change white space only, so everything
 * else has the same order in both.
 */
function placesOf(text: string, [start, end]: Range, value: string): Int32Array {
  const places = new Int32Array(value.length);
  let at = lineEndOf(text, start);
  for (let i = 0; i < value.length; i++) {
    const isVisible = !isBlank(value[i]);
    while (isVisible && at < end && isBlank(text[at])) at += 1;
    places[i] = at;
    if (isVisible) at += 1;
  }
  return places;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}
