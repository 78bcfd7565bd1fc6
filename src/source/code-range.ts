import { afterLineBreak, lineEndOf, skipTrivia } from './lines.js';
import type { Range, SourceFile } from './source-file.js';

/** The part of a text that is code: all of it, but for a component. */
export function codeRangeOf({ text, script }: SourceFile): Range {
  return script?.range ?? [0, text.length];
}

/** Where a line may stand above all others of the code: not on the line of a fence or a tag. */
export function firstLineOf(file: SourceFile): number {
  if (file.script === undefined) return 0;
  const [start, end] = file.script.range;
  const lineEnd = lineEndOf(file.text, start, end);
  const isFenceAlone = file.text.slice(start, lineEnd).trim() === '' && lineEnd < end;
  return isFenceAlone ? afterLineBreak(file.text, lineEnd) : start;
}

/** The first character of code behind an offset, comments left out; empty where the code ends. */
export function nextCharacterOf(file: SourceFile, offset: number): string {
  const [, end] = codeRangeOf(file);
  const next = skipTrivia(file, offset, end);
  return next < end ? (file.text[next] ?? '') : '';
}
