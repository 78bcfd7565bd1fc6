/** A member of a JSON object, as offsets into the text. */
export interface JsonMember {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  /** End of the value, before white space and comma. */
  readonly valueEnd: number;
}

/** A JSON object, as offsets into the text. */
export interface JsonObject {
  /** Offset of `{`. */
  readonly start: number;
  /** Offset after `}`. */
  readonly end: number;
  readonly members: readonly JsonMember[];
}

/**
 * Finds the members of the object whose `{` is the first character at or after `from`, so that an edit can leave every
 * other byte as it is. The text must be valid JSON.
 */
export function scanObject(text: string, from: number): JsonObject {
  const start = text.indexOf('{', from);
  const members: JsonMember[] = [];
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== '}') {
    const keyStart = at;
    const keyEnd = skipString(text, at);
    const valueStart = skipSpace(text, text.indexOf(':', keyEnd) + 1);
    const valueEnd = skipValue(text, valueStart);
    const key = String(JSON.parse(text.slice(keyStart, keyEnd)));
    members.push({ key, keyStart, keyEnd, valueStart, valueEnd });
    at = skipSpace(text, valueEnd);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return { start, end: at + 1, members };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/u.test(text.charAt(at))) at += 1;
  return at;
}

/** The offset after the string that begins at `from`. */
function skipString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"') {
      at = skipString(text, at);
    } else {
      const closes = char === '}' || char === ']';
      if (depth === 0 && (closes || /[\s,]/u.test(char))) return at;
      if (char === '{' || char === '[') depth += 1;
      if (closes) depth -= 1;
      at += 1;
    }
    if (depth === 0 && /["}\]]/u.test(text.charAt(at - 1))) return at;
  }
  return at;
}
