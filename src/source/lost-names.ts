import type { SourceFile } from './source-file.js';

/**
 * Names that a file declared and that mean nothing in its changed text: it would fail with a ReferenceError. A name that no
 * file declares (`process`) is none of them.
 */
export function findLostNames(before: SourceFile, after: SourceFile): readonly string[] {
  const declared = new Set(
    before.scopes.scopes.flatMap(({ variables }) =>
      variables.filter(({ defs }) => defs.length > 0).map(({ name }) => name),
    ),
  );
  const old = unresolvedIn(before);
  return [...unresolvedIn(after)].filter((name) => declared.has(name) && !old.has(name));
}

/** The names that the outermost scope of a file does not know either. */
function unresolvedIn({ scopes }: SourceFile): ReadonlySet<string> {
  return new Set(scopes.globalScope?.through.map(({ identifier }) => identifier.name) ?? []);
}
