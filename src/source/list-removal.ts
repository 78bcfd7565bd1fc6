import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from './edits.js';
import {
  afterLineBreak,
  findPunctuator,
  hasComment,
  isFirstOnLine,
  isLastOnLine,
  lineEndOf,
  lineStartOf,
} from './lines.js';
import type { SourceFile } from './source-file.js';

interface Item {
  readonly start: number;
  readonly end: number;
  /** Offset of the comma after the item; null after the last one of a list without trailing comma. */
  readonly comma: number | null;
}

/**
 * Removes items of a comma-separated list: specifiers, properties, declarators, arguments. Commas go with the items, a
 * trailing comma stays a trailing comma, an item alone on its line takes the line with it, comments between items stay.
 *
 * @param list all items in source order
 * @param bounds offset after the opening bracket (or keyword) and offset of the closing one (or end)
 */
export function planListItemRemoval(
  file: SourceFile,
  list: readonly TSESTree.Node[],
  remove: ReadonlySet<TSESTree.Node>,
  bounds: readonly [open: number, close: number],
): readonly TextEdit[] {
  const items = list.map((node, i): Item => {
    const next = list[i + 1]?.range[0] ?? bounds[1];
    const [start, end] = node.range;
    return { start, end, comma: findPunctuator(file, ',', end, next) };
  });
  const isRemoved = (i: number): boolean => {
    const node = list[i];
    return node !== undefined && remove.has(node);
  };
  let tail = items.length;
  while (tail > 0 && isRemoved(tail - 1)) tail--;

  const edits: TextEdit[] = [];
  let done = 0;
  for (const [first, last] of runsOf(file, items.slice(0, tail), isRemoved)) {
    const [start, end] = [items[first], items[last]];
    if (start === undefined || end === undefined || start.start < done) continue;
    const nextKept = items.find((_, k) => k > last && !isRemoved(k));
    const isLeading = items.slice(0, first).every((_, k) => isRemoved(k));
    const run = { ...end, start: start.start };
    const removal = removeWithComma(file, run, nextKept?.start ?? bounds[1], isLeading);
    done = removal.at(-1)?.range[1] ?? done;
    edits.push(...removal);
  }
  const last = items[tail - 1];
  const removedTail = items.slice(tail);
  if (removedTail.length > 0) edits.push(...removeTail(file, last, removedTail, bounds));
  return edits;
}

/** An item that another one follows; `next` is where the first one begins that stays. */
function removeWithComma(
  file: SourceFile,
  item: Item,
  next: number,
  isLeading: boolean,
): readonly TextEdit[] {
  const { text } = file;
  const comma = item.comma ?? item.end;
  if (hasComment(file, item.end, comma)) return removePieces([item]);
  const end = comma + 1;
  if (isLastOnLine(text, end)) {
    return isFirstOnLine(text, item.start)
      ? [cut(lineStartOf(text, item.start), afterLineBreak(text, lineEndOf(text, end)))]
      : // The first items make room for the next one, behind the bracket or keyword.
        [
          isLeading && !hasComment(file, end, next)
            ? cut(item.start, next)
            : cut(beforeSpace(text, item.start), end),
        ];
  }
  return [cut(item.start, Math.min(afterSpace(text, end), next))];
}

/** Runs of removed items on one line, as first and last index; a comment between two items separates them. */
function runsOf(
  file: SourceFile,
  items: readonly Item[],
  isRemoved: (i: number) => boolean,
): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const [i, item] of items.entries()) {
    if (!isRemoved(i)) continue;
    const run = runs.at(-1);
    const end = items[i - 1]?.end ?? 0;
    const isNext =
      run?.[1] === i - 1 &&
      !/[\r\n]/u.test(file.text.slice(end, item.start)) &&
      !hasComment(file, end, item.start);
    if (run !== undefined && isNext) run[1] = i;
    else runs.push([i, i]);
  }
  return runs;
}

/** The items up to the end of the list; `kept` is the one before them. */
function removeTail(
  file: SourceFile,
  kept: Item | undefined,
  tail: readonly Item[],
  [open, close]: readonly [number, number],
): readonly TextEdit[] {
  const { text } = file;
  const first = tail[0];
  const last = tail.at(-1);
  if (first === undefined || last === undefined) return [];
  const end = last.comma === null ? last.end : last.comma + 1;
  if (kept === undefined) {
    return hasComment(file, open, close) ? removePieces(tail) : [cut(open, close)];
  }
  const comma = kept.comma ?? kept.end;
  const isCommaKept = last.comma !== null;
  const commaEdit = isCommaKept ? [] : [cut(comma, comma + 1)];
  if (hasInnerComment(file, tail, end)) return [...commaEdit, ...removePieces(tail)];
  const hasOwnLines = isFirstOnLine(text, first.start) && isLastOnLine(text, end);
  // Where the closing bracket follows on the line of the last item, there is no whole line to take.
  if (hasOwnLines && close > lineEndOf(text, end)) {
    const lines = cut(lineStartOf(text, first.start), afterLineBreak(text, lineEndOf(text, end)));
    return [...commaEdit, lines];
  }
  if (hasComment(file, comma, first.start)) {
    const isBeforeMore = isFirstOnLine(text, first.start) && !isLastOnLine(text, end);
    const piece = isBeforeMore
      ? cut(first.start, afterSpace(text, end))
      : cut(beforeSpace(text, first.start), end);
    return [...commaEdit, piece];
  }
  return [cut(isCommaKept ? comma + 1 : comma, end)];
}

function hasInnerComment(file: SourceFile, items: readonly Item[], end: number): boolean {
  return items.some((item, i) => hasComment(file, item.end, items[i + 1]?.start ?? end));
}

/** Takes out the items and their commas only; what stands between them stays. */
function removePieces(items: readonly Item[]): readonly TextEdit[] {
  return items.flatMap(({ start, end, comma }) => [
    cut(start, end),
    ...(comma === null ? [] : [cut(comma, comma + 1)]),
  ]);
}

function cut(start: number, end: number): TextEdit {
  return { range: [start, end], text: '' };
}

/** The start of the white space before `offset`, on its line. */
function beforeSpace(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[^\S\r\n]/u.test(text[start - 1] ?? '')) start--;
  return start;
}

/** The end of the white space after `offset`, on its line. */
function afterSpace(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && /[^\S\r\n]/u.test(text[end] ?? '')) end++;
  return end;
}
