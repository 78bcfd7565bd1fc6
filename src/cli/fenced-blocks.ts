import { afterLineBreak, lineEndOf } from '../source/lines.js';
import type { Range } from '../source/source-file.js';

/** A fenced code block of Markdown. */
export interface FencedBlock {
  /** The first word behind the fence, in lower case. */
  readonly language: string;
  /** Its code, without the signs and the indentation of the quotation or list that it stands in. */
  readonly text: string;
  /** From its first line to its last, without the fences. */
  readonly range: Range;
  /** The offset in the page of an offset in `text`. */
  readonly locate: (offset: number) => number;
}

/** What may stand before a fence: quotation marks, list signs and indentation. */
const beforeFence = /^[ \t>*+\d.)-]*(?=```|~~~)/u;

/** A line of a block: where its code begins in the page and in the block. */
interface BlockLine {
  readonly start: number;
  readonly codeStart: number;
}

/**
 * The fenced code blocks of a Markdown page, in order. It looks at nothing but fences, line by line: parsers of the whole
 * grammar take minutes for some pages of less than a megabyte.
 */
export function fencedBlocksOf(page: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  for (let at = 0; at < page.length;) {
    const end = lineEndOf(page, at);
    const fence = openingAt(page, at, end);
    at = afterLineBreak(page, end);
    if (fence === null) continue;
    const block = readBlock(page, at, fence);
    blocks.push(block);
    // Behind the closing fence.
    at = afterLineBreak(page, lineEndOf(page, block.range[1]));
  }
  return blocks;
}

/** The rest of a longer line says nothing. */
const longestOpening = 1000;

/** The line that opens a block. */
interface Fence {
  readonly prefix: string;
  readonly mark: string;
  readonly language: string;
}

function openingAt(page: string, start: number, end: number): Fence | null {
  const line = page.slice(start, Math.min(end, start + longestOpening));
  const prefix = beforeFence.exec(line)?.[0];
  if (prefix === undefined) return null;
  const sign = line.charAt(prefix.length);
  let markEnd = prefix.length;
  while (line[markEnd] === sign) markEnd += 1;
  const info = line.slice(markEnd).trimStart();
  // Backticks behind backticks are code within a line.
  if (sign === '`' && info.includes(sign)) return null;
  const [language = ''] = /^[\w-]*/u.exec(info) ?? [];
  return {
    prefix,
    mark: sign.repeat(markEnd - prefix.length),
    language: language.toLowerCase(),
  };
}

/** Reads from behind the opening fence to the closing one, or to the end where nobody closes it. */
function readBlock(page: string, start: number, { prefix, mark, language }: Fence): FencedBlock {
  const lines: BlockLine[] = [];
  let text = '';
  let at = start;
  while (at < page.length) {
    const end = lineEndOf(page, at);
    const code = skipPrefix(page, at, end, prefix);
    if (isClosing(page.slice(code, Math.min(end, code + longestOpening)), mark)) break;
    lines.push({ start: code, codeStart: text.length });
    const next = afterLineBreak(page, end);
    text += page.slice(code, next);
    at = next;
  }
  return { language, text, range: [start, at], locate: (offset) => placeOf(lines, offset) };
}

function isClosing(line: string, mark: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= mark.length && trimmed === mark.charAt(0).repeat(trimmed.length);
}

/** Skips what repeats on each line of a block: the quotation marks of its first line and at most its indentation. */
function skipPrefix(page: string, start: number, end: number, prefix: string): number {
  let at = start;
  for (const sign of prefix) {
    const character = page[at];
    if (at >= end) break;
    if (sign === '>' ? character === '>' : character === ' ' || character === '\t') at += 1;
  }
  return at;
}

function placeOf(lines: readonly BlockLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.codeStart ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  return line === undefined ? 0 : line.start + offset - line.codeStart;
}
