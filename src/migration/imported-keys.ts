import { recognise } from '../findings/recognise.js';
import { containsRange } from '../source/edits.js';
import { createLineIndex } from '../source/line-index.js';
import { originsIn } from '../source/origin.js';
import type { Trace } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { usesOfImported } from './rewrite-imported.js';

/** Sentences about keys of other modules that a client gives up: their settings and checks stand there, and perhaps here. */
export function importedKeyNotesOf(file: SourceFile, traces: readonly Trace[]): readonly string[] {
  const lines = createLineIndex(file.text);
  // Other clients that take the same key are migrated or refused for themselves.
  const clients = recognise(file).map(({ node }) => node.range);
  const notes = traces
    .flatMap(({ origin }) => [...originsIn(origin)])
    .flatMap((origin) => {
      if (origin.kind !== 'import' || !origin.specifier.startsWith('.')) return [];
      const name = origin.path.filter((part) => part !== 'default').join('.');
      const what = `${name === '' ? 'the value' : name} of ${origin.specifier}`;
      const other = usesOfImported(file, origin).find(
        ({ range }) =>
          !containsRange(range, origin.range) &&
          !clients.some((client) => containsRange(client, range)),
      );
      if (other === undefined) {
        return [
          `${file.path}: no longer reads ${what}; remove it there, with its setting, when nothing else reads it.`,
        ];
      }
      const { line } = lines.placeOf(other.range[0]);
      return [
        `${file.path}:${String(line)}: still reads ${what}, which no client here needs any more: take it out before the key goes.`,
      ];
    });
  return [...new Set(notes)];
}
