import type { TSESTree } from '@typescript-eslint/types';
import { joinParts, Leaf, type Folding, type Part } from './folded.js';
import type { Folder } from './fold-text.js';
import type { Range } from './source-file.js';
import { memberName } from './syntax.js';

/** Folds a template; without substitutions it is one literal. */
export function foldTemplate(
  folder: Folder,
  node: TSESTree.TemplateLiteral,
  depth: number,
  { isRaw = false, whole = node.range } = {},
): Folding {
  const rest: TSESTree.Node[] = [];
  const parts: Part[] = [];
  for (const [index, quasi] of node.quasis.entries()) {
    // Only a tagged template may have an escape that means nothing.
    const text = isRaw ? quasi.value.raw : (quasi.value.cooked ?? quasi.value.raw);
    const range = node.expressions.length === 0 ? whole : quasiRange(node, quasi);
    parts.push({ folded: new Leaf(text, range), range });
    const expression = node.expressions[index];
    if (expression === undefined) continue;
    const inner = folder.fold(expression, depth);
    parts.push({ folded: inner.folded, range: expression.range });
    for (const item of inner.rest) rest.push(item);
  }
  return { folded: joinParts(parts, () => whole), rest };
}

/** Folds a tagged template. What a tag makes of its texts is its own affair, except with `String.raw`. */
export function foldTagged(
  folder: Folder,
  { tag, quasi, range }: TSESTree.TaggedTemplateExpression,
  depth: number,
): Folding {
  const isRaw =
    tag.type === 'MemberExpression' &&
    tag.object.type === 'Identifier' &&
    tag.object.name === 'String' &&
    memberName(tag) === 'raw';
  const whole = quasi.expressions.length === 0 ? quasi.range : range;
  const { folded, rest } = foldTemplate(folder, quasi, depth, { isRaw, whole });
  return { folded, rest: isRaw ? rest : [tag, ...rest] };
}

/**
 * The place of the text of a template's part, without backtick, `}` and `${`. Parsers that follow TypeScript count these in
 * the range of the part, as espree does; acorn itself leaves them out.
 */
function quasiRange(
  template: TSESTree.TemplateLiteral,
  { range: [start, end], tail }: TSESTree.TemplateElement,
): Range {
  const first = template.quasis[0]?.range[0];
  return first === template.range[0] ? [start + 1, end - (tail ? 1 : 2)] : [start, end];
}
