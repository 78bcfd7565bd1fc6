// @ts-check
import { formPlaces, slotPlaces } from './javascript.js';
import { otherPlaces } from './other-languages.js';

/** @typedef {import('../types.js').Held} Held */

/** All places, in a fixed order. */
export const places = [...slotPlaces, ...formPlaces, ...otherPlaces];

/** The places a value can stand in. @param {Held} held @param {boolean} mustTell only those that carry its name or a call that takes it */
export function placesOf(held, mustTell) {
  return places.filter((place) => (!mustTell || place.tells) && place.fits(held));
}

/** Puts a value somewhere: mostly as a literal in code, at times in another form or language. @param {Held} held @param {import('../random.js').Random} random */
export function placeSomewhere(held, random) {
  const dice = random.next();
  const group = dice < 0.7 ? slotPlaces : dice < 0.85 ? formPlaces : otherPlaces;
  const fitting = group.filter((place) => place.fits(held));
  return random.pick(fitting.length > 0 ? fitting : slotPlaces.slice(0, 3)).write(held, random);
}
