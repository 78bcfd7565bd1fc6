import { mentionsAzure } from '../catalogue/gate.js';
import { createContext } from '../migration/context.js';
import type { FileError, FindingOutcome } from '../migration/outcome.js';
import type { Refusal } from '../migration/refusals.js';
import { defaultTarget } from '../migration/target.js';
import { mayHoldSecret } from '../secrets/gate.js';
import type { SecretOptions } from '../secrets/options.js';
import { secretRule } from '../secrets/secret-rule.js';
import { type ParseInput, parseSource } from '../source/parse.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { diagnose } from './diagnose.js';
import { disabledInSource } from './disable-directives.js';
import { outcomesOf, refusalsOf } from './finding-outcomes.js';
import type { EngineInput } from './engine-input.js';
import { partsOf, without } from './parts.js';
import { type SecretOutcome, secretOutcomesOf } from './secret-outcomes.js';
import { secretSlotsOf } from './secret-slots.js';
import { findSourceSecrets } from './secrets.js';

/** What an audit looks for. */
export interface AuditScope {
  /** Calls that sign in with a secret. */
  readonly signIns: boolean;
  /** Which secrets in the text; null: none. */
  readonly secrets: SecretOptions | null;
  /** Whether comments such as `eslint-disable-line` silence findings. */
  readonly inlineConfig: boolean;
}

/** What an audit says of one file. */
export interface AuditOutcome {
  readonly path: string;
  /** Why nothing can be said of its calls. */
  readonly error: FileError | null;
  readonly findings: readonly FindingOutcome[];
  readonly secrets: readonly SecretOutcome[];
}

/** The same of code; `secrets` is null where they have to be looked for in the text, because nothing could be parsed. */
export interface SourceAudit extends Omit<AuditOutcome, 'secrets'> {
  readonly secrets: readonly SecretOutcome[] | null;
  /** Parts of the text, without byte order mark, that are no code: secrets have to be looked for there, too. */
  readonly unread?: readonly Range[];
}

const signInsOnly: AuditScope = { signIns: true, secrets: null, inlineConfig: false };

/**
 * Findings of a file of code, each with whether it can be migrated to the default target, and secrets in it. Nothing
 * changes. A file is parsed, once, only if its text may hold what is looked for.
 */
export function auditSource(input: EngineInput, scope: AuditScope = signInsOnly): SourceAudit {
  const parts = partsOf(input);
  const [first] = parts;
  if (first !== undefined && first.script === undefined) return auditPart(first, scope);
  const audits = parts.map((part) => auditPart(part, scope));
  const read = parts.filter((_part, index) => audits[index]?.secrets !== null);
  return {
    path: input.path,
    error: audits.find(({ error }) => error !== null)?.error ?? null,
    findings: audits.flatMap(({ findings }) => findings),
    secrets: audits.flatMap(({ secrets }) => secrets ?? []),
    unread: without(
      input.text.replace(/^\uFEFF/u, ''),
      read.flatMap(({ script }) => script?.blocks ?? []),
    ),
  };
}

function auditPart(input: ParseInput, scope: AuditScope): SourceAudit {
  const text = input.script?.code ?? input.text;
  const signIns = scope.signIns && mentionsAzure(text);
  const secrets = mayHoldSecret(text) ? scope.secrets : null;
  const nothing = { path: input.path, error: null, findings: [], secrets: [] };
  if (!signIns && secrets === null) return nothing;
  const result = parseSource(input);
  if (!result.ok) {
    return {
      ...nothing,
      error: signIns ? result.error : null,
      secrets: secrets === null ? [] : null,
    };
  }
  const refusals = onceFor(result.file);
  const outcome = {
    ...nothing,
    findings: signIns ? outcomesOf(result.file, (index) => refusals()[index] ?? null) : [],
    secrets: secrets === null ? [] : secretsIn(result.file, secrets, refusals),
  };
  return scope.inlineConfig ? withoutDisabled(result.file, outcome) : outcome;
}

/** Leaves out what comments silence. */
function withoutDisabled(file: SourceFile, outcome: AuditOutcome): AuditOutcome {
  const disabled = disabledInSource(file);
  return {
    ...outcome,
    findings: outcome.findings.filter((finding) => !disabled.isDisabled(finding.ruleId, finding)),
    secrets: outcome.secrets.filter((secret) => !disabled.isDisabled(secretRule, secret)),
  };
}

type Refusals = readonly (Refusal | null)[];

/** Plans are made at the first call, and only if there is one. */
function onceFor(file: SourceFile): () => Refusals {
  let refusals: Refusals | null = null;
  return () => (refusals ??= refusalsOf(file, defaultTarget, createContext()));
}

function secretsIn(
  file: SourceFile,
  options: SecretOptions,
  refusals: () => Refusals,
): readonly SecretOutcome[] {
  return secretOutcomesOf(file.text, findSourceSecrets(file, options), ({ range }) => {
    const diagnosis = secretSlotsOf(file)?.diagnosisAt(range) ?? null;
    return diagnosis !== null && (refusals()[diagnose(file).indexOf(diagnosis)] ?? null) === null;
  });
}
