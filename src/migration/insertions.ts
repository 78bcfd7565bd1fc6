import type { TextEdit } from '../source/edits.js';

/**
 * Lets insertions live with removals around them. An insertion in the middle of lines that go would be lost, or glued to
 * what follows: it takes the place of those lines instead.
 */
export function mergeInsertions(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const insertions = edits.filter(({ range }) => range[0] === range[1]);
  const merged: TextEdit[] = [];
  const absorbed = new Set<TextEdit>();
  for (const edit of edits) {
    const [start, end] = edit.range;
    if (start === end) continue;
    const inside = insertions.filter(
      (insertion) => edit.text === '' && start < insertion.range[0] && insertion.range[0] < end,
    );
    for (const insertion of inside) absorbed.add(insertion);
    merged.push(
      inside.length === 0 ? edit : { range: edit.range, text: standAlone(text, edit, inside) },
    );
  }
  return [...insertions.filter((insertion) => !absorbed.has(insertion)), ...merged];
}

/** The inserted lines without the break that led to them, ended by the one that the removed lines ended in. */
function standAlone(text: string, removal: TextEdit, insertions: readonly TextEdit[]): string {
  const removedText = text.slice(...removal.range);
  const ending = /(?:\r\n|\n)$/u.exec(removedText)?.[0] ?? '';
  const code = insertions
    .map((insertion) => insertion.text)
    .join('')
    .replace(/^(?:\r?\n)+/u, '');
  return code + (code.endsWith('\n') ? '' : ending);
}
