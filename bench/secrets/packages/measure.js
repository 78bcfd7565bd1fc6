// @ts-check
// Runs the detector over the pinned sources of list.json and prints how much it flags and what that costs. Usage, after
// `npm run build`: node --max-old-space-size=8000 bench/secrets/packages/measure.js [--cache DIR] [--dist DIR] [--only NAME,…]
// [--list FILE] [--new] [--show-context]
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readPackages, sourcesIn, unpack } from './packages.js';
import { summarise } from './report.js';
import { hashOf, mask, readReviewed, reviewKey } from './review.js';
import { loadScanner, within } from './scan-source.js';

const { values: options } = parseArgs({
  options: {
    cache: { type: 'string', default: join(tmpdir(), 'azure-identity-packages') },
    dist: { type: 'string', default: fileURLToPath(new URL('../../../dist', import.meta.url)) },
    only: { type: 'string' },
    list: { type: 'string' },
    new: { type: 'boolean', default: false },
    'show-context': { type: 'boolean', default: false },
  },
});

const reviewed = readReviewed();
const scanner = await loadScanner(options.dist ?? '');
const only = options.only?.split(',');
const packages = readPackages().filter(({ name }) => only?.includes(name) ?? true);
/** @type {import('./report.js').Totals} */
const totals = {
  packages: 0,
  unparsed: 0,
  unfinished: [],
  skipped: { minified: 0, longLines: 0 },
  files: [],
  findings: [],
};

for (const entry of packages) {
  const folder = await unpack(options.cache ?? '', entry);
  totals.packages += 1;
  for (const source of sourcesIn(folder, totals.skipped)) measure(entry.name, source);
}
print();

/**
 * @param {string} name of the package
 * @param {import('./packages.js').Source} source
 */
function measure(name, source) {
  const done = within(() => ({ scanned: scanner.scan(source) }));
  if (done === null) totals.unfinished.push(`${name} ${source.path}`);
  else if (done.scanned === null) totals.unparsed += 1;
  else add(name, source, done.scanned);
}

/**
 * @param {string} name of the package
 * @param {import('./packages.js').Source} source
 * @param {import('./scan-source.js').Scanned} scanned
 */
function add(name, source, scanned) {
  const { file, findings, passesGate, times, values } = scanned;
  totals.files.push({
    name,
    path: source.path,
    size: source.text.length,
    passesGate,
    times: steadyTimes(source, times),
    values,
  });
  for (const finding of findings) totals.findings.push(rowOf(name, file, passesGate, finding));
}

/**
 * A collection of garbage in the middle of a small file looks like a slow file: what seems slow is done again.
 *
 * @param {import('./packages.js').Source} source
 * @param {import('./scan-source.js').Times} times
 */
function steadyTimes(source, times) {
  const isSlow = (times.values + times.scan) / (source.text.length / 1024) > 0.5;
  const again = isSlow && source.text.length < 1e6 ? scanner.scan(source)?.times : undefined;
  return again !== undefined && again.values + again.scan < times.values + times.scan
    ? again
    : times;
}

/**
 * @param {string} name of the package
 * @param {import('./scan-source.js').SourceFile} file
 * @param {boolean} passesGate
 * @param {import('./scan-source.js').SecretFinding} finding
 * @returns {import('./report.js').FindingRow}
 */
function rowOf(name, file, passesGate, finding) {
  const { secret, names, inComment } = scanner.describe(file, finding);
  const { family, confidence } = finding.match;
  const at = { package: name, file: file.path, family, hash: hashOf(secret) };
  const verdict = reviewed.get(reviewKey(at))?.verdict ?? 'new';
  const line = file.text.slice(0, finding.range[0]).split('\n').length;
  const row = { ...at, line, confidence, names: names.slice(0, 2), inComment, passesGate, verdict };
  return { ...row, masked: mask(secret), context: contextOf(file.text, finding.range) };
}

/** The lines around a range, short enough to read. @param {string} text @param {readonly [number, number]} range */
function contextOf(text, [start, end]) {
  return text.slice(Math.max(0, start - 160), Math.min(end, start + 200) + 100);
}

function print() {
  console.log(summarise(totals));
  const listed = totals.findings.filter(({ verdict }) => !options.new || verdict === 'new');
  const rows = listed.map((row) =>
    [
      `${row.package} ${row.file}:${String(row.line)}`,
      row.family,
      row.confidence,
      row.inComment ? 'comment' : row.names.join(' '),
      row.masked,
      row.hash,
      row.verdict,
    ].join('\t'),
  );
  if (options.list !== undefined) writeFileSync(options.list, `${rows.join('\n')}\n`);
  if (!options['show-context']) return;
  for (const [at, row] of rows.entries()) console.log(`\n${row}\n${listed[at]?.context ?? ''}`);
}
