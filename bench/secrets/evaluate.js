// @ts-check
// Measures detectors of hard-coded secrets on made-up secrets and on innocent look-alikes. See README.md beside this file.
// Usage: node bench/secrets/evaluate.js [--seed N] [--detector NAME|all] [--json] [--show-missed] [--show-flagged]
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { detectorNames, loadDetector } from './detectors/index.js';
import { makePositives, makers } from './mint/index.js';
import {
  digestOf,
  frozenDigest,
  frozenSeed,
  makeNegatives,
  negativeFamilies,
} from './negatives/index.js';
import { describeFlagged, describeMissed } from './report/samples.js';
import { table, totals } from './report/tables.js';
import { countNegative, countPositive, emptyTally, isFound } from './report/tally.js';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: String(frozenSeed) },
    detector: { type: 'string', default: 'azure-identity' },
    json: { type: 'boolean', default: false },
    'show-missed': { type: 'boolean', default: false },
    'show-flagged': { type: 'boolean', default: false },
  },
});

const seed = Number(options.seed);
const wanted = options.detector === 'all' ? detectorNames : [options.detector];
const unknown = wanted.find((name) => !detectorNames.includes(name));
if (unknown !== undefined || !Number.isInteger(seed)) {
  console.error(`--detector is one of ${detectorNames.join(', ')}, all; --seed is a whole number`);
  process.exit(2);
}

const positives = makePositives(seed);
const negatives = makeNegatives(seed);
const digest = digestOf(negatives);
const isFrozen = digestOf(makeNegatives(frozenSeed)) === frozenDigest();

/** Prints unless the output is data. @param {string} text */
function say(text) {
  if (!options.json) console.log(text);
}

/** Runs a detector over one file; what it throws is counted as its failure. @param {import('./types.js').Detector} detector @param {import('./report/tally.js').Tally} tally @param {import('./types.js').Written} file */
async function inspect(detector, tally, file) {
  if (!detector.reads.has(file.language)) {
    tally.unread += 1;
    return undefined;
  }
  try {
    return await detector.inspect(file);
  } catch (error) {
    tally.failures.push(error instanceof Error ? error.message : String(error));
    return [];
  }
}

/** @param {import('./types.js').Detector} detector */
async function measure(detector) {
  const tally = emptyTally(detector.name);
  const start = performance.now();
  for (const file of positives) {
    const messages = await inspect(detector, tally, file);
    if (!messages) continue;
    countPositive(tally, file, messages);
    if (options['show-missed'] && !isFound(file, messages)) say(describeMissed(file));
  }
  for (const file of negatives) {
    const messages = await inspect(detector, tally, file);
    if (!messages) continue;
    countNegative(tally, file, messages);
    if (options['show-flagged'] && messages.length > 0) say(describeFlagged(file, messages));
  }
  tally.seconds = (performance.now() - start) / 1000;
  return tally;
}

const tiers = new Map(positives.map(({ sample }) => [sample.family, sample.tier]));
const set = {
  seed,
  secretFamilies: makers.length,
  secrets: positives.length,
  lookAlikeFamilies: negativeFamilies.length,
  lookAlikes: negatives.length,
  digest,
  frozen: isFrozen,
};
say(
  `seed ${seed}: ${set.secrets} secrets of ${set.secretFamilies} families, ${set.lookAlikes} look-alikes of ${set.lookAlikeFamilies} families`,
);
say(`look-alikes ${digest}`);
say(
  isFrozen
    ? `the look-alikes of seed ${frozenSeed} are the frozen ones`
    : `CHANGED: the look-alikes of seed ${frozenSeed} are not the frozen ones (${frozenDigest()})`,
);

/** @type {import('./report/tally.js').Tally[]} */
const tallies = [];
/** @type {Record<string, string>} */
const missing = {};
for (const name of wanted) {
  const detector = await loadDetector(name);
  if (typeof detector === 'string') missing[name] = detector;
  else tallies.push(await measure(detector));
}

if (options.json) {
  console.log(JSON.stringify({ set, detectors: tallies, missing }, null, 2));
} else {
  const isProved = (/** @type {string} */ family) => tiers.get(family) === 'proved';
  say(table('Found: secrets that prove themselves', tallies, 'families', isProved));
  say(table('Found: secrets told by context', tallies, 'families', (key) => !isProved(key)));
  say(table('Found, by place', tallies, 'places'));
  say(table('Flagged look-alikes', tallies, 'negatives'));
  say(totals(tallies));
  for (const { detector, failures } of tallies) {
    for (const failure of failures.slice(0, 3))
      say(`${detector} failed: ${failure.split('\n')[0]}`);
  }
  for (const [name, reason] of Object.entries(missing))
    say(`${name} is left out: ${reason.split('\n')[0]}`);
}
