import type { AuditOutcome } from '../diagnose/audit-source.js';
import type { SecretOutcome } from '../diagnose/secret-outcomes.js';
import type { FileError, FindingOutcome } from '../migration/outcome.js';
import type { RefusalCode } from '../migration/refusals.js';
import type { FamilyName } from '../secrets/families.js';
import type { Confidence } from '../secrets/match.js';
import { maskSecrets } from '../secrets/redact.js';
import { secretMessage } from './secret-message.js';
import { secretRule } from '../secrets/secret-rule.js';

/** What `audit --format json` prints. */
export interface AuditReport {
  /** Version of the package that wrote the report. */
  readonly version: string;
  readonly summary: {
    readonly scanned: number;
    /** All of them. */
    readonly findings: number;
    /** Those that are secrets in the text. */
    readonly secrets: number;
    readonly failed: number;
  };
  /** Files with a finding or an error, by path. */
  readonly files: readonly AuditedFile[];
}

export interface AuditedFile {
  readonly path: string;
  readonly error: FileError | null;
  /** In the order of the file. */
  readonly findings: readonly AuditedFinding[];
}

/** A call that signs in with a secret, or a secret in the text. */
export interface AuditedFinding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly ruleId: string;
  /** Of a call. */
  readonly service: string | null;
  /** Of a call. */
  readonly entryPoint: string | null;
  /** Whether `migrate` can rewrite it; of a secret, the call that it reaches. */
  readonly migratable: boolean;
  /** Why it cannot; null for secrets. */
  readonly reason: RefusalCode | null;
  /** Of a secret: what it is. */
  readonly family: FamilyName | null;
  /** Of a secret: how sure that is. */
  readonly confidence: Confidence | null;
  readonly message: string;
}

/** Builds the report from outcomes that are sorted by path. */
export function buildAuditReport(
  version: string,
  scanned: number,
  outcomes: readonly AuditOutcome[],
): AuditReport {
  const files = outcomes
    .map(({ path, error, findings, secrets }) => ({
      path,
      error: error && { ...error, message: maskSecrets(error.message) },
      findings: [...findings.map(ofCall), ...secrets.map(ofSecret)].sort(
        (a, b) => a.line - b.line || a.column - b.column,
      ),
    }))
    .filter(({ error, findings }) => error !== null || findings.length > 0);
  const findings = files.flatMap((file) => file.findings);
  const secrets = findings.filter(({ family }) => family !== null).length;
  const failed = files.filter(({ error }) => error !== null).length;
  return { version, summary: { scanned, findings: findings.length, secrets, failed }, files };
}

function ofCall({ outcome, message, ...rest }: FindingOutcome): AuditedFinding {
  return {
    line: rest.line,
    column: rest.column,
    endLine: rest.endLine,
    endColumn: rest.endColumn,
    ruleId: rest.ruleId,
    service: rest.service,
    entryPoint: rest.entryPoint,
    migratable: outcome === 'migrated',
    reason: rest.reason,
    family: null,
    confidence: null,
    message: maskSecrets(message),
  };
}

function ofSecret(secret: SecretOutcome): AuditedFinding {
  return {
    line: secret.line,
    column: secret.column,
    endLine: secret.endLine,
    endColumn: secret.endColumn,
    ruleId: secretRule,
    service: null,
    entryPoint: null,
    migratable: secret.migratable,
    reason: null,
    family: secret.family,
    confidence: secret.confidence,
    message: secretMessage(secret),
  };
}
