// @ts-check
/** @typedef {import('../random.js').Random} Random */
/** @typedef {import('../types.js').Held} Held */
/** @typedef {import('../types.js').Written} Written */
/**
 * A family of look-alikes: each call makes one that is no secret, either a value to be placed or a whole file.
 * @typedef {object} Family
 * @property {string} name
 * @property {(random: Random) => Held | Written} make
 */

/** A family whose values are made by `value` and stand under `names`. @param {string} name @param {string | string[]} names @param {(random: Random) => string} value @param {Partial<Held>} [more] @returns {Family} */
export function valueFamily(name, names, value, more = {}) {
  const list = typeof names === 'string' ? names.split(' ') : names;
  return { name, make: (random) => ({ value: value(random), names: list, ...more }) };
}

/** A family of entries `name: value`: the pair belongs together. @param {string} name @param {(readonly [names: string, value: string])[]} entries @param {Partial<Held>} [more] @returns {Family} */
export function entryFamily(name, entries, more = {}) {
  return {
    name,
    make(random) {
      const [names, value] = random.pick(entries);
      return { value, names: names.split(' '), ...more };
    },
  };
}

/** A family of whole JavaScript files. @param {string} name @param {(random: Random) => string[]} lines @param {string[]} [extensions] @returns {Family} */
export function codeFamily(name, lines, extensions = ['js', 'ts', 'mjs']) {
  return {
    name,
    make: (random) => ({
      code: `${lines(random).join('\n')}\n`,
      filename: `src/${random.pick(['view', 'handler', 'model', 'helpers'])}.${random.pick(extensions)}`,
      language: 'js',
    }),
  };
}
