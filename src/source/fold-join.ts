import type { TSESTree } from '@typescript-eslint/types';
import { Derived, joinParts, Leaf, type Folded, type Folding, type Part } from './folded.js';
import type { Conversion } from './fold-conversion.js';
import type { Folder } from './fold-text.js';
import { memberName, unwrap } from './syntax.js';

/** `['a', 'b'].join(separator)`, also of a constant array, and `'…'.split('').reverse().join('')`. */
export function foldJoin({ folder, call, object, depth }: Conversion): Folding | null {
  if (object === null) return null;
  const [argument] = call.arguments;
  const separator = argument === undefined ? ',' : folder.textOf(argument);
  const reversed = separator === '' ? findReversed(unwrap(object)) : null;
  if (reversed !== null) return foldReversed(folder.fold(reversed, depth));
  const array = folder.constants.arrayOf(object);
  if (array === null) return null;
  const between: Part = {
    folded: separator === null ? null : new Leaf(separator, argument?.range ?? call.range),
    range: call.range,
  };
  const { parts, rest } = foldElements(folder, array, depth);
  if (!parts.some(({ folded }) => folded !== null && folded.text !== '')) return null;
  const joined = parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
  const isDirect = array === unwrap(object);
  const folded = joinParts(joined, () => (isDirect ? call.range : array.range));
  // The elements of a constant array are values where the array stands.
  return isDirect
    ? { folded, rest }
    : { folded: borrowJoined(folder, folded, parts), rest: [object] };
}

/** What is put together from several elements is a value of its own, one element alone is another name for it. */
function borrowJoined(
  folder: Folder,
  folded: Folded | null,
  parts: readonly Part[],
): Folded | null {
  const borrowed = folder.borrow(folded);
  if (borrowed === null || parts.length < 2) return borrowed;
  return new Derived(borrowed.text, borrowed, (start, end) => [start, end]);
}

function foldElements(
  folder: Folder,
  array: TSESTree.ArrayExpression,
  depth: number,
): { readonly parts: readonly Part[]; readonly rest: readonly TSESTree.Node[] } {
  const rest: TSESTree.Node[] = [];
  const parts = array.elements.map((element): Part => {
    if (element === null) return { folded: new Leaf('', array.range), range: array.range };
    const { range } = element;
    if (element.type === 'SpreadElement') {
      rest.push(element);
      return { folded: null, range };
    }
    const inner = folder.fold(element, depth);
    for (const item of inner.rest) rest.push(item);
    return { folded: isNothing(element) ? new Leaf('', range) : inner.folded, range };
  });
  return { parts, rest };
}

function isNothing(node: TSESTree.Node): boolean {
  if (node.type === 'Identifier') return node.name === 'undefined';
  return (
    node.type === 'Literal' && node.value === null && !('regex' in node) && !('bigint' in node)
  );
}

/** The text in `text.split('').reverse()` and `[...text].reverse()`. */
function findReversed(node: TSESTree.Node): TSESTree.Node | null {
  const list = objectOfCall(node, 'reverse');
  if (list === null) return null;
  if (list.type === 'ArrayExpression') {
    const [only, ...others] = list.elements;
    return only?.type === 'SpreadElement' && others.length === 0 ? only.argument : null;
  }
  const text = objectOfCall(list, 'split');
  const [separator] = list.type === 'CallExpression' ? list.arguments : [];
  return separator?.type === 'Literal' && separator.value === '' ? text : null;
}

function objectOfCall(node: TSESTree.Node, method: string): TSESTree.Node | null {
  if (node.type !== 'CallExpression') return null;
  const callee = unwrap(node.callee);
  const isMethod = callee.type === 'MemberExpression' && memberName(callee) === method;
  return isMethod ? unwrap(callee.object) : null;
}

function foldReversed({ folded, rest }: Folding): Folding | null {
  if (folded === null || folded.isNumber) return null;
  const { length } = folded.text;
  const text = Array.from(folded.text).reverse().join('');
  const reversed = new Derived(text, folded, (start, end) => [length - end, length - start]);
  return { folded: reversed, rest };
}
