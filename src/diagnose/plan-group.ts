import { clientsOf } from '../findings/finding.js';
import type { PlanContext } from '../migration/context.js';
import { findForeignEmulator } from '../migration/emulator-evidence.js';
import { findFarObstacle } from '../migration/far-key-uses.js';
import { membersOf } from '../migration/groups.js';
import type { Planned } from '../migration/plan.js';
import { planGroup } from '../migration/planner.js';
import { refuse } from '../migration/refuse.js';
import { findForeignRuntimeObstacle } from '../migration/runtime-obstacle.js';
import { findSharedSetting } from '../migration/shared-conflicts.js';
import { type Target, targetOfServices } from '../migration/target.js';
import type { SourceFile } from '../source/source-file.js';
import type { DiagnosedGroup } from './diagnose.js';

const severalIdentities =
  'One credential goes to services with different identities: give each service a credential of its own, or the same identity.';

/** The migration of a group by itself, as the target asks. */
export function planAsAsked(
  file: SourceFile,
  { group, obstacle }: DiagnosedGroup,
  target: Target,
  context: PlanContext,
): Planned {
  if (obstacle !== null) return { plan: null, refusal: obstacle };
  const clients = membersOf(group).flatMap((finding) => clientsOf(finding));
  const own = targetOfServices(
    target,
    clients.map(({ service }) => service.id),
  );
  if (own === null) {
    const { service } = group.findings[0];
    return { plan: null, refusal: refuse('several-principals', service, severalIdentities) };
  }
  const far =
    findForeignRuntimeObstacle(file, group.findings[0].service, context.modules) ??
    findForeignEmulator(file, membersOf(group), context.modules) ??
    findFarObstacle(file, group, context.modules) ??
    findSharedSetting(file, membersOf(group), context.modules);
  return far === null ? planGroup(file, group, own, context) : { plan: null, refusal: far };
}
