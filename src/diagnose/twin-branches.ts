import type { TSESTree } from '@typescript-eslint/types';
import type { PlanContext } from '../migration/context.js';
import { findTwinFamilies } from '../migration/dual-branches.js';
import { joinGivenUp } from '../migration/given-up.js';
import { membersOf } from '../migration/groups.js';
import { highestOf } from '../migration/package-version.js';
import type { Plan, Planned } from '../migration/plan.js';
import type { Target } from '../migration/target.js';
import type { TextEdit } from '../source/edits.js';
import type { SourceFile } from '../source/source-file.js';
import { changeFile } from './changed-file.js';
import { type DiagnosedGroup, diagnose, diagnoseGroups } from './diagnose.js';
import { planAsAsked } from './plan-group.js';

/**
 * Plans the clients of several branches at once, each of which has a key of its own:
 * `if (isTest) c = fromConnectionString(TEST); else c = fromConnectionString(LIVE);`. One after the other, the first to sign
 * in with an identity would make the second look like what is left of a choice between key and identity. Null where a group
 * has no twins, or where not all of them can be migrated.
 */
export function planTwins(
  file: SourceFile,
  diagnosed: DiagnosedGroup,
  target: Target,
  context: PlanContext,
): Planned | null {
  // The text of a component is that of the whole file, and only the host knows how it is divided.
  if (diagnosed.obstacle !== null || file.script !== undefined) return null;
  const groups = findTwins(file, diagnosed);
  if (groups.length < 2) return null;
  const plans: Plan[] = [];
  let current = file;
  let left = diagnose(file).map((_diagnosis, index) => index);
  for (const { group } of groups) {
    const place = left.indexOf(indexOf(file, group.findings[0]));
    const own = diagnoseGroups(current).find((other) =>
      membersOf(other.group).some((member) => indexOf(current, member) === place),
    );
    if (own === undefined) return null;
    // The twin before this one is the identity that stands beside it.
    const isTwin = own.obstacle?.code === 'dual-branch';
    const free = isTwin ? { ...own, obstacle: null } : own;
    const { plan } = planAsAsked(current, free, target, context);
    const next = plan === null ? null : applyTo(current, plan);
    if (plan === null || next === null) return null;
    const gone = membersOf(own.group).map((member) => indexOf(current, member));
    left = left.filter((_index, at) => !gone.includes(at));
    plans.push(plan);
    current = next;
  }
  return { plan: join(file, diagnosed, groups, plans, current), refusal: null };
}

/** The group with its twins, and theirs, in source order; alone where it has none. */
function findTwins(file: SourceFile, diagnosed: DiagnosedGroup): readonly DiagnosedGroup[] {
  const found = new Set([diagnosed]);
  for (const known of found) {
    for (const family of familiesOf(file)) {
      if (family.includes(known)) for (const other of family) found.add(other);
    }
  }
  return diagnoseGroups(file).filter((group) => found.has(group));
}

const families = new WeakMap<TSESTree.Program, readonly (readonly DiagnosedGroup[])[]>();

/** The groups of a file that are twins of one another, once for a file: every finding asks for them. */
function familiesOf(file: SourceFile): readonly (readonly DiagnosedGroup[])[] {
  const known = families.get(file.ast);
  if (known !== undefined) return known;
  const free = diagnoseGroups(file).filter(({ obstacle }) => obstacle === null);
  const found = findTwinFamilies(file, free, ({ group }) => group.findings);
  families.set(file.ast, found);
  return found;
}

function indexOf(file: SourceFile, finding: object): number {
  return diagnose(file).findIndex((diagnosis) => diagnosis.finding === finding);
}

/** The file after a plan; null for a plan that reaches other files, or whose result does not hold. */
function applyTo(file: SourceFile, { edits }: Plan): SourceFile | null {
  if ([...edits.keys()].some((path) => path !== file.path)) return null;
  const { path, package: packageFacts, runsIn } = file;
  return changeFile(file, edits.get(path) ?? [], (text) => ({
    path,
    text,
    package: packageFacts,
    ...(runsIn && { runsIn }),
  }));
}

function join(
  file: SourceFile,
  { group }: DiagnosedGroup,
  groups: readonly DiagnosedGroup[],
  plans: readonly Plan[],
  result: SourceFile,
): Plan {
  const own = membersOf(group);
  return {
    edits: new Map([[file.path, [findDifference(file.text, result.text)]]]),
    target: plans[0]?.target ?? null,
    settings: plans.flatMap((plan) => plan.settings),
    removed: plans.flatMap((plan) => plan.removed),
    roles: plans.flatMap((plan) => plan.roles),
    notes: plans.flatMap((plan) => plan.notes),
    dependencies: plans.flatMap((plan) => plan.dependencies),
    givenUp: joinGivenUp(plans.flatMap((plan) => plan.givenUp ?? [])),
    raised: highestOf(plans.map(({ raised = {} }) => raised)),
    alsoGone: groups
      .flatMap((each) => membersOf(each.group))
      .filter((member) => !own.includes(member)),
  };
}

/** The one edit that makes a text out of another. */
function findDifference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    range: [start, before.length - end],
    text: after.slice(start, after.length - end),
  };
}
