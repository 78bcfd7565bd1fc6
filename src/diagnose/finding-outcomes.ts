import { planKeyBranchRemoval } from '../migration/drop-key-branch.js';
import { membersOf } from '../migration/groups.js';
import type { PlanContext } from '../migration/context.js';
import type { FindingOutcome } from '../migration/outcome.js';
import type { Refusal } from '../migration/refusals.js';
import type { Target } from '../migration/target.js';
import { createLineIndex, spanOf } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import { type DiagnosedGroup, type Diagnosis, diagnose, diagnoseGroups } from './diagnose.js';
import { factOf } from './messages.js';
import { planDiagnosed } from './plan-diagnosed.js';

/** The refusal of every finding, null for those that have a plan. */
export function refusalsOf(
  file: SourceFile,
  target: Target,
  context: PlanContext,
): readonly (Refusal | null)[] {
  const findings = diagnose(file).map(({ finding }) => finding);
  const refusals: (Refusal | null)[] = findings.map(() => null);
  for (const diagnosed of diagnoseGroups(file)) {
    const { refusal } = planDiagnosed(file, diagnosed, target, context);
    const hinted = refusal === null ? null : withHint(file, diagnosed, refusal, context);
    for (const finding of membersOf(diagnosed.group)) refusals[findings.indexOf(finding)] = hinted;
  }
  return refusals;
}

/** Names the option that takes the branch with the key out, where it would. */
function withHint(
  file: SourceFile,
  { group }: DiagnosedGroup,
  refusal: Refusal,
  { policy }: PlanContext,
): Refusal {
  if (refusal.code !== 'dual-branch' || policy.dropsKeyBranches) return refusal;
  const isDroppable = (planKeyBranchRemoval(file, group)?.plan ?? null) !== null;
  return isDroppable ? { ...refusal, message: `${refusal.message} ${hint}` } : refusal;
}

const hint = 'The option --drop-key-branches does it (for jscodeshift, --dropKeyBranches).';

/** The findings of a file as hosts report them, each with what `refusalOf` says of its index. */
export function outcomesOf(
  file: SourceFile,
  refusalOf: (index: number) => Refusal | null,
): readonly FindingOutcome[] {
  const lines = createLineIndex(file.text);
  return diagnose(file).map((diagnosis, index) => {
    const refusal = refusalOf(index);
    const { node, entryPoint, service } = diagnosis.finding;
    return {
      ...spanOf(lines, node.range),
      entryPoint,
      service: service?.name ?? null,
      ruleId: diagnosis.ruleId,
      outcome: refusal === null ? 'migrated' : 'refused',
      reason: refusal?.code ?? null,
      message: messageOf(diagnosis, refusal),
    };
  });
}

function messageOf({ finding, message }: Diagnosis, refusal: Refusal | null): string {
  return refusal === null ? message : `${factOf(finding)} ${refusal.message}`;
}
