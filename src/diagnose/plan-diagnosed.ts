import { createContext, type PlanContext } from '../migration/context.js';
import { planKeyBranchRemoval, refuseRemoval } from '../migration/drop-key-branch.js';
import { findFarObstacle } from '../migration/far-key-uses.js';
import type { Planned } from '../migration/plan.js';
import type { Target } from '../migration/target.js';
import type { SourceFile } from '../source/source-file.js';
import type { DiagnosedGroup } from './diagnose.js';
import { planAsAsked } from './plan-group.js';
import { planTwins } from './twin-branches.js';

/** The migration of a group for a target, together with its twins in other branches. */
export function planDiagnosed(
  file: SourceFile,
  diagnosed: DiagnosedGroup,
  target: Target,
  context: PlanContext = createContext(),
): Planned {
  const together = planTwins(file, diagnosed, target, context);
  if (together !== null) return together;
  const planned = planAsAsked(file, diagnosed, target, context);
  if (planned.refusal?.code !== 'dual-branch' || !context.policy.dropsKeyBranches) return planned;
  const { group } = diagnosed;
  const far = findFarObstacle(file, group, context.modules);
  if (far !== null) return { plan: null, refusal: far };
  return (
    planKeyBranchRemoval(file, group, target) ?? {
      plan: null,
      refusal: refuseRemoval(group, planned.refusal),
    }
  );
}
