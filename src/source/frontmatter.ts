import { scanTokens } from './nesting-tokens.js';
import type { Range } from './source-file.js';

/** The code between the fences that an Astro page begins with. */
export interface Frontmatter {
  readonly range: Range;
  /** False where the second fence is missing, which Astro refuses. */
  readonly isClosed: boolean;
  /** Where the page goes on. */
  readonly end: number;
}

const fence = '---';

/**
 * Finds the frontmatter as Astro's compiler does: nothing but white space and HTML comments may stand before it, and it ends
 * at the next fence that is in no string, template, regular expression or comment, on a line of its own or not.
 */
export function findFrontmatter(text: string): Frontmatter | null {
  const opening = skipToContent(text);
  if (!text.startsWith(fence, opening)) return null;
  const start = opening + fence.length;
  const rest = text.slice(start);
  for (const { kind, text: token, start: offset } of scanTokens(rest)) {
    if (kind === 'punctuator' && token === '--' && rest[offset + 2] === '-') {
      const end = start + offset;
      return { range: [start, end], isClosed: true, end: end + fence.length };
    }
  }
  return { range: [start, text.length], isClosed: false, end: text.length };
}

function skipToContent(text: string): number {
  let offset = 0;
  for (;;) {
    while (/\s/u.test(text[offset] ?? '')) offset += 1;
    if (!text.startsWith('<!--', offset)) return offset;
    const end = text.indexOf('-->', offset + 4);
    if (end === -1) return text.length;
    offset = end + 3;
  }
}
