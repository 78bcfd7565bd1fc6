import { highestOf } from '../migration/package-version.js';
import type { FileOutcome } from '../migration/outcome.js';

/** The outcome of a file from those of its parts, in source order; `nothing` has its text after all of them. */
export function joinOutcomes(nothing: FileOutcome, parts: readonly FileOutcome[]): FileOutcome {
  const removed = parts.flatMap((part) => part.removed);
  return {
    ...nothing,
    changed: parts.some(({ changed }) => changed),
    error: parts.find(({ error }) => error !== null)?.error ?? null,
    findings: parts.flatMap(({ findings }) => findings),
    added: parts.flatMap(({ added }) => added),
    removed: [...new Set(removed)],
    roles: parts.flatMap(({ roles }) => roles),
    notes: [...new Set(parts.flatMap(({ notes }) => notes))],
    dependencies: [...new Set(parts.flatMap(({ dependencies }) => dependencies))],
    raised: highestOf(parts.map(({ raised = {} }) => raised)),
    unread: {
      imports: parts.flatMap(({ unread }) => unread?.imports ?? []),
      members: parts.flatMap(({ unread }) => unread?.members ?? []),
    },
  };
}
