import type { TextEdit } from '../source/edits.js';

/**
 * Joins removals of whole lines that only blank lines separate, and lets at most one blank line stay where they were: each
 * removal alone cannot know that its neighbour goes too. All edits are removals, or replacements within lines.
 */
export function joinRemovals(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const others = edits.filter((edit) => !isOfLines(text, edit));
  const removals = edits.filter((edit) => isOfLines(text, edit));
  const joined: TextEdit[] = [];
  for (const removal of [...removals].sort((a, b) => a.range[0] - b.range[0])) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last.range[1], removal.range[0]).trim() === '') {
      const end = Math.max(last.range[1], removal.range[1]);
      joined.splice(-1, 1, { range: [last.range[0], end], text: '' });
    } else joined.push(removal);
  }
  return [...others, ...joined.map((removal) => withBlankLines(text, removal))];
}

function isOfLines(text: string, { range: [start, end], text: replacement }: TextEdit): boolean {
  if (replacement !== '' || start === end) return false;
  return (start === 0 || text[start - 1] === '\n') && text[end - 1] === '\n';
}

/** Takes the blank lines behind a removal along where a blank line or the beginning of a block stands before it. */
function withBlankLines(text: string, removal: TextEdit): TextEdit {
  const [start, end] = removal.range;
  const isOpen = /(?:^|\n)[^\S\n]*\n$|[{([]\s*$|^\s*$/u.test(text.slice(0, start));
  const blank = /^(?:[^\S\n]*\n)+/u.exec(text.slice(end))?.[0] ?? '';
  return isOpen ? { range: [start, end + blank.length], text: '' } : removal;
}
