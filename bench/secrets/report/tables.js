// @ts-check
/** @typedef {import('./tally.js').Tally} Tally */
/** @typedef {import('./tally.js').Share} Share */

const cellWidth = 18;

/** @param {Share | undefined} share */
function cell(share) {
  if (!share || share.of === 0) return 'n/a'.padStart(cellWidth);
  const percent = ((100 * share.hits) / share.of).toFixed(1);
  return `${percent} % ${`${share.hits}/${share.of}`.padStart(9)}`.padStart(cellWidth);
}

/** @param {string} title @param {Tally[]} tallies */
function heading(title, tallies) {
  return title.padEnd(42) + tallies.map(({ detector }) => detector.padStart(cellWidth)).join('');
}

/** A table with a row for each key and a column for each detector. @param {string} title @param {Tally[]} tallies @param {'families' | 'places' | 'negatives'} part @param {(key: string) => boolean} [keep] */
export function table(title, tallies, part, keep = () => true) {
  const keys = [...new Set(tallies.flatMap((tally) => Object.keys(tally[part])))].filter(keep);
  if (keys.length === 0) return '';
  const rows = keys.map(
    (key) => key.padEnd(42) + tallies.map((tally) => cell(tally[part][key])).join(''),
  );
  return ['', heading(title, tallies), ...rows].join('\n');
}

/** The sums of each detector, side by side. @param {Tally[]} tallies */
export function totals(tallies) {
  /** @type {[string, (tally: Tally) => string][]} */
  const rows = [
    ['proved secrets found', ({ proved }) => cell(proved)],
    ['secrets told by context found', ({ context }) => cell(context)],
    ['look-alikes flagged', ({ flagged }) => cell(flagged)],
    ['messages that repeat the secret', ({ echoes }) => cell(echoes)],
    ['reported on other lines only', ({ elsewhere }) => cell(elsewhere)],
    ['files it does not read (n/a)', ({ unread }) => String(unread).padStart(cellWidth)],
    ['files it failed on', ({ failures }) => String(failures.length).padStart(cellWidth)],
    ['seconds', ({ seconds }) => seconds.toFixed(1).padStart(cellWidth)],
  ];
  return [
    '',
    heading('Totals', tallies),
    ...rows.map(([name, show]) => name.padEnd(42) + tallies.map(show).join('')),
  ].join('\n');
}
