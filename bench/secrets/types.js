// @ts-check
/**
 * A call of a library that takes the value: `$` in `call` stands for the argument.
 * @typedef {object} Sink
 * @property {string} module
 * @property {string[]} [named] names it exports that the call uses
 * @property {string} [standard] the name for its default export
 * @property {string} call
 */

/**
 * A value and the places where code would hold it.
 * @typedef {object} Held
 * @property {string} value
 * @property {string[]} names names a developer would give it, in the style of the name's usual place
 * @property {Sink[]} [sinks] calls that take it
 * @property {string[]} [headers] HTTP headers that carry it
 * @property {string[]} [near] statements that stand in the same file
 * @property {boolean} [url] it is an address that can be requested
 */

/**
 * A synthetic secret. `proved`: the value or its structure tells; `context`: only a name or a call does.
 * @typedef {Held & { family: string, tier: 'proved' | 'context', secretPart: string }} Sample
 */

/** @typedef {'js' | 'json' | 'env' | 'yaml' | 'markdown'} Language */

/**
 * A small file.
 * @typedef {object} Written
 * @property {string} code
 * @property {string} filename
 * @property {Language} language
 */

/**
 * A file with the lines of what was put into it (counted from 1).
 * @typedef {Written & { place: string, start: number, end: number }} Placed
 */

/** @typedef {Placed & { sample: Sample }} Positive */
/** @typedef {Placed & { family: string }} Negative */

/** @typedef {{ line: number, endLine: number, text: string }} Message */

/**
 * @typedef {object} Detector
 * @property {string} name
 * @property {ReadonlySet<Language>} reads the languages it can read at all
 * @property {(file: Written) => Promise<Message[]> | Message[]} inspect
 */

export {};
