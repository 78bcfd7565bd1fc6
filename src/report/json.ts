import type { AddedSetting, FileError, FileOutcome, NeededRole } from '../migration/outcome.js';
import type { RefusalCode } from '../migration/refusals.js';
import { printClientId, type Target } from '../migration/target.js';
import { maskSecrets } from '../secrets/redact.js';
import { mergeRoles, mergeSettings } from './merge.js';

/** What `migrate --format json` prints; docs/migrate-report.schema.json describes it. */
export interface MigrateReport {
  /** Version of the package that wrote the report. */
  readonly version: string;
  readonly dryRun: boolean;
  readonly target: ReportedTarget;
  readonly summary: ReportSummary;
  /** Files with a finding, a change or an error, by path. */
  readonly files: readonly ReportedFile[];
  readonly settings: {
    readonly add: readonly AddedSetting[];
    readonly remove: readonly RemovedSetting[];
  };
  readonly roles: readonly NeededRole[];
  readonly dependencies: readonly AddedDependency[];
  /** What a person must know or do; full sentences. */
  readonly notes: readonly string[];
}

export interface ReportedTarget {
  readonly identity: Target['identity'];
  /** A GUID, `env:NAME`, or null. */
  readonly clientId: string | null;
  readonly credential: Target['credential'];
  /** Client IDs of single services, by service ID; only where there are any. */
  readonly identities?: Readonly<Record<string, string>>;
}

export interface ReportSummary {
  /** Source files that were found. */
  readonly scanned: number;
  readonly changed: number;
  readonly failed: number;
  readonly migrated: number;
  readonly refused: number;
  /** Number of refused findings by reason. */
  readonly reasons: Readonly<Partial<Record<RefusalCode, number>>>;
}

export interface ReportedFile {
  readonly path: string;
  /** In a dry run: would be changed. */
  readonly changed: boolean;
  readonly error: FileError | null;
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly entryPoint: string;
  readonly outcome: 'migrated' | 'refused';
  readonly reason: RefusalCode | null;
  readonly message: string;
}

/** A setting that the migrated code no longer reads. */
export interface RemovedSetting {
  readonly name: string;
  /** Files of the run that still mention it. */
  readonly files: readonly string[];
  /** The places in them, the first 20. */
  readonly mentions: readonly Mention[];
}

/** A line that still mentions a setting. */
export interface Mention {
  readonly path: string;
  /** 1-based, in the text as it is after the migration. */
  readonly line: number;
  /** The host of Azure Functions reads the setting by itself, for a binding. */
  readonly isBinding: boolean;
}

export interface AddedDependency {
  readonly packageJson: string;
  /** Added ranges by package name. */
  readonly add: Readonly<Record<string, string>>;
}

/** What a report is made of. */
export interface ReportInput {
  readonly version: string;
  readonly dryRun: boolean;
  readonly target: Target;
  readonly scanned: number;
  readonly outcomes: readonly FileOutcome[];
  readonly removed: readonly RemovedSetting[];
  readonly dependencies: readonly AddedDependency[];
  readonly notes: readonly string[];
}

/** Builds the report; what it says does not depend on the order of its input. */
export function buildReport(input: ReportInput): MigrateReport {
  const files = input.outcomes.map(reportFile).filter(isWorthReporting).sort(byPath);
  const changed = input.outcomes.filter((outcome) => outcome.changed);
  return {
    version: input.version,
    dryRun: input.dryRun,
    target: reportTarget(input.target),
    summary: summarise(input.scanned, files),
    files,
    settings: {
      add: mergeSettings(changed.flatMap(({ added }) => added)),
      remove: input.removed,
    },
    roles: mergeRoles(changed.flatMap(({ roles }) => roles)),
    dependencies: input.dependencies,
    notes: input.notes.map((note) => maskSecrets(note)),
  };
}

/** A client ID as the command line takes it. */
export function reportTarget({
  identity,
  clientId,
  credential,
  identities,
}: Target): ReportedTarget {
  const target = { identity, clientId: clientId && printClientId(clientId), credential };
  if (identities === undefined) return target;
  const shown = [...identities].map(([service, id]) => [service, printClientId(id)]);
  return { ...target, identities: Object.fromEntries(shown) as Record<string, string> };
}

/** A file without what only the engine needs. Messages are masked once more: a parser's may quote the source. */
export function reportFile({ path, changed, error, findings }: FileOutcome): ReportedFile {
  return {
    path,
    changed,
    error: error && { ...error, message: maskSecrets(error.message) },
    findings: findings.map(({ line, column, endLine, entryPoint, outcome, reason, message }) => {
      return { line, column, endLine, entryPoint, outcome, reason, message: maskSecrets(message) };
    }),
  };
}

function summarise(scanned: number, files: readonly ReportedFile[]): ReportSummary {
  const findings = files.flatMap((file) => file.findings);
  const reasons: Partial<Record<RefusalCode, number>> = {};
  for (const { reason } of findings) {
    if (reason !== null) reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  return {
    scanned,
    changed: files.filter((file) => file.changed).length,
    failed: files.filter((file) => file.error !== null).length,
    migrated: findings.filter(({ outcome }) => outcome === 'migrated').length,
    refused: findings.filter(({ outcome }) => outcome === 'refused').length,
    reasons,
  };
}

function isWorthReporting({ changed, error, findings }: ReportedFile): boolean {
  return changed || error !== null || findings.length > 0;
}

function byPath(a: ReportedFile, b: ReportedFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
