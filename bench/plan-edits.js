// What edits do to a text, without the engine's own way to apply them.
import { visitorKeys } from '@typescript-eslint/visitor-keys';

/** @import { TextEdit } from '../dist/src/source/edits.js' */
/** @import { SourceFile } from '../dist/src/source/source-file.js' */

/**
 * The text with the edits in it, put together of pieces so that nothing else can change; null where edits overlap or leave
 * the text.
 *
 * @param {string} text
 * @param {readonly TextEdit[]} edits
 */
export function applyApart(text, edits) {
  let at = 0;
  let result = '';
  for (const { range, text: written } of edits) {
    if (range[0] < at || range[1] < range[0] || range[1] > text.length) return null;
    result += text.slice(at, range[0]) + written;
    at = range[1];
  }
  return result + text.slice(at);
}

/**
 * Whether a comment goes with the innermost node that it stands in.
 *
 * @param {SourceFile} file
 * @param {readonly [number, number]} range
 * @param {readonly TextEdit[]} edits
 */
export function goesWithCode(file, range, edits) {
  /** @param {readonly [number, number]} outer */
  const isIn = (outer) => outer[0] <= range[0] && range[1] <= outer[1];
  /** @type {any} */
  let node = file.ast;
  for (;;) {
    const inner = (visitorKeys[node.type] ?? [])
      .flatMap((key) => node[key] ?? [])
      .find((/** @type {any} */ child) => child !== null && isIn(child.range));
    if (inner === undefined) break;
    node = inner;
  }
  return edits.some((edit) => edit.range[0] <= node.range[0] && node.range[1] <= edit.range[1]);
}
