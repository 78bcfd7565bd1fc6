import type { TSESTree } from '@typescript-eslint/types';
import { type ClientFinding, clientsOf, type Finding } from '../findings/finding.js';
import { recognise } from '../findings/recognise.js';
import { containsRange, sortEdits } from '../source/edits.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { requirementsOf, rolesOf } from './advice.js';
import { planRemoval } from '../source/statement-removal.js';
import { joinRemovals } from './blank-lines.js';
import { notesOf } from './client-change.js';
import { planCommentsAbove } from './comments-above.js';
import { cutBranch } from './cut-branch.js';
import { planDeadCode } from './dead-code.js';
import { findKeyBranch } from './find-key-branch.js';
import { keysOf } from './credential-change.js';
import { givenUpWith } from './given-up.js';
import { identitiesIn } from './identity-values.js';
import type { Group } from './groups.js';
import { keptIdentityNotesOf } from './kept-identity.js';
import type { KeyBranch } from './key-branch.js';
import { findBranchObstacle, findHolders } from './key-branch-obstacles.js';
import type { Plan, Planned } from './plan.js';
import { findOrphans, type Orphans } from './orphans.js';
import { receiversOf } from './receivers.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import { settingsOfRemoved, settingsReadBy } from './removed-settings.js';
import { type Target, targetOfServices } from './target.js';

/**
 * Plans to take the key out of a choice between a key and an identity: its branch goes, and the condition with it where no
 * other way is left. Null where no choice with an identity is in sight.
 *
 * @param target what the user chose; the identity of the branch that stays may be another one, which is told
 */
export function planKeyBranchRemoval(
  file: SourceFile,
  group: Group,
  target: Target | null = null,
): Planned | null {
  const branch = findBranchOf(file, group.findings);
  if (branch === null) return null;
  const [{ service }] = group.findings;
  try {
    const obstacle = findBranchObstacle(file, group, branch);
    if (obstacle !== null) return { plan: null, refusal: refuse('dual-branch', service, obstacle) };
    return { plan: planRemovalOf(file, group, branch, target), refusal: null };
  } catch (error) {
    // Overlapping edits mean that two changes want the same code; to leave it alone is always right.
    if (!(error instanceof RangeError)) throw error;
    return { plan: null, refusal: refuse('interaction', service) };
  }
}

/** Why a branch with a key stays although it was asked to go, where nothing says so yet. */
export function refuseRemoval({ findings: [{ service }] }: Group, refusal: Refusal): Refusal {
  const plain = refuse('dual-branch', service);
  return refusal.message === plain.message ? refuse('dual-branch', service, unknownForm) : refusal;
}

const unknownForm =
  'The choice has a form that cannot be taken apart: remove the branch with the key by hand, once the identity has its roles.';

/** The choice that a finding, or a client that it reaches, stands in. */
function findBranchOf(file: SourceFile, findings: readonly Finding[]): KeyBranch | null {
  for (const finding of findings) {
    for (const node of [finding.node, ...clientsOf(finding).map((client) => client.node)]) {
      const branch = findKeyBranch(file, node);
      if (branch !== null) return branch;
    }
  }
  return null;
}

function planRemovalOf(
  file: SourceFile,
  group: Group,
  branch: KeyBranch,
  target: Target | null,
): Plan {
  const cut = cutBranch(file, branch);
  const orphans = findOrphans(file, cut.removed, cut.kept);
  const removed = [...cut.removed, ...orphans.functions.map(({ range }) => range)];
  const dead = planDeadCode(file, removed, cut.kept, {
    reused: new Set([...cut.reused, ...declaredIn(file, orphans)]),
    reusedSettings: new Set(),
    impliedSettings: new Set(),
    declarators: [...(findHolders(group, branch) ?? []), ...orphans.declarators],
  });
  const own = dead.edits.filter(
    ({ range }) => !removed.some((outer) => containsRange(outer, range)),
  );
  const removals = joinRemovals(file.text, [
    ...cut.edits,
    ...orphans.functions.flatMap((node) => [
      planRemoval(file, node),
      ...planCommentsAbove(file, node, () => true),
    ]),
    ...own,
  ]);
  const edits = sortEdits(removals);
  const dropped = findingsIn(file, branch);
  const members = [...new Set([...group.findings, ...dropped])];
  const clients = members.flatMap((finding) => clientsOf(finding));
  return {
    edits: new Map([[file.path, edits]]),
    target: null,
    settings: [],
    removed: settingsOfRemoved(file, [...removed, ...own.map(({ range }) => range)], cut.kept),
    roles: rolesOf(file, [...clients, ...receiversOf(file, members)]),
    notes: [
      noteOf(file, branch),
      ...identityNotesOf(file, branch, clients, target),
      ...dead.unused.map((name) => leftover(file, name)),
      ...clients.flatMap((client) => notesOf(client)),
      ...requirementsOf(clients),
    ],
    dependencies: [],
    givenUp: givenUpWith(
      file,
      dropped.flatMap((finding) => secretsOf(finding)),
    ),
    alsoGone: dropped,
  };
}

function identityNotesOf(
  file: SourceFile,
  { kept }: KeyBranch,
  clients: readonly ClientFinding[],
  target: Target | null,
): readonly string[] {
  const ids = clients.map(({ service }) => service.id);
  const own = target === null ? null : targetOfServices(target, ids);
  return own === null ? [] : keptIdentityNotesOf(file, kept, own);
}

/** Variables within functions that go as a whole. */
function declaredIn(file: SourceFile, { functions }: Orphans): readonly Variable[] {
  return file.scopes.scopes
    .flatMap(({ variables }) => variables)
    .filter(({ defs }) =>
      defs.some(({ name }) => functions.some(({ range }) => containsRange(range, name.range))),
    );
}

/** Everything with a secret in the code that goes. */
function findingsIn(file: SourceFile, { dropped }: KeyBranch): readonly Finding[] {
  return recognise(file).filter(({ node }) =>
    dropped.some(({ range }) => containsRange(range, node.range)),
  );
}

function secretsOf(finding: Finding): readonly TSESTree.Node[] {
  if (finding.kind === 'credential') return keysOf(finding);
  const { row, match } = finding;
  const secret = row.secret === null ? null : match.slots.get(row.secret)?.node;
  return secret == null ? [] : [secret];
}

function noteOf(file: SourceFile, { kept, dropped, isPartial }: KeyBranch): string {
  const condition = isPartial
    ? 'the identity has a condition of its own, which every environment that used the key has to meet.'
    : 'every environment now signs in with the identity.';
  const names = kept.flatMap((node) => identitiesIn(file, node));
  const isLimited = !names.includes('DefaultAzureCredential');
  const limit = isLimited
    ? ` ${names[0] ?? 'It'} finds none outside Azure, on the machines of developers.`
    : '';
  const before = settingsReadBy(file, dropped);
  const needed = settingsReadBy(file, kept).filter((name) => !before.includes(name));
  const need =
    needed.length === 0 ? '' : ` What it needs has to be set there: ${needed.join(', ')}.`;
  return `${file.path}: the branch with the key is gone: ${condition}${need}${limit}`;
}

function leftover(file: SourceFile, name: string): string {
  return `${file.path}: nothing uses ${name} any more; remove it, unless its initialiser is needed.`;
}
