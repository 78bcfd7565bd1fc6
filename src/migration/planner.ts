import { slotsOf } from '../catalogue/compile.js';
import { clientsOf, type Finding } from '../findings/finding.js';
import { sortEdits, type TextEdit } from '../source/edits.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import type { PlanContext } from './context.js';
import { findClientChange } from './client-change.js';
import { findCredentialChange } from './credential-change.js';
import { planCredential } from './credential.js';
import { planCredentialInPlace } from './credential-in-place.js';
import { type DeadCode, planDeadCode } from './dead-code.js';
import { isRefusal } from './endpoint-value.js';
import { planSignatures } from './signatures.js';
import { findMsiChange } from './msi-login.js';
import { type Group, membersOf } from './groups.js';
import type { GroupChange } from './group-change.js';
import type { AddedSetting } from './outcome.js';
import { rangesToRaise } from './package-version.js';
import type { Plan, Planned } from './plan.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { requirementsOf, rolesOf } from './advice.js';
import { cloudNotesOf } from './other-clouds.js';
import { otherIdentityNotesOf } from './other-identities.js';
import { buildAgentNotesOf } from './build-agents.js';
import { planSettingDeclarations } from './setting-declarations.js';
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
  const [first] = group.findings;
  if (first.kind === 'client' && first.row.row.via === 'msi-login') {
    return finish(file, group, findMsiChange(file, first), null, []);
  }
  const sites = sitesOf(group);
  const credential = isInPlace(group)
    ? planCredentialInPlace(file, target, group.findings[0])
    : planCredential(file, target, sites, replacedVariableOf(group), needsTokenProvider(group));
  if (isRefusal(credential)) return refused(credential);
  const change =
    group.kind === 'credential'
      ? findCredentialChange(file, group.findings[0], credential, context)
      : findClientChange(file, group.findings, credential, context);
  if (isRefusal(change)) return refused(change);
  const signed = planSignatures(file, group.signatures);
  if (isRefusal(signed)) return refused(signed);
  const whole = {
    ...change,
    edits: [...change.edits, ...signed.edits],
    removed: [...change.removed, ...signed.removed, ...credential.removed],
    reused: new Set([...change.reused, ...credential.reused]),
  };
  const isOwn = credential.isNew === true;
  return finish(
    file,
    group,
    isOwn ? withNotes(whole, otherIdentityNotesOf(file)) : whole,
    credential.target,
    credential.edits,
  );
}

function withNotes(change: GroupChange, notes: readonly string[]): GroupChange {
  return { ...change, notes: [...change.notes, ...notes] };
}

/** Removes what served only the old code, and makes a plan of everything. */
function finish(
  file: SourceFile,
  group: Group,
  change: GroupChange | Refusal,
  target: Target | null,
  credentialEdits: readonly TextEdit[],
): Planned {
  if (isRefusal(change)) return refused(change);
  const dead = planDeadCode(file, change.removed, change.kept, change);
  const changed = [...change.edits, ...dead.edits];
  const { service } = group.findings[0];
  const declared = planSettingDeclarations(file, change, service, changed);
  if (isRefusal(declared)) return refused(declared);
  const edits = mergeInsertions(file.text, [...changed, ...declared.edits, ...credentialEdits]);
  const noted = withNotes(withLeftovers(file, change, dead), declared.notes);
  return {
    plan: toPlan(file, group, noted, target, sortEdits(edits)),
    refusal: null,
  };
}

/** Whether the new credential takes the place of the old one, as `new ClientSecretCredential(…)` does. */
function isInPlace(group: Group): group is Extract<Group, { kind: 'clients' }> {
  return group.kind === 'clients' && group.findings[0].row.to?.type === 'slot';
}

function needsTokenProvider(group: Group): boolean {
  return group.findings
    .flatMap((finding: Finding) => clientsOf(finding))
    .some(({ row }) => row.to !== null && [...slotsOf(row.to)].includes('tokenProvider'));
}

function withLeftovers(
  file: SourceFile,
  change: GroupChange,
  { unused, losesGuard }: DeadCode,
): GroupChange {
  const notes = unused.map(
    (name) =>
      `${file.path}: nothing uses ${name} any more; remove it, unless its initialiser is needed.`,
  );
  // A check of a connection string becomes one of the endpoint; what takes the place of several values has none.
  const unchecked = change.settings.map(({ name }) => name).join(', ');
  if (losesGuard && unchecked !== '' && change.reusedSettings.size === 0) {
    notes.push(
      `${file.path}: the check of what the client no longer takes is gone, and nothing checks that ${unchecked} is set.`,
    );
  }
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
  target: Target | null,
  edits: readonly TextEdit[],
): Plan {
  const clients = membersOf(group).flatMap((finding) => clientsOf(finding));
  return {
    edits: new Map([...(change.elsewhere ?? []), [file.path, edits]]),
    target,
    settings: [...change.settings, ...settingsOf(target)],
    removed: change.oldSettings,
    roles: rolesOf(file, clients),
    notes: [
      ...change.notes,
      ...requirementsOf(clients),
      ...buildAgentNotesOf(file, membersOf(group)),
      ...cloudNotesOf(file, clients),
    ],
    dependencies: ['@azure/identity'],
    ...(change.givenUp && { givenUp: change.givenUp }),
    raised: Object.assign(
      {},
      ...clients.map(({ row }) => rangesToRaise(file.package, row.row.min ?? {})),
    ) as Readonly<Record<string, string>>,
  };
}

/** The setting that names the user-assigned identity, where the target reads it from one. */
function settingsOf(target: Target | null): readonly AddedSetting[] {
  const clientId = target?.clientId;
  if (clientId?.kind !== 'setting') return [];
  const example = '<client ID of the user-assigned identity>';
  return [{ name: clientId.name, service: 'Managed identity', replaces: null, example }];
}
