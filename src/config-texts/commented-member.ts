import type { Range } from '../source/source-file.js';

/** A member of JSON or YAML that stands in a comment; `range` has the value's quotes. */
export interface CommentedMember {
  readonly name: string;
  readonly value: string;
  readonly range: Range;
}

/** `"name": ` of JSON and YAML, also as an item of a list. A colon without a blank or a quote behind it is a URL's. */
const nameAndColon = /(?:-[ \t]+)?("[^"\r\n]*"|'[^'\r\n]*'|[\w.-]+)[ \t]*:(?=[ \t"'])[ \t]*/uy;

/** Reads the member that begins at `at` and ends before `limit`, the end of its line; null if there is none. */
export function readCommentedMember(
  text: string,
  at: number,
  limit: number,
): CommentedMember | null {
  nameAndColon.lastIndex = at;
  const quotedName = nameAndColon.exec(text)?.[1];
  const start = nameAndColon.lastIndex;
  if (quotedName === undefined || start >= limit) return null;
  const name = /^["']/u.test(quotedName) ? quotedName.slice(1, -1) : quotedName;
  const value = readQuoted(text, start, limit) ?? readPlain(text, start, limit);
  return value && { name, ...value };
}

type Value = Pick<CommentedMember, 'value' | 'range'>;

function readQuoted(text: string, start: number, limit: number): Value | null {
  const quote = text.charAt(start);
  if (quote !== '"' && quote !== "'") return null;
  let close = start + 1;
  while (close < limit && text[close] !== quote) close += text[close] === '\\' ? 2 : 1;
  if (close >= limit) return null;
  const raw = text.slice(start, close + 1);
  return { value: decode(raw), range: [start, close + 1] };
}

/** JSON's escapes; what is no JSON stays as it is written. */
function decode(raw: string): string {
  try {
    return raw.startsWith('"') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
  } catch {
    return raw.slice(1, -1);
  }
}

function readPlain(text: string, start: number, limit: number): Value | null {
  const value = text.slice(start, limit).trimEnd().replace(/,$/u, '');
  return value === '' ? null : { value, range: [start, start + value.length] };
}
