// Runs the engine over a folder of repositories and checks what must hold of any code: see CONTRIBUTING. Then compares the
// type errors of every changed file before and after. Nothing is written.
// Usage: node bench/real-code.js FOLDER [--drop-key-branches] [--change-arguments] [--include-tests] [--no-types] [--dist FOLDER]
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { applyApart, goesWithCode } from './plan-edits.js';
import { compareTypes } from './type-errors.js';

/** @import { FileOutcome } from '../dist/src/migration/outcome.js' */
/** @import { TextEdit } from '../dist/src/source/edits.js' */
/** @import { SourceFile } from '../dist/src/source/source-file.js' */

/**
 * What became of one file.
 *
 * @typedef {{ shown: string, path: string, before: string, after: string, outcome: FileOutcome }} Changed
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'drop-key-branches': { type: 'boolean', default: false },
    'change-arguments': { type: 'boolean', default: false },
    'include-tests': { type: 'boolean', default: false },
    'no-types': { type: 'boolean', default: false },
    /** Another build than that of `npm run build`. */
    dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
  },
});
const [given] = positionals;
if (given === undefined) throw new Error('Usage: npm run bench:real -- FOLDER [options]');
const root = resolve(given);
const policy = {
  dropsKeyBranches: values['drop-key-branches'],
  changesArguments: values['change-arguments'],
};

/** @param {string} module below `dist/src` */
const load = (module) => import(pathToFileURL(resolve(values.dist, 'src', module)).href);

const { walkFiles } = await load('cli/walk-files.js');
const { partTestFiles } = await load('cli/test-files.js');
const { createModuleHost } = await load('cli/module-host.js');
const { addExtended, analyseFiles } = await load('cli/analyse-files.js');
const { mentionsAzure } = await load('catalogue/gate.js');
const { Program } = await load('diagnose/program.js');
const { diagnoseGroups, planDiagnosed } = await load('diagnose/diagnose.js');
const { parsedPartsOf } = await load('diagnose/parts.js');
const { createContext } = await load('migration/context.js');
const { defaultTarget } = await load('migration/target.js');
const { PackageReader } = await load('workspace/read-package.js');
const { applyEdits } = await load('source/edits.js');

/** Everything that is printed, in this order. */
const totals = {
  files: 0,
  findings: 0,
  migrated: 0,
  refused: 0,
  failed: 0,
  changed: 0,
};
/** Each with the paths of the files; all of them must be empty. */
const violations = {
  /** @type {string[]} */ broken: [],
  /** @type {string[]} */ 'changed by a second run': [],
  /** @type {string[]} */ 'with lost comments': [],
  /** @type {string[]} */ 'with overlapping edits': [],
  /** @type {string[]} */ 'changed outside the edits': [],
  /** @type {string[]} */ 'failed inside': [],
};
/** @type {Map<string, number>} */
const reasons = new Map();

/** @param {string} folder */
function runRepository(folder) {
  const packages = new PackageReader(folder, { raisesRanges: true });
  const walked = walkFiles(folder, ['.'], 'deployment');
  const { code } = partTestFiles(folder, values['include-tests'] ? [] : ['.'], walked.code);
  const host = createModuleHost(folder, walked, packages);
  const program = new Program(host, defaultTarget, policy);
  const alone = analyseFiles(code, packages, { mentionsAzure }, (/** @type {any} */ input) =>
    program.migrate(input),
  );
  const analysed = addExtended(alone, [...walked.code, ...walked.settings], program.extended());
  totals.files += walked.code.length;
  /** @type {Changed[]} */
  const changed = [];
  for (const { file, before, outcome } of analysed) {
    count(file.path, outcome);
    if (outcome.text === before || before === '') continue;
    changed.push({ shown: file.shown, path: file.path, before, after: outcome.text, outcome });
  }
  totals.changed += changed.length;
  for (const file of changed) {
    checkPlans(host.read(file.shown), file);
    if (partsOf(file, file.after).length < partsOf(file, file.before).length) {
      violations.broken.push(file.path);
    }
  }
  checkSecondRun(host, code, packages, changed);
  return changed;
}

/**
 * @param {string} path
 * @param {FileOutcome} outcome
 */
