// @ts-check
import { identifiableKey } from './identifiable-keys.js';

/** @typedef {import('../random.js').Random} Random */

/** Pairs as people write them: in any order, in other letters, with a last semicolon or none. @param {Random} random @param {string[]} pairs @param {string} secretPart */
export function joined(random, pairs, secretPart) {
  const ordered = random.chance(0.6) ? pairs : random.shuffled(pairs);
  const style = random.next();
  const cased = ordered.map((pair) => {
    const at = pair.indexOf('=');
    const key = pair.slice(0, at);
    const styled = style < 0.1 ? key.toLowerCase() : style < 0.15 ? key.toUpperCase() : key;
    return `${styled}${pair.slice(at)}`;
  });
  const gap = random.chance(0.05) ? '; ' : ';';
  return { secretPart, value: cased.join(gap) + (random.chance(0.4) ? ';' : '') };
}

/** Half of the keys carry no signature: only the connection string proves them. @param {Random} random @param {string} signature @param {string} seed */
export function key64(random, signature, seed) {
  return random.chance(0.5)
    ? random.base64(64)
    : identifiableKey(random, { signature, bytes: 64, seeds: [seed] });
}

/** @param {Random} random @param {string} signature @param {string} seed */
export function key32(random, signature, seed) {
  return random.chance(0.5)
    ? random.base64(32)
    : identifiableKey(random, { signature, bytes: 32, seeds: [seed] });
}
