import { dirname } from 'node:path';
import type { AuditOutcome, AuditScope, SourceAudit } from '../diagnose/audit-source.js';
import type { FileError } from '../migration/outcome.js';
import type { SecretOptions } from '../secrets/options.js';
import { maskSecrets } from '../secrets/redact.js';
import type { Range } from '../source/source-file.js';
import { PackageReader } from '../workspace/read-package.js';
import { findTextToSearch, readText } from '../workspace/read-text.js';
import type { Engine } from './engine.js';
import { isMinified } from './file-kinds.js';
import { readScannedFile } from './read-scanned.js';
import { type TextKind, textKindOf } from './text-kinds.js';
import type { WalkedFile, WalkedFiles } from './walk-files.js';

/** What an audit found. */
export interface Audited {
  /** Sorted by path; files that cannot hold a finding by their text alone may be missing. */
  readonly outcomes: readonly AuditOutcome[];
  /** So many files were looked at. */
  readonly scanned: number;
  /** Full sentences. */
  readonly warnings: readonly string[];
}

/** Audits files of code, and where secrets are wanted every other file. Nothing stops the run. */
export async function auditFiles(
  cwd: string,
  walked: WalkedFiles,
  engine: Engine,
  scope: AuditScope,
): Promise<Audited> {
  const packages = new PackageReader(cwd);
  const audit = new FileAudit(engine, scope, packages);
  // What git leaves out is not in the source, so that nobody who reads the source has its secrets.
  const settings = walked.settings.filter(({ isIgnored, isNamed }) => isNamed || !isIgnored);
  const others = scope.secrets === null ? [] : [...settings, ...walked.texts];
  const outcomes: AuditOutcome[] = [];
  for (const file of walked.code) outcomes.push(await safely(file, () => audit.code(file)));
  for (const file of others) outcomes.push(await safely(file, () => audit.text(file)));
  return {
    outcomes: outcomes.sort((a, b) => (a.path < b.path ? -1 : 1)),
    scanned: walked.code.length + others.length,
    warnings: packages.warnings,
  };
}

class FileAudit {
  constructor(
    private readonly engine: Engine,
    private readonly scope: AuditScope,
    private readonly packages: PackageReader,
  ) {}

  /** Code that is not UTF-8 fails, since nothing can be migrated in it, and is searched for secrets all the same. */
  async code(file: WalkedFile): Promise<AuditOutcome> {
    const read = readText(file.path);
    const text = read.text ?? findTextToSearch(file.path, Infinity);
    if (text === null) return outcomeOf(file, read.text === null ? read : null);
    const mentionsAzure = this.engine.mentionsAzure(text);
    const isFailed = read.text === null && this.scope.signIns && (file.isNamed || mentionsAzure);
    const outcome = outcomeOf(file, isFailed ? read : null);
    const signIns = this.scope.signIns && mentionsAzure && read.text !== null;
    const secrets = this.secretsToFind(text);
    if ((!signIns && secrets === null) || (!file.isNamed && isMinified(text))) return outcome;
    const audited = this.askEngine(file, text, { ...this.scope, signIns, secrets });
    const { path, error, findings, unread } = audited;
    return {
      path,
      error: outcome.error ?? error,
      findings,
      secrets: [
        ...(audited.secrets ?? []),
        ...(await this.scan(
          file,
          text,
          'plain',
          audited.secrets === null ? undefined : (unread ?? []),
        )),
      ].sort((a, b) => a.line - b.line || a.column - b.column),
    };
  }

  /** What the engine cannot cope with fails only where calls were to be found; secrets are found without it. */
  private askEngine(file: WalkedFile, text: string, scope: AuditScope): SourceAudit {
    const facts = this.packages.factsOf(dirname(file.path));
    try {
      return this.engine.auditSource({ path: file.shown, text, package: facts }, scope);
    } catch (error) {
      const failed = outcomeOf(file, scope.signIns ? internalError(error) : null);
      return { ...failed, secrets: scope.secrets === null ? [] : null };
    }
  }

  async text(file: WalkedFile): Promise<AuditOutcome> {
    const { text, failure } = readScannedFile(file.path, file.isNamed);
    const outcome = outcomeOf(
      file,
      failure === null ? null : { code: 'unreadable', message: failure },
    );
    if (text === null) return outcome;
    const kind = textKindOf(file.shown);
    const isGenerated = kind === 'plain' && !file.isNamed && isMinified(text);
    return isGenerated ? outcome : { ...outcome, secrets: await this.scan(file, text, kind) };
  }

  /** @param parts where to look; everywhere, if they are not given */
  private async scan(file: WalkedFile, text: string, kind: TextKind, parts?: readonly Range[]) {
    const secrets = parts?.length === 0 ? null : this.secretsToFind(text);
    if (secrets === null) return [];
    const { inlineConfig } = this.scope;
    return this.engine.scanTextFile(
      { path: file.shown, text, kind, ...(parts === undefined ? {} : { parts }) },
      { secrets, inlineConfig },
    );
  }

  /** Null where the text holds none. */
  private secretsToFind(text: string): SecretOptions | null {
    return this.scope.secrets !== null && this.engine.mayHoldSecret(text)
      ? this.scope.secrets
      : null;
  }
}

type Failure = Pick<FileError, 'code' | 'message'>;

function outcomeOf({ shown }: WalkedFile, failure: Failure | null): AuditOutcome {
  const error = failure && { code: failure.code, message: failure.message, line: 1, column: 1 };
  return { path: shown, error, findings: [], secrets: [] };
}

async function safely(file: WalkedFile, audit: () => Promise<AuditOutcome>): Promise<AuditOutcome> {
  try {
    return await audit();
  } catch (error) {
    return outcomeOf(file, internalError(error));
  }
}

function internalError(error: unknown): Failure {
  const why = error instanceof Error ? error.message : String(error);
  const message = `The analysis failed (${maskSecrets(why)}); please report this as a bug.`;
  return { code: 'internal-error', message };
}
