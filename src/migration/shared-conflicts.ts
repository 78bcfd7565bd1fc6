import type { SettingConflict } from '../catalogue/types.js';
import type { Finding } from '../findings/finding.js';
import { settingsIn } from '../source/origin.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { settingsWithin } from './setting-uses.js';

/**
 * Refuses what would break while a setting is there that something else in the file still needs: the new client of the one
 * throws as long as the key of the other is set.
 */
export function refuseSharedConflicts(
  file: SourceFile,
  findings: readonly Finding[],
  obstacles: Map<Finding, Refusal | null>,
): void {
  const needed = findings
    .filter((finding) => (obstacles.get(finding) ?? null) !== null)
    .flatMap((finding) => settingsReadBy(file, finding));
  for (const finding of findings) {
    const shared = conflictsOf(finding).find(({ setting }) => needed.includes(setting));
    if (shared === undefined || (obstacles.get(finding) ?? null) !== null) continue;
    const message = `Another client in this file still needs ${shared.setting}. Migrate that one first. ${shared.why}`;
    obstacles.set(finding, refuse('needs-key', finding.service, message));
  }
}

function conflictsOf(finding: Finding): readonly SettingConflict[] {
  if (finding.kind !== 'client') return [];
  const { row, service } = finding;
  return row.row.conflicts ?? service.conflicts ?? [];
}

/** The settings that a call takes its secrets from. */
function settingsReadBy(file: SourceFile, finding: Finding): readonly string[] {
  const implicit = finding.kind === 'client' ? finding.row.row.implicit : undefined;
  const read = finding.node.arguments.flatMap((argument) => [
    ...settingsWithin(file, [argument.range]),
    ...settingsIn(traceOrigin(file, argument).origin).map(({ name }) => name),
  ]);
  return implicit === undefined ? read : [...read, implicit];
}
