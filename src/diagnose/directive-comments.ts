import { createLineIndex, type LineIndex } from '../source/line-index.js';
import { lineEndOf } from '../source/lines.js';
import type { Range } from '../source/source-file.js';
import {
  type Directive,
  directiveOf,
  type DisabledRules,
  disabledRules,
  mayDisable,
} from './disable-directives.js';

/** Where to look for directives in a text. */
export interface DirectiveSearch {
  readonly text: string;
  readonly range: Range;
  /** Of the whole text. */
  readonly lines: LineIndex;
  /** `prose`: comments are those of HTML and blocks, and what stands in backticks is an example. */
  readonly kind: 'settings' | 'prose';
}

/** What the comments of a text say that nothing parses, or whose tree is not at hand. */
export function disabledInText(text: string): DisabledRules {
  if (!mayDisable(text)) return disabledRules([]);
  const lines = createLineIndex(text);
  return disabledRules(findDirectives({ text, range: [0, text.length], lines, kind: 'settings' }));
}

/** Signs of comments, directly before a directive. Some of them are also found within words. */
const comment =
  /(?:(\/\*|<!--)\s*|(?:\/\/|(?<!\S)(?:#|--(?=\s)|;))[^\S\r\n]*)(?=(?:es|ox)lint-(?:disable|enable))/gu;

/** What ends a comment of more than one line. */
const closings: Readonly<Record<string, string>> = { '/*': '*/', '<!--': '-->' };

/** Comments by their signs, whatever the language. It takes time linear in the range. */
export function findDirectives({ text, range, lines, kind }: DirectiveSearch): Directive[] {
  const [start, end] = range;
  const part = text.slice(start, end);
  if (!part.includes('lint-')) return [];
  const isQuoted = createQuoteTracker(part, kind === 'prose' ? '`' : '"');
  const found: Directive[] = [];
  let behind = 0;
  for (const { 0: sign, 1: opening, index } of part.matchAll(comment)) {
    if (index < behind || (kind === 'prose' && opening === undefined) || isQuoted(index)) continue;
    const from = index + sign.length;
    const closing = opening === undefined ? undefined : closings[opening];
    const close = closing === undefined ? lineEndOf(part, from) : part.indexOf(closing, from);
    // Everything behind it is a comment that nobody closes.
    if (close === -1) break;
    behind = close + (closing?.length ?? 0);
    const each = directiveOf(part.slice(from, close), [start + index, start + behind], lines);
    if (each !== null) found.push(each);
  }
  return found;
}

/**
 * Tells whether a quote is open at an offset, on its line: a directive in a string is a text about directives. Offsets have to
 * ascend.
 */
function createQuoteTracker(text: string, quote: string): (offset: number) => boolean {
  let at = 0;
  let isOpen = false;
  return (offset) => {
    for (; at < offset; at += 1) {
      const character = text[at];
      if (character === '\n' || character === '\r') isOpen = false;
      else if (character === '\\' && isOpen && quote === '"') at += 1;
      else if (character === quote) isOpen = !isOpen;
    }
    return isOpen;
  };
}
