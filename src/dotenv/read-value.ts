import type { DotenvStyle } from './ast.js';
import { lineEndOf } from '../source/lines.js';

/** A value as it was read; `start` and `end` are UTF-16 offsets and include the quotes. */
export interface ReadValue {
  readonly style: DotenvStyle;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const quotes: ReadonlyMap<string, Exclude<DotenvStyle, 'plain'>> = new Map([
  ["'", 'single'],
  ['"', 'double'],
  ['`', 'backtick'],
]);

/**
 * Reads the value behind the sign of an assignment, null if the line ends there. A quote that nobody closes, or that is
 * followed by more than a comment, is part of an unquoted value, as in `dotenv`.
 */
export function readValue(text: string, at: number, limit: number): ReadValue | null {
  const start = skipBlanks(text, at, limit);
  const style = quotes.get(text.charAt(start));
  return (style && readQuoted(text, start, limit, style)) ?? readPlain(text, start, limit);
}

/** Each quote is looked at once per kind: an opening quote ends the search of the one before it. */
function readQuoted(
  text: string,
  start: number,
  limit: number,
  style: Exclude<DotenvStyle, 'plain'>,
): ReadValue | null {
  const quote = text.charAt(start);
  let close = start + 1;
  while (close < limit && text[close] !== quote) close += text[close] === '\\' ? 2 : 1;
  if (close >= limit) return null;
  const rest = skipBlanks(text, close + 1, limit);
  if (rest < limit && !'#\r\n'.includes(text.charAt(rest))) return null;
  const value = decode(text.slice(start + 1, close), style);
  return { style, value, start, end: close + 1 };
}

function readPlain(text: string, start: number, limit: number): ReadValue | null {
  const stop = Math.min(lineEndOf(text, start), limit);
  let end = start;
  for (let i = start; i < stop; i++) {
    if (isBlank(text[i])) continue;
    // A `#` inside of a word belongs to it: what some loaders cut off is in the file all the same.
    if (text[i] === '#' && isBlank(text[i - 1])) break;
    end = i + 1;
  }
  if (end === start) return null;
  return { style: 'plain', value: text.slice(start, end), start, end };
}

function skipBlanks(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && isBlank(text[i])) i += 1;
  return i;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Escapes that loaders decode; every other backslash stands for itself. */
function decode(raw: string, style: Exclude<DotenvStyle, 'plain'>): string {
  if (!raw.includes('\\')) return raw;
  if (style === 'double') {
    return raw.replace(/\\([nrt"\\])/gu, (_, letter: string) => controls[letter] ?? letter);
  }
  return raw.replace(/\\(['`])/gu, '$1');
}
