import { readValue, type ReadValue } from './read-value.js';

/** What {@link readAssignment} finds; all numbers are UTF-16 offsets into the text. */
export interface ReadAssignment {
  readonly name: string;
  readonly keyStart: number;
  readonly value: ReadValue | null;
  /** Behind the value, or behind the sign if there is none. */
  readonly end: number;
}

const exported = /export[ \t]+/uy;

/** A colon belongs to the name where more of the name follows: .NET reads `Section:Key=value`. */
const key = /[\w.-]+(?::[\w.-]+)*/uy;
const equals = /[ \t]*=/uy;

/** As in `dotenv`, `KEY: value` needs the space, or every URL would be an assignment. */
const colon = /[ \t]*:(?=[ \t\r\n]|$)/uy;

/**
 * Reads the assignment that begins at `at`; null if none does. `limit` is where the text ends for it: the end of the file,
 * or of the comment that it stands in.
 */
export function readAssignment(text: string, at: number, limit: number): ReadAssignment | null {
  const keyStart = skip(exported, text, at) ?? at;
  const keyEnd = skip(key, text, keyStart);
  if (keyEnd === null || keyEnd > limit) return null;
  const signEnd = skip(equals, text, keyEnd) ?? skip(colon, text, keyEnd);
  if (signEnd === null || signEnd > limit) return null;
  const value = readValue(text, signEnd, limit);
  return { name: text.slice(keyStart, keyEnd), keyStart, value, end: value?.end ?? signEnd };
}

/** Where a sticky expression's match at `at` ends; null if it does not match there. */
function skip(expression: RegExp, text: string, at: number): number | null {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : null;
}
