import { QuotedCode } from './quoted-code.js';
import type { Range } from './source-file.js';

/** A tag of HTML, or of a language that looks like it. */
export interface Tag {
  /** As it is written. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly isSelfClosing: boolean;
  /** Values without quotes; empty for an attribute without a value. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly range: Range;
}

/** How expressions stand in the text of a page: `{ a }` (Svelte, Astro) or `{{ a }}` (Vue). */
export type ExpressionSyntax = 'braces' | 'mustaches';

/**
 * Finds the tags of a page, one after the other, in time linear in its length. It knows comments, quoted attributes and
 * expressions, and nothing of what the tags mean.
 *
 * It is our own because what reads these languages is made to compile them: `@vue/compiler-sfc` and `svelte` bring a compiler
 * and its dependencies, `@astrojs/compiler` one in WebAssembly that is called asynchronously, and each would read one of
 * the three.
 */
export class MarkupScanner {
  /** The outermost `{…}` that have been passed; with mustaches none. */
  readonly expressions: Range[] = [];
  private readonly quoted: QuotedCode;
  private depth = 0;
  private expressionStart = 0;
  /** What nobody closes is looked for once and not again. */
  private readonly unclosed = new Set<string>();

  constructor(
    private readonly text: string,
    private offset: number,
    private readonly syntax: ExpressionSyntax,
  ) {
    this.quoted = new QuotedCode(text);
  }

  /** The next tag; null where there is none. */
  next(): Tag | null {
    while (this.offset < this.text.length) {
      if (this.text[this.offset] !== '<') {
        this.passText();
        continue;
      }
      if (this.text.startsWith('<!--', this.offset)) {
        this.offset = this.findEnd('-->', this.offset + 4) ?? this.text.length;
        continue;
      }
      const tag = this.readTag();
      if (tag !== null) return tag;
      this.offset += 1;
    }
    return null;
  }

  /**
   * Passes the content of an element that holds no markup, up to its closing tag, and leaves that to be read next. Null where
   * nobody closes it: the rest of the page is its content then.
   */
  passRawText(name: string): Range | null {
    const start = this.offset;
    for (let end = this.text.indexOf('</', start); end !== -1;) {
      if (isClosedBy(name, this.text.slice(end + 2, end + 3 + name.length))) {
        this.offset = end;
        return [start, end];
      }
      end = this.text.indexOf('</', end + 2);
    }
    this.offset = this.text.length;
    return null;
  }

  /** One step through text and the code of expressions, where strings may hold what looks like a tag. */
  private passText(): void {
    const character = this.text[this.offset] ?? '';
    if (this.syntax === 'mustaches') {
      const isExpression = character === '{' && this.text[this.offset + 1] === '{';
      const end = isExpression ? this.findEnd('}}', this.offset + 2) : null;
      this.offset = end ?? this.offset + 1;
      return;
    }
    if (character === '{') this.openBrace();
    else if (character === '}' && this.depth > 0) this.closeBrace();
    else if (this.depth > 0) this.offset = this.quoted.endAt(this.offset) ?? this.offset;
    this.offset += 1;
  }

  private openBrace(): void {
    if (this.depth === 0) this.expressionStart = this.offset;
    this.depth += 1;
  }

  private closeBrace(): void {
    this.depth -= 1;
    if (this.depth === 0) this.expressions.push([this.expressionStart, this.offset + 1]);
  }

  /** Reads a tag at the offset and passes it; null, and nothing passed, where what looks like one is none. */
  private readTag(): Tag | null {
    const start = this.offset;
    const opening = matchAt(/<(\/?)([a-z][^\s/>{}"'<=]*)/iuy, this.text, start);
    if (opening === null) return null;
    const [whole, slash, name = ''] = opening;
    const attributes = new Map<string, string>();
    let at = start + whole.length;
    for (;;) {
      at += matchAt(/[\s/]*/uy, this.text, at)?.[0].length ?? 0;
      const character = this.text[at];
      if (character === '>') break;
      const end = character === undefined || character === '<' ? null : this.readAttribute(at);
      if (end === null) return null;
      if (end.name !== '' && !attributes.has(end.name)) attributes.set(end.name, end.value);
      at = end.end;
    }
    this.offset = at + 1;
    return {
      name,
      isClosing: slash === '/',
      isSelfClosing: this.text[at - 1] === '/',
      attributes,
      range: [start, at + 1],
    };
  }

  private readAttribute(
    start: number,
  ): { readonly name: string; readonly value: string; readonly end: number } | null {
    const name = matchAt(/[^\s/>{}"'<=]+/uy, this.text, start)?.[0] ?? '';
    const gap = matchAt(/\s*=\s*/uy, this.text, start + name.length)?.[0].length ?? 0;
    const at = start + name.length + gap;
    if (name !== '' && gap === 0) return { name, value: '', end: at };
    const end = this.endOfValue(at);
    if (end === null) return null;
    const isQuoted = /["'`]/u.test(this.text[at] ?? '');
    return {
      name,
      value: isQuoted ? this.text.slice(at + 1, end - 1) : this.text.slice(at, end),
      end,
    };
  }

  private endOfValue(start: number): number | null {
    const character = this.text[start] ?? '';
    if (character === '"' || character === "'") return this.findEnd(character, start + 1);
    if (this.syntax === 'braces' && character === '{') return this.endOfBraces(start);
    if (this.syntax === 'braces' && character === '`') return this.findEnd('`', start + 1);
    const bare = matchAt(/[^\s>"'<]+/uy, this.text, start)?.[0].length ?? 0;
    return bare === 0 ? null : start + bare;
  }

  /** Behind the brace that closes the one at `start`; strings, templates and comments in between do not count. */
  private endOfBraces(start: number): number | null {
    if (this.unclosed.has('{')) return null;
    const back = this.offset;
    let depth = 0;
    for (this.offset = start; this.offset < this.text.length; this.offset += 1) {
      const character = this.text[this.offset] ?? '';
      if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      else this.offset = this.quoted.endAt(this.offset) ?? this.offset;
      if (depth === 0) break;
    }
    const end = this.offset + 1;
    this.offset = back;
    if (depth > 0) {
      this.unclosed.add('{');
      return null;
    }
    if (this.depth === 0) this.expressions.push([start, end]);
    return end;
  }

  /** Behind the next occurrence of a text; null where there is none. */
  private findEnd(mark: string, from: number): number | null {
    const at = this.unclosed.has(mark) ? -1 : this.text.indexOf(mark, from);
    if (at !== -1) return at + mark.length;
    this.unclosed.add(mark);
    return null;
  }
}

/** Whether a name, and the character behind it, belong to the closing tag of an element. */
function isClosedBy(name: string, text: string): boolean {
  const found = text.slice(0, name.length);
  return found.toLowerCase() === name.toLowerCase() && /^[\s/>]$/u.test(text.slice(name.length));
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
