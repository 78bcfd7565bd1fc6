import type { AuditScope, SourceAudit } from '../diagnose/audit-source.js';
import type { EngineInput } from '../diagnose/engine-input.js';
import type { ModuleHost } from '../diagnose/program.js';
import type { MockedCall, ReplacedCall } from '../diagnose/mocked-calls.js';
import type { SecretOutcome } from '../diagnose/secret-outcomes.js';
import type { PlanPolicy } from '../migration/context.js';
import type { FileOutcome } from '../migration/outcome.js';
import type { Target } from '../migration/target.js';
import type { TextInput, TextScope } from './scan-text.js';

/** What the command needs of the engine; tests pass their own. */
export interface Engine {
  /** Decides by text alone whether a file can hold a finding. */
  mentionsAzure(text: string): boolean;
  /** Decides by text alone whether a file can hold a secret. */
  mayHoldSecret(text: string): boolean;
  auditSource(input: EngineInput, scope: AuditScope): SourceAudit;
  /** The secrets of a file that is no code, or of code that cannot be parsed. */
  scanTextFile(input: TextInput, scope: TextScope): Promise<readonly SecretOutcome[]>;
  /** All files of one run, which are migrated together: no two accounts get one setting. */
  createProgram(host: ModuleHost, target: Target, policy: PlanPolicy): FilesOfRun;
  /** What a migrated file no longer calls; the input is the file before. */
  findReplacedCalls(input: EngineInput, outcome: FileOutcome): readonly ReplacedCall[];
  /** Where a file mocks such calls. */
  findMockedCalls(input: EngineInput, calls: readonly ReplacedCall[]): readonly MockedCall[];
}

/** The files of a run. */
export interface FilesOfRun {
  migrate(input: EngineInput): FileOutcome;
  /** Modules that got another export because others need it, with their whole text. */
  extended(): Iterable<readonly [path: string, text: string]>;
  /** What a person must know of files that stay as they are; full sentences. */
  notes(): readonly string[];
}

/** The real engine. Loaded late, so that `--help` works where its native parser does not. */
export async function loadEngine(): Promise<Engine> {
  const modules = await Promise.all([
    import('../catalogue/gate.js'),
    import('../secrets/gate.js'),
    import('../diagnose/audit-source.js'),
    import('./scan-text.js'),
    import('../diagnose/program.js'),
    import('../diagnose/mocked-calls.js'),
  ]);
  const [{ mentionsAzure }, { mayHoldSecret }, { auditSource }, { scanTextFile }, ...others] =
    modules;
  const [{ Program }, { findReplacedCalls, findMockedCalls }] = others;
  return {
    mentionsAzure,
    mayHoldSecret,
    auditSource,
    scanTextFile,
    createProgram: (host, target, policy) => new Program(host, target, policy),
    findReplacedCalls,
    findMockedCalls,
  };
}
