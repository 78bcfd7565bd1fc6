import { isTypeScript } from './language.js';
import type { Range, SourceComment, SourceFile } from './source-file.js';

/** A class that a JSDoc comment of a JavaScript file names as a type, and the comment. */
export interface DocTypeMention {
  /** `X`, or `import('m').X`. */
  readonly range: Range;
  readonly comment: SourceComment;
}

/**
 * Where doc comments name a class in the braces of a tag: `@type {X | undefined}`. The compiler reads them in JavaScript
 * (`checkJs`), and only there.
 */
export function findDocTypeMentions(file: SourceFile, name: string): readonly DocTypeMention[] {
  if (isTypeScript(file.path)) return [];
  return file.comments
    .filter(({ type, value }) => type === 'Block' && value.startsWith('*') && value.includes(name))
    .flatMap((comment) =>
      namesWithin(file.text, typesOf(file.text, comment), name).map((range) => ({
        range,
        comment,
      })),
    );
}

/** Whether a comment stands directly above an offset, with nothing but white space between. */
export function isDirectlyAbove(file: SourceFile, comment: SourceComment, offset: number): boolean {
  const [, end] = comment.range;
  return end <= offset && /^\s*$/u.test(file.text.slice(end, offset));
}

/** The texts in the braces of tags; a brace that nothing closes ends with the comment. */
function typesOf(text: string, { range: [start, end] }: SourceComment): readonly Range[] {
  const types: Range[] = [];
  let offset = start;
  while (offset < end) {
    const tag = /@[a-z]+\s*\{/iuy;
    tag.lastIndex = text.indexOf('@', offset);
    if (tag.lastIndex === -1 || tag.lastIndex >= end) break;
    const at = tag.lastIndex;
    if (!tag.test(text)) {
      offset = at + 1;
      continue;
    }
    const open = tag.lastIndex;
    offset = closingBraceOf(text, open, end);
    types.push([open, offset]);
  }
  return types;
}

function closingBraceOf(text: string, open: number, limit: number): number {
  let depth = 1;
  let offset = open;
  for (; offset < limit; offset++) {
    if (text[offset] === '{') depth++;
    if (text[offset] === '}' && --depth === 0) break;
  }
  return offset;
}

function namesWithin(text: string, types: readonly Range[], name: string): readonly Range[] {
  const found: Range[] = [];
  for (const [start, end] of types) {
    for (
      let at = text.indexOf(name, start);
      at !== -1 && at < end;
      at = text.indexOf(name, at + 1)
    ) {
      const after = at + name.length;
      const isWhole = !/[\w$]/u.test(text[at - 1] ?? '') && !/[\w$]/u.test(text[after] ?? '');
      const first = startOfImport(text, start, at);
      if (isWhole && first !== null) found.push([first, after]);
    }
  }
  return found;
}

/** Where `import('m').` before a name begins; the name's own place without one, null for a member of anything else. */
function startOfImport(text: string, from: number, at: number): number | null {
  if (text[at - 1] !== '.') return at;
  const start = text.lastIndexOf('import(', at);
  return start >= from && /^import\(\s*['"][^'"]+['"]\s*\)\.$/u.test(text.slice(start, at))
    ? start
    : null;
}
