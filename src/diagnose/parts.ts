import { type ParseInput, parseSource } from '../source/parse.js';
import { findScripts } from '../source/scripts.js';
import type { Range, SourceFile } from '../source/source-file.js';

/**
 * What is parsed of a file, in source order: the file itself, or each script of a component. The offsets are those of the whole
 * file in either case.
 */
export function partsOf(input: ParseInput): readonly ParseInput[] {
  const scripts = findScripts(input.path, input.text.replace(/^\uFEFF/u, ''));
  return scripts === null ? [input] : scripts.map((script) => ({ ...input, script }));
}

/** The trees of a file, or of each script of a component; those that cannot be parsed are left out. */
export function parsedPartsOf(input: ParseInput): readonly SourceFile[] {
  return partsOf(input).flatMap((part) => {
    const result = parseSource(part);
    return result.ok ? [result.file] : [];
  });
}

/** What is left of a text without some ranges, which are in its order. */
export function without({ length }: string, ranges: readonly Range[]): readonly Range[] {
  const starts = [0, ...ranges.map(([, end]) => end)];
  const ends = [...ranges.map(([start]) => start), length];
  return starts
    .map((start, index): Range => [start, ends[index] ?? length])
    .filter(([start, end]) => start < end);
}
