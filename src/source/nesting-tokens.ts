/**
 * A piece of source text as the nesting scan sees it. `tail` ends a template; `operand` is a string, a regular expression
 * or a number; comments and the text of templates are left out.
 */
export interface Token {
  readonly kind: 'word' | 'operand' | 'tail' | 'punctuator';
  readonly text: string;
  readonly start: number;
  /** The character after the token. */
  readonly next: string;
}

const SPACE = /[\s\uFEFF]+/uy;
const COMMENT = /\/\/[^\n\r]*|\/\*[^]*?\*\/|^#![^\n\r]*/uy;
const WORD = /[\p{ID_Start}$_#][\p{ID_Continue}$\u200C\u200D]*/uy;
const NUMBER = /\.?\d[\w.]*/uy;
const REGEXP = /\/(?:[^\n\r/\\[]|\\[^\n\r]|\[(?:[^\n\r\]\\]|\\[^\n\r])*\])+\/\w*/uy;
const PUNCTUATOR =
  /=>|[=!]==?|\?\.(?!\d)|\?\?=?|&&=?|\|\|=?|\+\+|--|\*\*=?|<<=?|<=|<\/|\/>|>=|[-+*/%&|^]=|[^]/uy;

const REGEXP_AFTER = new Set(
  'return typeof case do else in instanceof of void delete throw new await yield'.split(' '),
);
const COMPOUND_ASSIGNMENT = /^(?:[-+*/%&|^]|\*\*|<<|&&|\|\||\?\?)=$/u;

/** Splits a text into tokens by the rules of thumb that lexers without a grammar use; it never fails. */
export function* scanTokens(text: string): Generator<Token, undefined> {
  /** For every open brace, whether it belongs to a template's `${`. */
  const braces: boolean[] = [];
  let offset = 0;
  let previous: Token | null = null;

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0] ?? null;
  };
  const take = (kind: Token['kind'], length: number, as?: string): Token => {
    const start = offset;
    offset += length;
    previous = { kind, text: as ?? text.slice(start, offset), start, next: text[offset] ?? '' };
    return previous;
  };
  const takeTemplateText = function* (): Generator<Token, undefined> {
    offset = templateTextEnd(text, offset);
    if (text[offset] === '$') {
      braces.push(true);
      yield take('punctuator', 2);
    } else yield take('tail', 1);
  };

  while (offset < text.length) {
    const skipped = match(SPACE) ?? match(COMMENT);
    if (skipped !== null) {
      offset += skipped.length;
      continue;
    }
    const character = text[offset];
    const word = match(WORD);
    if (word !== null) {
      yield take('word', word.length);
      continue;
    }
    const operand =
      character === '"' || character === "'"
        ? findString(text, offset)
        : character === '/'
          ? mayBeRegExp(previous)
            ? match(REGEXP)
            : null
          : match(NUMBER);
    if (operand !== null) {
      yield take('operand', operand.length, '');
      continue;
    }
    if (character === '`') {
      yield take('punctuator', 1);
      yield* takeTemplateText();
      continue;
    }
    if (character === '{') braces.push(false);
    if (character === '}' && braces.pop() === true) {
      yield take('punctuator', 1);
      yield* takeTemplateText();
      continue;
    }
    const punctuator = match(PUNCTUATOR) ?? text.slice(offset, offset + 1);
    yield take(
      'punctuator',
      punctuator.length,
      COMPOUND_ASSIGNMENT.test(punctuator) ? '=' : punctuator,
    );
  }
}

/**
 * The string literal at an offset, null where none ends on its line: an apostrophe in JSX text must not swallow the file. A
 * regular expression would overflow its stack on a literal of some megabytes, and so it would on a template.
 */
function findString(text: string, start: number): string | null {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === quote) return text.slice(start, at + 1);
    if (character === '\n' || character === '\r') return null;
    if (character === '\\') at += 1;
  }
  return null;
}

/** Where the text of a template ends: at its backtick, at `${`, or with the file. */
function templateTextEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '`' || (character === '$' && text[at + 1] === '{')) return at;
    if (character === '\\') at += 1;
  }
  return text.length;
}

function mayBeRegExp(previous: Token | null): boolean {
  if (previous === null) return true;
  if (previous.kind === 'word') return REGEXP_AFTER.has(previous.text);
  return previous.kind === 'punctuator' && !/^[)\]}<]$|^<\/$|^--$|^\+\+$/u.test(previous.text);
}
