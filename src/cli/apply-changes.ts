import type { FileOutcome } from '../migration/outcome.js';
import { failedOutcome } from './analyse-files.js';
import type { Analysed } from './analyse-files.js';
import type { DependencyChange, DependencyPlans } from './plan-dependencies.js';
import { writeFiles } from './write-files.js';

/** What is to be done. */
export interface Planned {
  readonly analysed: readonly Analysed[];
  /** Those of `analysed` whose text changes. */
  readonly changing: readonly Analysed[];
  readonly dependencies: DependencyPlans;
  /** What was found beside the files that change; full sentences. */
  readonly notes: readonly string[];
}

/** What was done; after a dry run, what would be done. */
export interface Applied {
  readonly outcomes: readonly FileOutcome[];
  readonly changing: readonly Analysed[];
  readonly dependencies: readonly DependencyChange[];
  /** Full sentences. */
  readonly notes: readonly string[];
}

/**
 * Writes the changed files and then their package.json files. A file that cannot be written counts as failed: its
 * findings are not migrated, and its settings and roles are not needed.
 */
export function applyChanges(planned: Planned, writes: boolean): Applied {
  const { analysed, changing, dependencies } = planned;
  const failures = new Map<string, string>();
  if (writes) {
    const changes = changing.map(({ file, before, outcome }) => {
      return { path: file.path, before, after: outcome.text };
    });
    for (const { path, message } of writeFiles(changes)) failures.set(path, message);
  }
  const done = changing.filter(({ file }) => !failures.has(file.path));
  const manifests = done.length === 0 ? [] : dependencies.changes;
  if (writes) {
    for (const { path, message } of writeFiles(manifests)) failures.set(path, message);
  }
  const outcomes = analysed.map(({ file, before, outcome }) => {
    const message = failures.get(file.path);
    return message === undefined ? outcome : notWritten(outcome, before, message);
  });
  return {
    outcomes: [...outcomes, ...failedManifests(planned, failures)],
    changing: done,
    dependencies: manifests.filter(({ path }) => !failures.has(path)),
    notes: [
      ...new Set([
        ...analysed.flatMap(({ outcome }) => outcome.notes),
        ...dependencies.notes,
        ...planned.notes,
      ]),
    ],
  };
}

function notWritten(outcome: FileOutcome, before: string, message: string): FileOutcome {
  return {
    ...failedOutcome(outcome.path, before, 'not-written', message),
    findings: outcome.findings.map((finding) =>
      finding.outcome === 'migrated'
        ? { ...finding, outcome: 'refused', reason: 'interaction', message }
        : finding,
    ),
  };
}

function failedManifests(
  { dependencies }: Planned,
  failures: ReadonlyMap<string, string>,
): FileOutcome[] {
  const unwritten = dependencies.changes.flatMap(({ path, shown }) => {
    const message = failures.get(path);
    return message === undefined ? [] : [failedOutcome(shown, '', 'not-written', message)];
  });
  const malformed = dependencies.failures.map(({ path, message }) =>
    failedOutcome(path, '', 'malformed-package', message),
  );
  return [...unwritten, ...malformed];
}
