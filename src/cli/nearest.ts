/** The words that a mistyped one may have meant, the likeliest first; at most `limit`. Letter case does not matter. */
export function findNearest(typed: string, words: Iterable<string>, limit = 5): readonly string[] {
  const wanted = typed.toLowerCase();
  const scored = [...new Set(words)].flatMap((word) => {
    const distance = scoreOf(wanted, word.toLowerCase());
    return distance === null ? [] : [{ word, distance }];
  });
  return scored
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word }) => word);
}

/** Null where the words have nothing to do with one another. A part of a word is nearer than a misspelling. */
function scoreOf(typed: string, word: string): number | null {
  if (typed.length >= 3 && word.includes(typed)) return (word.length - typed.length) / 1000;
  const distance = distanceBetween(typed, word);
  return distance <= Math.max(2, Math.floor(typed.length / 3)) ? distance : null;
}

/** Levenshtein's distance: insertions, deletions and replacements of one character. */
export function distanceBetween(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const deleted = (previous[column] ?? 0) + 1;
      const inserted = (current[column - 1] ?? 0) + 1;
      current.push(Math.min(replaced, deleted, inserted));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
