import type { TSESTree } from '@typescript-eslint/types';
import { decoded } from './fold-buffer.js';
import type { Conversion } from './fold-conversion.js';
import type { Folder } from './fold-text.js';
import { Derived, joinParts, Leaf, type Folding } from './folded.js';
import { memberName, unwrap } from './syntax.js';

/** `'a'.concat(b, …)`. */
export function foldConcat({ folder, call, object, depth }: Conversion): Folding | null {
  const first = object === null ? null : folder.fold(object, depth);
  // Arrays have the method as well.
  if (object === null || first?.folded == null || first.folded.isNumber) return null;
  const others = call.arguments.map((argument) => folder.fold(argument, depth));
  const ranges = [object, ...call.arguments].map(({ range }) => range);
  const foldings = [first, ...others];
  const parts = foldings.map(({ folded }, index) => ({
    folded,
    range: ranges[index] ?? call.range,
  }));
  return {
    folded: joinParts(parts, () => call.range),
    rest: foldings.flatMap(({ rest }) => rest),
  };
}

/** `' a '.trim()`. */
export function foldTrim({ folder, object, depth }: Conversion): Folding | null {
  const inner = object === null ? null : folder.fold(object, depth);
  if (inner?.folded == null || inner.folded.isNumber) return null;
  const { text } = inner.folded;
  const trimmed = text.trim();
  if (trimmed === text) return inner;
  const offset = text.length - text.trimStart().length;
  const folded = new Derived(trimmed, inner.folded, (start, end) => [start + offset, end + offset]);
  return { folded, rest: inner.rest };
}

/** `String.fromCharCode(72, 105)`, also `String.fromCharCode(...[72, 105])`. */
export function foldCharacters({ folder, call }: Conversion): Folding | null {
  const nodes = call.arguments.flatMap((argument) =>
    argument.type === 'SpreadElement'
      ? (folder.constants.arrayOf(argument.argument)?.elements ?? [argument])
      : [argument],
  );
  const codes = nodes.map((node) => (node?.type === 'Literal' ? node.value : null));
  const isValid = codes.every((code) => typeof code === 'number' && code >= 0 && code <= 0x10ffff);
  if (!isValid || codes.length === 0) return null;
  const text = codes.map((code) => String.fromCodePoint(Number(code))).join('');
  return { folded: new Leaf(text, call.range), rest: [] };
}

/** What `replace` looks for. */
interface Pattern {
  readonly text: string;
  readonly isGlobal: boolean;
}

/**
 * `'a-b'.replace('-', '')`, `.replaceAll`, `.replace(/-/g, '')` where all of it is known: keys are written with fillers. What
 * would make the text longer is left alone, or constants could double one another.
 */
export function foldReplace({ folder, call, object, depth }: Conversion): Folding | null {
  const [search, replacement] = call.arguments;
  if (object === null || search === undefined || replacement === undefined) return null;
  const pattern = patternOf(folder, search);
  const by = folder.textOf(replacement);
  // `$&` and the like put in what was found.
  if (pattern === null || by === null || by.includes('$')) return null;
  const { folded, rest } = folder.fold(object, depth);
  if (folded === null || folded.isNumber || by.length > pattern.text.length) return null;
  const isAll = pattern.isGlobal || isReplaceAll(call);
  const text = isAll
    ? folded.text.replaceAll(pattern.text, by)
    : folded.text.replace(pattern.text, by);
  return { folded: text === folded.text ? folded : decoded(text, folded), rest };
}

/** A text, or a regular expression that stands for one. */
function patternOf(folder: Folder, search: TSESTree.Node): Pattern | null {
  if (search.type !== 'Literal' || !('regex' in search)) {
    const text = folder.textOf(search);
    return text === null || text === '' ? null : { text, isGlobal: false };
  }
  const { pattern, flags } = search.regex;
  const isPlain = /^[^\\^$.*+?()[\]{}|]+$/u.test(pattern) && /^[gu]*$/u.test(flags);
  return isPlain ? { text: pattern, isGlobal: flags.includes('g') } : null;
}

function isReplaceAll({ callee }: TSESTree.CallExpression): boolean {
  const called = unwrap(callee);
  return called.type === 'MemberExpression' && memberName(called) === 'replaceAll';
}
