import type { FileError, FileOutcome } from '../migration/outcome.js';
import type { RefusalCode } from '../migration/refusals.js';
import { maskSecrets } from '../secrets/redact.js';

/** What `audit --format json` prints. */
export interface AuditReport {
  /** Version of the package that wrote the report. */
  readonly version: string;
  readonly summary: {
    readonly scanned: number;
    readonly findings: number;
    readonly failed: number;
  };
  /** Files with a finding or an error, by path. */
  readonly files: readonly {
    readonly path: string;
    readonly error: FileError | null;
    readonly findings: readonly AuditedFinding[];
  }[];
}

export interface AuditedFinding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly ruleId: string;
  readonly service: string | null;
  readonly entryPoint: string;
  /** Whether `migrate` can rewrite it. */
  readonly migratable: boolean;
  /** Why it cannot. */
  readonly reason: RefusalCode | null;
  readonly message: string;
}

/** Builds the report from outcomes that are sorted by path. */
export function buildAuditReport(
  version: string,
  scanned: number,
  outcomes: readonly FileOutcome[],
): AuditReport {
  const files = outcomes
    .filter(({ error, findings }) => error !== null || findings.length > 0)
    .map(({ path, error, findings }) => ({
      path,
      error: error && { ...error, message: maskSecrets(error.message) },
      findings: findings.map(({ outcome, message, ...rest }) => ({
        line: rest.line,
        column: rest.column,
        endLine: rest.endLine,
        endColumn: rest.endColumn,
        ruleId: rest.ruleId,
        service: rest.service,
        entryPoint: rest.entryPoint,
        migratable: outcome === 'migrated',
        reason: rest.reason,
        message: maskSecrets(message),
      })),
    }));
  const findings = files.reduce((sum, file) => sum + file.findings.length, 0);
  const failed = files.filter(({ error }) => error !== null).length;
  return { version, summary: { scanned, findings, failed }, files };
}