function count(path, { findings, error }) {
  totals.findings += findings.length;
  if (error !== null) totals.failed += 1;
  if (error?.code === 'internal-error') violations['failed inside'].push(path);
  for (const { outcome, reason } of findings) {
    if (outcome === 'migrated') totals.migrated += 1;
    else totals.refused += 1;
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
}

/**
 * @param {Changed} file
 * @param {string} text
 * @returns {readonly SourceFile[]}
 */
function partsOf({ shown }, text) {
  return /\.json$/u.test(shown) ? [] : parsedPartsOf({ path: shown, text });
}

/**
 * Every plan of a file by itself.
 *
 * @param {object} input
 * @param {Changed} changed
 */
function checkPlans(input, { path }) {
  for (const file of parsedPartsOf(input)) {
    for (const diagnosed of diagnoseGroups(file)) {
      const { plan } = planDiagnosed(file, diagnosed, defaultTarget, createContext(policy));
      const edits = plan?.edits.get(file.path) ?? [];
      const text = applyApart(file.text, edits);
      if (text === null) violations['with overlapping edits'].push(path);
      else if (edits.length > 0) checkAfter(input, file, edits, text, path);
      if (text !== null && applyEdits(file.text, edits) !== text) {
        violations['changed outside the edits'].push(path);
      }
    }
  }
}

/**
 * @param {object} input
 * @param {SourceFile} before
 * @param {readonly TextEdit[]} edits
 * @param {string} text
 * @param {string} path
 */
function checkAfter(input, before, edits, text, path) {
  const parts = parsedPartsOf({ ...input, text });
  if (parts.length === 0) violations.broken.push(path);
  const kept = new Set(
    parts.flatMap((/** @type {SourceFile} */ part) => part.comments.map(({ value }) => value)),
  );
  const lost = before.comments.filter(
    ({ value, range }) => !kept.has(value) && !goesWithCode(before, range, edits),
  );
  if (lost.length > 0 && !policy.dropsKeyBranches) violations['with lost comments'].push(path);
}

/**
 * The whole repository once more, as if the changes were written.
 *
 * @param {any} host
 * @param {readonly any[]} code
 * @param {any} packages
 * @param {readonly Changed[]} changed
 */
function checkSecondRun(host, code, packages, changed) {
  const texts = new Map(changed.map(({ shown, after }) => [shown, after]));
  const read = (/** @type {string} */ shown) => {
    const input = host.read(shown);
    return input === null ? null : { ...input, text: texts.get(shown) ?? input.text };
  };
  const program = new Program({ ...host, read }, defaultTarget, policy);
  const again = analyseFiles(code, packages, { mentionsAzure }, (/** @type {any} */ input) =>
    program.migrate(read(input.path)),
  );
  for (const { file, before, outcome } of again) {
    const wanted = texts.get(file.shown) ?? before;
    if (outcome.error === null && outcome.text !== wanted) {
      violations['changed by a second run'].push(file.path);
    }
  }
}

/**
 * @param {string} title
 * @param {string | number} value
 */
function row(title, value) {
  console.log(`${title.padEnd(32)} ${String(value).padStart(8)}`);
}

/** @type {Changed[]} */
const changed = [];
for (const name of readdirSync(root).sort()) changed.push(...runRepository(resolve(root, name)));
for (const [title, value] of Object.entries(totals)) row(title, value);
for (const [reason, value] of [...reasons].sort((a, b) => b[1] - a[1])) row(`  ${reason}`, value);
for (const [title, paths] of Object.entries(violations)) row(`files ${title}`, new Set(paths).size);

const checked = values['no-types'] ? { files: 0, errors: 0, added: [] } : compareTypes(changed);
if (!values['no-types']) {
  row('type-checked files', checked.files);
  row('type errors before', checked.errors);
  row('type errors that are new', checked.added.length);
}
for (const [title, paths] of Object.entries(violations)) {
  for (const path of new Set(paths)) console.log(`\n${path}: ${title}`);
}
for (const { path, line, message } of checked.added) console.log(`\n${path}:${line}\n  ${message}`);
const isClean = Object.values(violations).every((paths) => paths.length === 0);
process.exitCode = isClean && checked.added.length === 0 ? 0 : 1;
