// @ts-check
import { createHash } from 'node:crypto';

/** The characters from `first` to `last`. @param {string} first @param {string} last */
export function charactersFrom(first, last) {
  let text = '';
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) {
    text += String.fromCharCode(code);
  }
  return text;
}

export const UPPER = charactersFrom('A', 'Z');
export const LOWER = charactersFrom('a', 'z');
export const DIGITS = charactersFrom('0', '9');
export const HEX = DIGITS + charactersFrom('a', 'f');
export const BASE62 = DIGITS + UPPER + LOWER;
export const BASE64 = `${UPPER}${LOWER}${DIGITS}+/`;
export const BASE64URL = `${UPPER}${LOWER}${DIGITS}-_`;
export const BASE32 = `${LOWER}${charactersFrom('2', '7')}`;

/** Repeatable randomness (sfc32): the same seed text gives the same numbers on every machine. */
export class Random {
  /** @type {Uint32Array} */
  #state;

  /** @param {string} seed */
  constructor(seed) {
    const digest = createHash('sha256').update(seed).digest();
    this.#state = new Uint32Array([0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)));
    this.#state[3] = 1;
    for (let round = 0; round < 12; round++) this.next();
  }

  /** A number in [0, 1). */
  next() {
    const [a = 0, b = 0, c = 0, counter = 0] = this.#state;
    const sum = (a + b + counter) | 0;
    this.#state[0] = b ^ (b >>> 9);
    this.#state[1] = (c + (c << 3)) | 0;
    this.#state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    this.#state[3] = (counter + 1) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, not including, `below`. @param {number} below */
  int(below) {
    return Math.floor(this.next() * below);
  }

  /** A whole number from `low` to `high`, both included. @param {number} low @param {number} high */
  between(low, high) {
    return low + this.int(high - low + 1);
  }

  /** @param {number} probability */
  chance(probability) {
    return this.next() < probability;
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return /** @type {T} */ (list[this.int(list.length)]);
  }

  /** @template T @param {readonly T[]} list @returns {T[]} */
  shuffled(list) {
    const result = [...list];
    for (let index = result.length - 1; index > 0; index--) {
      const other = this.int(index + 1);
      [result[index], result[other]] = [
        /** @type {T} */ (result[other]),
        /** @type {T} */ (result[index]),
      ];
    }
    return result;
  }

  /** @param {number} length @param {string} alphabet */
  text(length, alphabet) {
    let text = '';
    for (let index = 0; index < length; index++) text += alphabet[this.int(alphabet.length)];
    return text;
  }

  /** @param {number} length */
  bytes(length) {
    return Uint8Array.from({ length }, () => this.int(256));
  }

  /** Base64 of random bytes. @param {number} length the number of bytes */
  base64(length) {
    return Buffer.from(this.bytes(length)).toString('base64');
  }

  /** @param {number} length the number of digits */
  hex(length) {
    return this.text(length, HEX);
  }

  /** A version 4 GUID. */
  guid() {
    const variant = this.pick(['8', '9', 'a', 'b']);
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${variant}${this.hex(3)}-${this.hex(12)}`;
  }
}
