// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * A finding that a person looked at. `secret`: it opens or opened something · `test-value`: made for a test or a demo · `documentation`:
 * an example in a comment or a message · `false`: no secret at all.
 *
 * @typedef {object} Reviewed
 * @property {string} package
 * @property {string} file
 * @property {number} line
 * @property {string} family
 * @property {'secret' | 'test-value' | 'documentation' | 'false'} verdict
 * @property {string} what
 * @property {string} hash first 8 hexadecimal digits of the value's SHA-256
 */

/** @typedef {Pick<Reviewed, 'package' | 'file' | 'family' | 'hash'>} Reviewable */

/** @returns {ReadonlyMap<string, Reviewed>} */
export function readReviewed() {
  const text = readFileSync(new URL('reviewed.json', import.meta.url), 'utf8');
  /** @type {Reviewed[]} */
  const entries = JSON.parse(text);
  return new Map(entries.map((entry) => [reviewKey(entry), entry]));
}

/** Lines are left out: they are for people. @param {Reviewable} finding */
export function reviewKey({ package: name, file, family, hash }) {
  return [name, file, family, hash].join(' ');
}

/** @param {string} value */
export function hashOf(value) {
  return createHash('sha256').update(value).digest('hex').slice(0, 8);
}

const characterClasses = [
  { name: 'a-z', pattern: /[a-z]/u },
  { name: 'A-Z', pattern: /[A-Z]/u },
  { name: '0-9', pattern: /\d/u },
  { name: 'other', pattern: /[^A-Za-z\d]/u },
];

/** Enough of a value to review it beside its source. @param {string} value */
export function mask(value) {
  const classes = characterClasses.filter(({ pattern }) => pattern.test(value));
  const names = classes.map(({ name }) => name).join(' ');
  const ends = `${value.slice(0, 3)}…${value.slice(-2)}`;
  return `${ends} (${String(value.length)}: ${names})`.replace(/\s/gu, ' ');
}
