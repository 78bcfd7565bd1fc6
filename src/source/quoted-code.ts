/** Finds the ends of what is quoted in code that stands among markup: strings, templates and comments of several lines. */
export class QuotedCode {
  /** What nobody closes is looked for once and not again, so that the time stays linear. */
  private readonly unclosed = new Set<string>();

  constructor(private readonly text: string) {}

  /** The last character of what begins at an offset; null where nothing quoted does. */
  endAt(offset: number): number | null {
    const character = this.text[offset];
    if (character === '`') return this.endOfTemplate(offset);
    if (character === '/' && this.text[offset + 1] === '*') return this.endOfComment(offset);
    return character === '"' || character === "'" ? this.endOfString(character, offset) : null;
  }

  private endOfComment(start: number): number | null {
    const end = this.unclosed.has('*/') ? -1 : this.text.indexOf('*/', start + 2);
    if (end !== -1) return end + 1;
    this.unclosed.add('*/');
    return null;
  }

  /** On its line: an apostrophe of the text within an expression (`{ok && <p>don't</p>}`) must not swallow the page. */
  private endOfString(quote: string, start: number): number | null {
    for (let at = start + 1; at < this.text.length; at += 1) {
      const character = this.text[at];
      if (character === quote) return at;
      if (character === '\n' || character === '\r') return null;
      if (character === '\\') at += 1;
    }
    return null;
  }

  /** The closing backtick, with the templates within `${…}` passed. */
  private endOfTemplate(start: number): number | null {
    if (this.unclosed.has('`')) return null;
    const open: ('`' | '{')[] = [];
    for (let at = start; at < this.text.length; at += 1) {
      const character = this.text[at];
      const isInTemplate = open.at(-1) === '`';
      if (character === '\\') at += 1;
      else if (character === '`' && isInTemplate) open.pop();
      else if (character === '`') open.push('`');
      else if (character === '}' && !isInTemplate) open.pop();
      else if (character === '{' && (!isInTemplate || this.text[at - 1] === '$')) open.push('{');
      if (open.length === 0) return at;
    }
    this.unclosed.add('`');
    return null;
  }
}
