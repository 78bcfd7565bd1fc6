import { findSlot } from '../catalogue/slots.js';
import { type ClientFinding, clientsOf, type Finding } from '../findings/finding.js';
import { sortEdits, type TextEdit } from '../source/edits.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import type { PlanContext } from './context.js';
import { findClientChange } from './client-change.js';
import { findCredentialChange } from './credential-change.js';
import { planCredential } from './credential.js';
import { type DeadCode, planDeadCode } from './dead-code.js';
import { isRefusal } from './endpoint-value.js';
import type { Group } from './groups.js';
import type { GroupChange } from './group-change.js';
import type { AddedSetting } from './outcome.js';
import type { Plan, Planned } from './plan.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { requirementsOf, rolesOf } from './advice.js';
import type { Target } from './target.js';
import { mergeInsertions } from './insertions.js';

/** Plans one group for a target: all of its findings, or a refusal. */
export function planGroup(
  file: SourceFile,
  group: Group,
  target: Target,
  context: PlanContext,
): Planned {
  try {
    return planUnchecked(file, group, target, context);
  } catch (error) {
    // Overlapping edits mean that two changes want the same code; to leave it alone is always right.
    if (error instanceof RangeError)
      return refused(refuse('interaction', group.findings[0].service));
    throw error;
  }
}

function planUnchecked(
  file: SourceFile,
  group: Group,
  target: Target,
  context: PlanContext,
): Planned {
  const sites = sitesOf(group);
  const credential = planCredential(file, target, sites, replacedVariableOf(group));
  const change =
    group.kind === 'credential'
      ? findCredentialChange(file, group.findings[0], credential.expression)
      : findClientChange(file, group.findings, credential.expression, context);
  if (isRefusal(change)) return refused(change);
  const dead = planDeadCode(file, change.removed, change.kept, change);
  const edits = mergeInsertions(file.text, [...change.edits, ...dead.edits, ...credential.edits]);
  return {
    plan: toPlan(file, group, withLeftovers(file, change, dead), target, sortEdits(edits)),
    refusal: null,
  };
}

function withLeftovers(file: SourceFile, change: GroupChange, { unused }: DeadCode): GroupChange {
  const notes = unused.map(
    (name) =>
      `${file.path}: nothing uses ${name} any more; remove it, unless its initialiser is needed.`,
  );
  return { ...change, notes: [...change.notes, ...notes] };
}

function refused(refusal: Refusal): Planned {
  return { plan: null, refusal };
}

/** The calls that need the credential. */
function sitesOf(group: Group): readonly Finding['node'][] {
  if (group.kind === 'clients') return group.findings.map(({ node }) => node);
  const [{ flow, node }] = group.findings;
  return [node, ...flow.consumers.map(({ client }) => client.finding.node)].sort(
    (a, b) => a.range[0] - b.range[0],
  );
}

/** The variable that held the key credential and goes away. */
function replacedVariableOf(group: Group): Variable | null {
  return group.kind === 'credential' ? group.findings[0].flow.variable : null;
}

function toPlan(
  file: SourceFile,
  group: Group,
  change: GroupChange,
  target: Target,
  edits: readonly TextEdit[],
): Plan {
  const clients = group.findings.flatMap((finding: Finding) => clientsOf(finding));
  return {
    edits: new Map([[file.path, edits]]),
    settings: [...change.settings, ...settingsOf(target)],
    removed: change.oldSettings,
    roles: rolesOf(clients),
    notes: [...change.notes, ...requirementsOf(clients)],
    dependencies: ['@azure/identity'],
  };
}

/** The setting that names the user-assigned identity, where the target reads it from one. */
function settingsOf({ clientId }: Target): readonly AddedSetting[] {
  if (clientId?.kind !== 'setting') return [];
  const example = '<client ID of the user-assigned identity>';
  return [{ name: clientId.name, service: 'Managed identity', replaces: null, example }];
}

/** What kind of secret a client finding has. */
export function secretKindOf(
  finding: ClientFinding,
): 'connection-string' | 'key' | 'key-credential' {
  const kind = findSlot(finding.row.secret)?.kind;
  return kind === 'connection-string' || kind === 'key-credential' ? kind : 'key';
}
