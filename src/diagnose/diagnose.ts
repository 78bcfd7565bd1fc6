import type { TSESTree } from '@typescript-eslint/types';
import type { Finding } from '../findings/finding.js';
import { recognise } from '../findings/recognise.js';
import { type Group, groupFindings, membersOf } from '../migration/groups.js';
import { refuseSeveralPrincipals, refuseSharedConflicts } from '../migration/shared-conflicts.js';
import { findSignatures } from '../migration/signatures.js';
import { findObstacle } from '../migration/preconditions.js';
import type { Refusal } from '../migration/refusals.js';
import { describe, ruleOf } from './messages.js';
import type { RuleId } from '../catalogue/types.js';
import type { Range, SourceFile } from '../source/source-file.js';

/** What rules and the command say about one finding; they only forward it, so that they cannot differ. */
export interface Diagnosis {
  readonly finding: Finding;
  readonly ruleId: RuleId;
  /** From the start of the call to the end of its callee: a short underline at the right place. */
  readonly range: Range;
  /** One fact and one action. */
  readonly message: string;
  readonly isUncertain: boolean;
  /** The call is that of a device, which no migration can change. */
  readonly isDevice: boolean;
}

/** A group of diagnoses with one migration. */
export interface DiagnosedGroup {
  readonly group: Group;
  readonly obstacle: Refusal | null;
}

const results = new WeakMap<TSESTree.Program, readonly Diagnosis[]>();
const groupResults = new WeakMap<TSESTree.Program, readonly DiagnosedGroup[]>();

/** Everything to report about a file, in source order. */
export function diagnose(file: SourceFile): readonly Diagnosis[] {
  const known = results.get(file.ast);
  if (known !== undefined) return known;
  const diagnoses = recognise(file).map((finding): Diagnosis => ({
    finding,
    ruleId: ruleOf(finding),
    range: [finding.node.range[0], finding.node.callee.range[1]],
    message: describe(file, finding),
    isUncertain: finding.certainty === 'uncertain',
    isDevice: finding.kind === 'client' && finding.row.row.device === true,
  }));
  results.set(file.ast, diagnoses);
  return diagnoses;
}

/** The groups of a file, each with the reason that stands against any migration of it. */
export function diagnoseGroups(file: SourceFile): readonly DiagnosedGroup[] {
  const known = groupResults.get(file.ast);
  if (known !== undefined) return known;
  const findings = recognise(file);
  const signatures = findSignatures(file, findings);
  const obstacles = new Map(
    findings.map((finding) => [finding, findObstacle(file, finding, signatures)]),
  );
  refuseSeveralPrincipals(file, findings, obstacles);
  refuseSharedConflicts(file, findings, obstacles);
  const groups = groupFindings(
    file,
    findings,
    signatures,
    (finding) => (obstacles.get(finding) ?? null) === null,
  ).map((group) => ({ group, obstacle: obstacles.get(group.findings[0]) ?? null }));
  groupResults.set(file.ast, groups);
  return groups;
}

/** The group that a finding belongs to. */
export function groupOf(file: SourceFile, finding: Finding): DiagnosedGroup | null {
  return diagnoseGroups(file).find(({ group }) => membersOf(group).includes(finding)) ?? null;
}
