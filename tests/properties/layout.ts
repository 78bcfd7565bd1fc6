import * as parser from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/types';
import fc from 'fast-check';

/** How a program is laid out, without any effect on what it does. */
export interface Layout {
  readonly quote: "'" | '"';
  readonly semicolons: boolean;
  readonly tabs: boolean;
  /** Places of comments as fractions of the file, each with its kind. */
  readonly comments: readonly { readonly place: number; readonly isLine: boolean }[];
}

/** Every layout. */
export const layout: fc.Arbitrary<Layout> = fc.record({
  quote: fc.constantFrom("'", '"'),
  semicolons: fc.boolean(),
  tabs: fc.boolean(),
  comments: fc.array(fc.record({ place: fc.nat(9_999), isLine: fc.boolean() }), { maxLength: 6 }),
});

/** Writes a program, whose strings have no quotes in them, in another layout. */
export function layOut(lines: readonly string[], chosen: Layout): string {
  let text = `${lines.join('\n')}\n`;
  if (!chosen.semicolons) {
    // Where the next line would go on with this one, the semicolon moves to its front.
    text = text
      .replaceAll(/;\n(?<space> *)(?<open>[([`])/gu, '\n$<space>;$<open>')
      .replaceAll(/;$/gmu, '');
  }
  if (chosen.quote === '"')
    text = text.replaceAll(/^(?!.*\/\[).*$/gmu, (line) => line.replaceAll("'", '"'));
  if (chosen.tabs)
    text = text.replaceAll(/^(?: {2})+/gmu, (spaces) => '\t'.repeat(spaces.length / 2));
  return withComments(text, chosen.comments);
}

/** A comment of a line ends it, which means nothing new only behind these. */
const mayEndLine = new Set(['(', ',', '{', '[', ';', '=', '&&', '||', '?', ':']);

/** Puts comments between tokens; each has a text of its own. */
function withComments(text: string, comments: Layout['comments']): string {
  if (comments.length === 0) return text;
  const tokens = tokensOf(text);
  if (tokens.length === 0) return text;
  const placed = comments
    .map(({ place, isLine }, number) => {
      const index = place % (tokens.length + 1);
      const previous = tokens[index - 1];
      const next = tokens[index];
      const endsLine = isLine && previous !== undefined && mayEndLine.has(previous.value);
      const words = `note ${String(number)}`;
      return {
        at: next?.range[0] ?? text.length,
        text: endsLine ? `// ${words}\n` : `/* ${words} */ `,
      };
    })
    .sort((a, b) => b.at - a.at);
  return placed.reduce(
    (result, { at, text: comment }) => result.slice(0, at) + comment + result.slice(at),
    text,
  );
}

/** None for a text that is no program. */
function tokensOf(text: string): readonly TSESTree.Token[] {
  try {
    return parser.parseForESLint(text, { tokens: true, range: true }).ast.tokens ?? [];
  } catch {
    return [];
  }
}
