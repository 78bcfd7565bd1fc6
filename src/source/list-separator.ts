import { lineBreakOf } from './lines.js';
import type { Range } from './source-file.js';

/**
 * What stands between an item and one that is added after it in a list that begins at an offset: `, `, or a line of its own
 * where the item has one.
 */
export function separatorAfter(
  text: string,
  listStart: number,
  item: { readonly range: Range },
): string {
  const lineStart = text.lastIndexOf('\n', item.range[0] - 1) + 1;
  const indentation = text.slice(lineStart, item.range[0]);
  const startsLine = /^[ \t]+$/u.test(indentation) && lineStart > listStart;
  return startsLine ? `,${lineBreakOf(text)}${indentation}` : ', ';
}
