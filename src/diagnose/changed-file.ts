import { applyEdits, type TextEdit } from '../source/edits.js';
import { findLostNames } from '../source/lost-names.js';
import { type ParseInput, parseSource } from '../source/parse.js';
import type { SourceFile } from '../source/source-file.js';

/**
 * A file after some edits; null where the result does not parse, or has lost a declaration that code still needs. No plan
 * leads there; if one ever does, the code is left alone.
 *
 * @param inputOf what to parse of the new text; null where there is nothing
 */
export function changeFile(
  file: SourceFile,
  edits: readonly TextEdit[],
  inputOf: (text: string) => ParseInput | null,
): SourceFile | null {
  const input = inputOf((file.bom ? '\uFEFF' : '') + applyEdits(file.text, edits));
  const result = input && parseSource(input);
  if (result?.ok !== true) return null;
  return findLostNames(file, result.file).length === 0 ? result.file : null;
}
