import type { MigrationOptions } from '../diagnose/migrate-source.js';
import type { PlanContext } from '../migration/context.js';
import type { FileOutcome } from '../migration/outcome.js';
import type { Target } from '../migration/target.js';
import type { PackageFacts } from '../source/source-file.js';

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
  auditSource(input: EngineInput): FileOutcome;
  migrateSource(input: EngineInput, target: Target, options?: MigrationOptions): FileOutcome;
  /** A context for all files of one run: it keeps the settings of two accounts apart. */
  createContext(): PlanContext;
}

/** The real engine. Loaded late, so that `--help` works where its native parser does not. */
export async function loadEngine(): Promise<Engine> {
  const [{ mentionsAzure }, { auditSource, migrateSource }, { createContext }] = await Promise.all([
    import('../catalogue/gate.js'),
    import('../diagnose/migrate-source.js'),
    import('../migration/context.js'),
  ]);
  return { mentionsAzure, auditSource, migrateSource, createContext };
}
