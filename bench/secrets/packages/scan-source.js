// @ts-check
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/** @typedef {import('../../../dist/src/diagnose/secrets.js').SecretFinding} SecretFinding */
/** @typedef {import('../../../dist/src/secrets/located-text.js').LocatedText} LocatedText */
/** @typedef {import('../../../dist/src/source/source-file.js').SourceFile} SourceFile */

/** Milliseconds of each phase. @typedef {{ gate: number, parse: number, values: number, scan: number }} Times */

/**
 * @typedef {object} Scanned
 * @property {SourceFile} file
 * @property {boolean} passesGate
 * @property {number} values
 * @property {readonly SecretFinding[]} findings
 * @property {Times} times
 */

/**
 * @typedef {object} Named
 * @property {string} secret
 * @property {readonly string[]} names role:name, nearest first
 * @property {boolean} inComment
 */

/** Milliseconds after which a file counts as unfinished. */
const longestScan = 60_000;

/**
 * What the work gives, or null where it takes too long: one bad file should not hold up a run over all of them.
 *
 * @template T
 * @param {() => T} work
 * @returns {T | null}
 */
export function within(work) {
  // Only a script that was compiled on its own can be interrupted.
  const script = new Script('globalThis.timedWork()');
  Object.assign(globalThis, { timedWork: work });
  try {
    return script.runInThisContext({ timeout: longestScan });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return null;
    throw error;
  }
}

/** @param {string} dist folder of a build */
export async function loadScanner(dist) {
  /** @param {string} path */
  const load = (path) => import(pathToFileURL(join(resolve(dist), 'src', path)).href);
  const { parseSource } = await load('source/parse.js');
  const { stringValuesOf } = await load('source/string-values.js');
  const { secretSlotsOf } = await load('diagnose/secret-slots.js');
  const { findSourceSecrets } = await load('diagnose/secrets.js');
  const { mayHoldSecret } = await load('secrets/gate.js');
  const { defaultSecretOptions } = await load('secrets/options.js');

  return {
    /**
     * The string values of a file and the secrets in them; null where it cannot be parsed. A file that does not pass the gate
     * is scanned like the others, to see that nothing is missed.
     *
     * @param {{ path: string, text: string }} source
     * @returns {Scanned | null}
     */
    scan(source) {
      const start = performance.now();
      const passesGate = mayHoldSecret(source.text);
      const gated = performance.now();
      const parsed = parseSource(source);
      const parsedAt = performance.now();
      if (!parsed.ok) return null;
      const values = stringValuesOf(parsed.file).length;
      const valuesAt = performance.now();
      const findings = findSourceSecrets(parsed.file, defaultSecretOptions);
      const times = {
        gate: gated - start,
        parse: parsedAt - gated,
        values: valuesAt - parsedAt,
        scan: performance.now() - valuesAt,
      };
      return { file: parsed.file, passesGate, values, findings, times };
    },

    /**
     * What a finding is about: its secret and the names that the value goes by.
     *
     * @param {SourceFile} file
     * @param {SecretFinding} finding
     * @returns {Named}
     */
    describe(file, { match, range }) {
      const slots = secretSlotsOf(file);
      /** @param {LocatedText} text */
      const isSource = (text) =>
        match.end <= text.text.length &&
        String(text.locate(match.start, match.end)) === String(range);
      /** @type {LocatedText | undefined} */
      const value = stringValuesOf(file).find(isSource);
      // What is in no value is in a comment, as it stands.
      const secret = value?.text.slice(match.start, match.end) ?? file.text.slice(...range);
      /** @type {LocatedText | undefined} */
      const named = value === undefined ? undefined : (slots?.nameText(value) ?? value);
      const names = (named?.names ?? []).map(({ role, text: name }) => `${role}:${name}`);
      return { secret, names, inComment: value === undefined };
    },
  };
}
