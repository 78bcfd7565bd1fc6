import type { TSESTree } from '@typescript-eslint/types';
import { Leaf, type Folded } from './folded.js';
import type { SourceFile } from './source-file.js';

/** The entities that text of code may have; all others stand for letters that no secret has. */
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['nbsp', '\u{A0}'],
  ['quot', '"'],
]);

/**
 * The text of a JSX element, without the white space around it; null where nothing is left. Where it has no entities, each
 * part of it has a place of its own.
 */
export function foldJsxText(file: SourceFile, node: TSESTree.JSXText): Folded | null {
  const raw = file.text.slice(...node.range);
  const written = raw.trim();
  if (written === '') return null;
  const start = node.range[0] + raw.length - raw.trimStart().length;
  const text = decodeEntities(written);
  if (text !== written) return new Leaf(text, [start, start + written.length]);
  return {
    text,
    isNumber: false,
    borrowed: 0,
    locate: (from, to) => [start + from, start + to],
  };
}

/** The text of a JSX attribute: it has entities and no escapes. Not every parser decodes them. */
export function foldJsxAttribute(file: SourceFile, { range }: TSESTree.Literal): Folded {
  return new Leaf(decodeEntities(file.text.slice(range[0] + 1, range[1] - 1)), range);
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#[xX]([\dA-Fa-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x10_ff_ff ? whole : String.fromCodePoint(code);
    },
  );
}
