// @ts-check
import { declarationSlots } from './declaration-slots.js';
import { expressionSlots } from './expression-slots.js';
import { endings, openings, stems } from './filler.js';
import { forms, plainForm } from './forms.js';
import { unmark } from './source-text.js';
import { textSlots } from './text-slots.js';
import { Writing } from './writing.js';

/** @typedef {import('../types.js').Held} Held */
/** @typedef {import('../random.js').Random} Random */
/** @typedef {import('../types.js').Placed} Placed */
/**
 * A place a value can be put into.
 * @typedef {object} Place
 * @property {string} name
 * @property {boolean} tells
 * @property {(held: Held) => boolean} fits
 * @property {(held: Held, random: Random) => Placed} write
 */

const slots = [...declarationSlots, ...expressionSlots, ...textSlots];

/** A statement `return` may only stand in a function. @param {string[]} body */
function enclosed(body) {
  if (!body.some((line) => /^ {4}return (accept|refuse)/.test(line))) return body;
  return ['function route(request) {', ...body.map((line) => `  ${line}`), '}'];
}

/** @param {Held} held @param {import('./declaration-slots.js').Slot} slot @param {import('./forms.js').Form} form @param {Random} random @returns {Placed} */
function writeFile(held, slot, form, random) {
  const writing = new Writing(held, form, random, slot.needs);
  const body = enclosed(slot.write(writing));
  const near = held.near && random.chance(0.5) ? held.near : [];
  const opening = writing.imports.length > 0 ? [] : random.pick(openings);
  const text = [
    ...writing.imports,
    ...opening,
    '',
    ...near,
    ...writing.before,
    ...body,
    '',
    ...random.pick(endings),
    '',
  ].join('\n');
  const stem = `${random.pick(stems)}${slot.name === 'test' ? '.test' : ''}`;
  const place = form === plainForm ? slot.name : form.name;
  const filename = `${stem}.${writing.flavour.extension}`;
  return { ...unmark(text), filename, language: 'js', place };
}

/** Each slot with a literal. @type {Place[]} */
export const slotPlaces = slots.map((slot) => ({
  name: slot.name,
  tells: slot.tells,
  fits: (held) => slot.fits?.(held) ?? true,
  write: (held, random) => writeFile(held, slot, plainForm, random),
}));

const ordinary = slots.filter(({ name }) =>
  [
    'constant',
    'property',
    'nested property',
    'fallback of ||',
    'function return',
    'SDK argument',
  ].includes(name),
);

/** Each other way of writing a string, in ordinary slots. @type {Place[]} */
export const formPlaces = forms.map((form) => ({
  name: form.name,
  tells: true,
  fits: ({ value }) => form.fits?.(value) ?? true,
  write(held, random) {
    const slot = random.pick(ordinary.filter((candidate) => candidate.fits?.(held) ?? true));
    return writeFile(held, slot, form, random);
  },
}));
