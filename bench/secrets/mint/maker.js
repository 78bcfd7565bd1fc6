// @ts-check
import { UPPER, BASE62, DIGITS, LOWER } from '../random.js';

/** @typedef {import('../random.js').Random} Random */
/** @typedef {import('../types.js').Held} Held */
/**
 * Makes the secrets of one family.
 * @typedef {object} Maker
 * @property {string} family
 * @property {'proved' | 'context'} tier
 * @property {(random: Random) => Held & { secretPart: string }} make
 */

const neutralNames = ['value', 'data', 'input', 'text', 'first', 'setting'];

/** A maker whose whole value is the secret. @param {'proved' | 'context'} tier @param {string} family @param {string} names @param {(random: Random) => string} value @param {Partial<Held>} [more] @returns {Maker} */
export function wholeSecret(tier, family, names, value, more = {}) {
  return {
    family,
    tier,
    make(random) {
      const secretPart = value(random);
      return { value: secretPart, secretPart, names: namesFor(tier, names), ...more };
    },
  };
}

/** A maker whose value holds the secret among other things. @param {'proved' | 'context'} tier @param {string} family @param {string} names @param {(random: Random) => { value: string, secretPart: string }} make @param {Partial<Held>} [more] @returns {Maker} */
export function partSecret(tier, family, names, make, more = {}) {
  return {
    family,
    tier,
    make: (random) => ({ ...make(random), names: namesFor(tier, names), ...more }),
  };
}

/** What is proved by its value may stand under any name. @param {'proved' | 'context'} tier @param {string} names */
function namesFor(tier, names) {
  const telling = names.split(' ');
  return tier === 'proved' ? [...telling, ...neutralNames] : telling;
}

/** A password that a generator would make. @param {Random} random @param {string} [symbols] */
export function strongPassword(random, symbols = '!@#$%^&*-_+?.') {
  const length = random.between(12, 24);
  const text = random.text(length - 4, BASE62 + symbols);
  const classes = [UPPER, LOWER, DIGITS, symbols].map((alphabet) => random.text(1, alphabet));
  return random.text(1, LOWER + UPPER) + random.shuffled([...text.slice(1), ...classes]).join('');
}
