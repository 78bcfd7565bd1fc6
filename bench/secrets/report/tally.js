// @ts-check
/** @typedef {import('../types.js').Message} Message */
/** @typedef {import('../types.js').Positive} Positive */
/** @typedef {import('../types.js').Negative} Negative */
/** @typedef {{ hits: number, of: number }} Share */
/**
 * What a detector did on the whole set.
 * @typedef {object} Tally
 * @property {string} detector
 * @property {Share} proved recall where the value proves itself
 * @property {Share} context recall where only a name or a call tells
 * @property {Share} flagged innocent files reported
 * @property {Share} elsewhere files of secrets with a message outside the secret's lines only
 * @property {Share} echoes messages on secrets that repeat eight of its characters or more
 * @property {number} unread files in languages it does not read
 * @property {string[]} failures files on which it failed
 * @property {Record<string, Share>} families recall of each family
 * @property {Record<string, Share>} places recall of each place
 * @property {Record<string, Share>} negatives flagged files of each family of look-alikes
 * @property {number} seconds
 */

const echoLength = 8;

/** @returns {Share} */
const none = () => ({ hits: 0, of: 0 });

/** @param {Share} share @param {boolean} hit */
function count(share, hit) {
  share.of += 1;
  if (hit) share.hits += 1;
}

/** @param {Record<string, Share>} table @param {string} key */
function rowOf(table, key) {
  return (table[key] ??= none());
}

/** @param {string} text @param {string} secret */
function echoes(text, secret) {
  for (let start = 0; start + echoLength <= secret.length; start++) {
    if (text.includes(secret.slice(start, start + echoLength))) return true;
  }
  return false;
}

/** @param {string} detector @returns {Tally} */
export function emptyTally(detector) {
  return {
    detector,
    proved: none(),
    context: none(),
    flagged: none(),
    elsewhere: none(),
    echoes: none(),
    unread: 0,
    failures: [],
    families: {},
    places: {},
    negatives: {},
    seconds: 0,
  };
}

/** Whether a message stands on the lines of the secret. @param {Positive} file @param {Message[]} messages */
export function isFound({ start, end }, messages) {
  return messages.some(({ line, endLine }) => line <= end && endLine >= start);
}

/** @param {Tally} tally @param {Positive} file @param {Message[]} messages */
export function countPositive(tally, file, messages) {
  const found = isFound(file, messages);
  count(tally[file.sample.tier], found);
  count(rowOf(tally.families, file.sample.family), found);
  count(rowOf(tally.places, file.place), found);
  count(tally.elsewhere, !found && messages.length > 0);
  for (const { text } of messages) count(tally.echoes, echoes(text, file.sample.secretPart));
}

/** @param {Tally} tally @param {Negative} file @param {Message[]} messages */
export function countNegative(tally, file, messages) {
  count(tally.flagged, messages.length > 0);
  count(rowOf(tally.negatives, file.family), messages.length > 0);
}
