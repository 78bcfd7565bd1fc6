// @ts-check

/**
 * @typedef {object} FileRow
 * @property {string} name
 * @property {string} path
 * @property {number} size in characters
 * @property {boolean} passesGate
 * @property {number} values
 * @property {import('./scan-source.js').Times} times
 */

/**
 * @typedef {object} FindingRow
 * @property {string} package
 * @property {string} file
 * @property {number} line
 * @property {string} family
 * @property {string} confidence
 * @property {string} hash
 * @property {readonly string[]} names
 * @property {boolean} inComment
 * @property {boolean} passesGate
 * @property {string} verdict of the review, or `new`
 * @property {string} masked
 * @property {string} context source text around it: for the terminal only
 */

/**
 * @typedef {object} Totals
 * @property {number} packages
 * @property {number} unparsed
 * @property {string[]} unfinished files that took too long
 * @property {import('./packages.js').Skipped} skipped
 * @property {FileRow[]} files
 * @property {FindingRow[]} findings
 */

const slowest = 10;

/** What a run found and what it cost, as text. @param {Totals} totals */
export function summarise(totals) {
  const { findings, skipped } = totals;
  return [
    `packages ${count(totals.packages)}, files ${count(totals.files.length)}, not parsed ${count(totals.unparsed)}, ` +
      `left out: ${count(skipped.minified)} minified, ${count(skipped.longLines)} with long lines`,
    rates(totals),
    table('family', findings, ({ family }) => family),
    table('confidence', findings, ({ confidence }) => confidence),
    table('verdict', findings, ({ verdict }) => verdict),
    ['unfinished', ...totals.unfinished].join('\n  '),
    costs(totals.files),
  ].join('\n\n');
}

/** @param {Totals} totals */
function rates({ files, findings }) {
  const values = sum(files, (file) => file.values);
  const inCode = findings.filter(({ inComment }) => !inComment);
  const notSecret = inCode.filter(({ verdict }) => verdict === 'false');
  const distinct = new Set(findings.map((row) => `${row.package} ${row.hash}`));
  /** @param {readonly FindingRow[]} rows */
  const per = (rows) =>
    `${count(rows.length)} (${((rows.length / values) * 1e5).toFixed(2)} per 100,000)`;
  return [
    `values              ${count(values)}`,
    `flagged values      ${per(inCode)}, of them false ${per(notSecret)}`,
    `flagged in comments ${count(findings.length - inCode.length)}`,
    `distinct values     ${count(distinct.size)} in all packages`,
    `missed by the gate  ${count(findings.filter(({ passesGate }) => !passesGate).length)}`,
  ].join('\n');
}

/** @param {string} title @param {readonly FindingRow[]} rows @param {(row: FindingRow) => string} by */
function table(title, rows, by) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const row of rows) counts.set(by(row), (counts.get(by(row)) ?? 0) + 1);
  const lines = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, n]) => `  ${name.padEnd(34)} ${count(n).padStart(7)}`);
  return [`by ${title}`, ...lines].join('\n');
}

/** Times of one run on one machine: only their ratios say something. @param {readonly FileRow[]} files */
function costs(files) {
  const passing = files.filter(({ passesGate }) => passesGate);
  const parse = sum(files, ({ times }) => times.parse);
  const gate = sum(files, ({ times }) => times.gate);
  const values = sum(passing, ({ times }) => times.values);
  const scan = sum(passing, ({ times }) => times.scan);
  /** @param {number} milliseconds */
  const ratio = (milliseconds) => (milliseconds / parse).toFixed(4);
  return [
    `pass the gate       ${((100 * passing.length) / files.length).toFixed(1)} % of files, ${((100 * sum(passing, ({ size }) => size)) / sum(files, ({ size }) => size)).toFixed(1)} % of text`,
    `as shares of parsing ${(parse / 1000).toFixed(1)} s: gate ${ratio(gate)}, values ${ratio(values)}, scan ${ratio(scan)}, all ${ratio(gate + values + scan)}`,
    'slowest per KB (values and scan)',
    ...slow(files).map(
      ({ name, path, size, times }) =>
        `  ${((times.values + times.scan) / (size / 1024)).toFixed(2)} ms/KB  ${(times.values + times.scan).toFixed(0)} ms, scan ${times.scan.toFixed(0)}  ${name} ${path} (${(size / 1024).toFixed(0)} KB)`,
    ),
  ].join('\n');
}

/** Small files measure the clock. @param {readonly FileRow[]} files */
function slow(files) {
  /** @param {FileRow} file */
  const perSize = ({ times, size }) => (times.values + times.scan) / size;
  return files
    .filter(({ size }) => size >= 4096)
    .sort((a, b) => perSize(b) - perSize(a))
    .slice(0, slowest);
}

/** @template T @param {readonly T[]} rows @param {(row: T) => number} of */
function sum(rows, of) {
  return rows.reduce((total, row) => total + of(row), 0);
}

/** @param {number} number */
function count(number) {
  return number.toLocaleString('en');
}
