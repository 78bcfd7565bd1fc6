import { recognise } from '../findings/recognise.js';
import { containsRange } from '../source/edits.js';
import { createLineIndex } from '../source/line-index.js';
import { type Origin, originsIn } from '../source/origin.js';
import type { Trace } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { usesOfImported } from './rewrite-imported.js';

/** Sentences about keys of other modules that a client gives up: their settings and checks stand there, and perhaps here. */
export function importedKeyNotesOf(file: SourceFile, traces: readonly Trace[]): readonly string[] {
  const imported = traces
    .flatMap(({ origin }) => [...originsIn(origin)])
    .filter((origin) => origin.kind === 'import')
    .filter(({ specifier }) => specifier.startsWith('.'));
  return [...new Set(imported.map((origin) => noteOf(file, origin)))];
}

function noteOf(file: SourceFile, origin: Extract<Origin, { kind: 'import' }>): string {
  const name = origin.path.filter((part) => part !== 'default').join('.');
  const what = `${name === '' ? 'the value' : name} of ${origin.specifier}`;
  // Other clients that take the same key are migrated or refused for themselves.
  const clients = recognise(file).map(({ node }) => node.range);
  const other = usesOfImported(file, origin).find(
    ({ range }) =>
      !containsRange(range, origin.range) &&
      !clients.some((client) => containsRange(client, range)),
  );
  if (other === undefined) {
    return `${file.path}: no longer reads ${what}; remove it there, with its setting, when nothing else reads it.`;
  }
  const { line } = createLineIndex(file.text).placeOf(other.range[0]);
  return `${file.path}:${String(line)}: still reads ${what}, which no client here needs any more: take it out before the key goes.`;
}
