import type { AuditScope, SourceAudit } from '../diagnose/audit-source.js';
import type { MigrationOptions } from '../diagnose/migrate-source.js';
import type { SecretOutcome } from '../diagnose/secret-outcomes.js';
import type { PlanContext, PlanPolicy } from '../migration/context.js';
import type { FileOutcome } from '../migration/outcome.js';
import type { Target } from '../migration/target.js';
import type { PackageFacts } from '../source/source-file.js';
import type { TextInput, TextScope } from './scan-text.js';

/** One file for the engine; the text may start with a byte order mark. */
export interface EngineInput {
  readonly path: string;
  readonly text: string;
  readonly package: PackageFacts;
}

/** What the command needs of the engine; tests pass their own. */
export interface Engine {
  /** Decides by text alone whether a file can hold a finding. */
  mentionsAzure(text: string): boolean;
  /** Decides by text alone whether a file can hold a secret. */
  mayHoldSecret(text: string): boolean;
  auditSource(input: EngineInput, scope: AuditScope): SourceAudit;
  /** The secrets of a file that is no code, or of code that cannot be parsed. */
  scanTextFile(input: TextInput, scope: TextScope): Promise<readonly SecretOutcome[]>;
  migrateSource(input: EngineInput, target: Target, options?: MigrationOptions): FileOutcome;
  /** A context for all files of one run: it keeps the settings of two accounts apart. */
  createContext(policy?: Partial<PlanPolicy>): PlanContext;
}

/** The real engine. Loaded late, so that `--help` works where its native parser does not. */
export async function loadEngine(): Promise<Engine> {
  const modules = await Promise.all([
    import('../catalogue/gate.js'),
    import('../secrets/gate.js'),
    import('../diagnose/audit-source.js'),
    import('./scan-text.js'),
    import('../diagnose/migrate-source.js'),
    import('../migration/context.js'),
  ]);
  const [{ mentionsAzure }, { mayHoldSecret }, { auditSource }, { scanTextFile }, ...others] =
    modules;
  const [{ migrateSource }, { createContext }] = others;
  return {
    mentionsAzure,
    mayHoldSecret,
    auditSource,
    scanTextFile,
    migrateSource,
    createContext,
  };
}
