import { clientsOf, type Finding } from '../findings/finding.js';
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
import { identitiesIn } from './identity-values.js';
import type { Group } from './groups.js';
import type { KeyBranch } from './key-branch.js';
import { findBranchObstacle, findHolders } from './key-branch-obstacles.js';
import type { Plan, Planned } from './plan.js';
import { findOrphans, type Orphans } from './orphans.js';
import { receiversOf } from './receivers.js';
import { refuse } from './refuse.js';
import { settingsOfRemoved, settingsReadBy } from './removed-settings.js';

/**
 * Plans to take the key out of a choice between a key and an identity: its branch goes, and the condition with it where no
 * other way is left. Null where no choice with an identity is in sight.
 */
export function planKeyBranchRemoval(file: SourceFile, group: Group): Planned | null {
  const branch = findBranchOf(file, group.findings);
  if (branch === null) return null;
  const [{ service }] = group.findings;
  try {
    const obstacle = findBranchObstacle(file, group, branch);
    if (obstacle !== null) return { plan: null, refusal: refuse('dual-branch', service, obstacle) };
    return { plan: planRemovalOf(file, group, branch), refusal: null };
  } catch (error) {
    // Overlapping edits mean that two changes want the same code; to leave it alone is always right.
    if (!(error instanceof RangeError)) throw error;
    return { plan: null, refusal: refuse('interaction', service) };
  }
}

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

function planRemovalOf(file: SourceFile, group: Group, branch: KeyBranch): Plan {
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
      ...dead.unused.map((name) => leftover(file, name)),
      ...clients.flatMap((client) => notesOf(client)),
      ...requirementsOf(clients),
    ],
    dependencies: [],
    alsoGone: dropped,
  };
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
