import type { TextEdit } from '../source/edits.js';

/**
 * Joins removals of whole lines that only blank lines separate, and lets at most one blank line stay where they were: each
 * removal alone cannot know that its neighbour goes too.
 */
export function joinRemovals(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const others: TextEdit[] = [];
  const removals: TextEdit[] = [];
  for (const edit of edits) (isOfLines(text, edit) ? removals : others).push(edit);
  removals.sort((a, b) => a.range[0] - b.range[0]);
  const joined: TextEdit[] = [];
  for (const removal of removals) {
    const last = joined.at(-1);
    const isNext = last !== undefined && /^\s*$/u.test(text.slice(last.range[1], removal.range[0]));
    const isFree = last !== undefined && !others.some(({ range }) => isBetween(range, last, removal));
    if (last !== undefined && isNext && isFree) {
      const end = Math.max(last.range[1], removal.range[1]);
      joined.splice(-1, 1, { range: [last.range[0], end], text: '' });
    } else joined.push(removal);
  }
  return [...others, ...joined.map((removal) => withBlankLines(text, removal, others))];
}

function isOfLines(text: string, { range: [start, end], text: replacement }: TextEdit): boolean {
  if (replacement !== '' || start === end) return false;
  return (start === 0 || text[start - 1] === '\n') && text[end - 1] === '\n';
}

function isBetween(range: TextEdit['range'], first: TextEdit, second: TextEdit): boolean {
  return range[0] >= first.range[1] && range[1] <= second.range[0];
}

/** Takes the blank lines behind a removal along where a blank line or the beginning of a block stands before it. */
function withBlankLines(text: string, removal: TextEdit, others: readonly TextEdit[]): TextEdit {
  const [start, end] = removal.range;
  const before = text.slice(0, start);
  const opens = /(?:^|\n)[^\S\n]*\n$|[{([]\s*$|^\s*$/u.test(before);
  const blank = /^(?:[^\S\n]*\n)+/u.exec(text.slice(end))?.[0] ?? '';
  const isFree = !others.some(({ range }) => range[0] >= end && range[0] < end + blank.length);
  return opens && isFree ? { range: [start, end + blank.length], text: '' } : removal;
}
