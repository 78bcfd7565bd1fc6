import { originsIn } from '../source/origin.js';
import type { Trace } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';

/** Sentences about keys of other modules that a file gives up: their settings and checks stand there. */
export function importedKeyNotesOf(file: SourceFile, traces: readonly Trace[]): readonly string[] {
  const notes = traces
    .flatMap(({ origin }) => [...originsIn(origin)])
    .flatMap((origin) => {
      if (origin.kind !== 'import' || !origin.specifier.startsWith('.')) return [];
      const name = origin.path.filter((part) => part !== 'default').join('.');
      const what = name === '' ? 'the value' : name;
      return [
        `${file.path}: no longer reads ${what} of ${origin.specifier}; remove it there, with its setting, when nothing else reads it.`,
      ];
    });
  return [...new Set(notes)];
}
