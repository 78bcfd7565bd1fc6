import type { TSESTree } from '@typescript-eslint/types';
import { type ClientFinding, clientsOf, type Finding } from '../findings/finding.js';
import { recognise } from '../findings/recognise.js';
import { findExport } from '../source/bindings.js';
import { containsRange } from '../source/edits.js';
import type { SourceFile } from '../source/source-file.js';
import { findSingleDefinition } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { comesFromCaller, findChoiceOfCaller } from './callers-of-branch.js';
import { findEmulatorInBranch } from './emulator-branch.js';
import { findLoss } from './dropped-code.js';
import type { Group } from './groups.js';
import type { KeyBranch } from './key-branch.js';
import { findObstacleInTests } from './key-branch-tests.js';
import { findKeyOnlyMember } from './key-only-uses.js';
import { isSignature } from './signatures.js';
import { endsInExit, statementsOf } from './statement-lists.js';

/** Why the branch with the key cannot go: a sentence, or null where it can. */
export function findBranchObstacle(
  file: SourceFile,
  group: Group,
  branch: KeyBranch,
): string | null {
  const { dropped } = branch;
  const inside = recognise(file).filter((finding) => isWithin(dropped, finding.node));
  const findings: readonly Finding[] = [...group.findings, ...inside];
  const clients = findings.flatMap((finding) => clientsOf(finding));
  if (group.signatures.length > 0 || findings.some((finding) => isSignature(finding))) {
    return 'The key also signs SAS tokens: replace them first, then run again.';
  }
  const manual = findManual(findings);
  if (manual !== null) return `${manual} Then remove the branch by hand.`;
  if (findHolders(group, branch) === null) {
    return 'The key is used outside of its branch, too: remove the branch by hand.';
  }
  const isForEmulator = !clients.every((client) => isInPlace(client)) || clients.length === 0;
  const emulator = isForEmulator ? findEmulatorInBranch(file, findings, branch) : null;
  if (emulator !== null) return emulator;
  if (findings.some((finding) => comesFromCaller(file, finding))) {
    return 'The key comes from outside of this file, from callers perhaps: let them pass an endpoint or a credential, then remove the branch by hand.';
  }
  const parameter = findChoiceOfCaller(file, branch);
  if (parameter !== null) {
    return `Callers choose by ${parameter}: let them do without it, then remove the branch by hand.`;
  }
  if (!isAnswered(file, clients, branch)) {
    return 'What takes the place of the branch with the key is not in sight: remove it by hand.';
  }
  if (isFollowedByMore(file, branch)) {
    return 'What follows the choice belongs to the branch with the key: remove it by hand.';
  }
  const testing = findObstacleInTests(file, branch, isForEmulator);
  if (testing !== null) return testing;
  for (const { service } of clients) {
    const member = findKeyOnlyMember(file, service, []);
    if (member !== null) return member.why;
  }
  const known = new Set<TSESTree.Node>([...findings, ...clients].map(({ node }) => node));
  const navigation = new Set(clients.flatMap(({ service }) => service.navigation ?? []));
  return findLoss(file, branch, { known, navigation });
}

/** A call whose secret is more than a key: a SAS token may be for another account than the identity's branch uses. */
function findManual(findings: readonly Finding[]): string | null {
  const rows = findings.flatMap((finding) => (finding.kind === 'client' ? finding.row.row : []));
  return rows.find(({ manual }) => manual !== undefined)?.manual ?? null;
}

/**
 * The declarations of key credentials that only the branch uses, which go with it; null where a part of the group stands
 * elsewhere.
 */
export function findHolders(
  { findings }: Group,
  { dropped }: KeyBranch,
): readonly TSESTree.VariableDeclarator[] | null {
  const holders: TSESTree.VariableDeclarator[] = [];
  for (const finding of findings) {
    if (isWithin(dropped, finding.node)) continue;
    if (!clientsOf(finding).every(({ node }) => isWithin(dropped, node))) return null;
    const variable = finding.kind === 'credential' ? finding.flow.variable : null;
    const declarator = variable === null ? undefined : findSingleDefinition(variable)?.node;
    const isOnlyHere = variable?.references.every(
      ({ identifier, init }) => init === true || isWithin(dropped, identifier),
    );
    if (declarator?.type !== 'VariableDeclarator' || isOnlyHere !== true) return null;
    holders.push(declarator);
  }
  return holders;
}

function isWithin(nodes: readonly TSESTree.Node[], inner: TSESTree.Node): boolean {
  return nodes.some(({ range }) => containsRange(range, inner.range));
}

/** A credential with a secret that an identity replaces where it stands: Microsoft Entra ID itself has no emulator. */
function isInPlace({ row }: ClientFinding): boolean {
  return row.to?.type === 'slot';
}

/** Where clients go with the key, the code that stays makes clients of the same package. */
function isAnswered(
  file: SourceFile,
  clients: readonly ClientFinding[],
  { dropped, kept }: KeyBranch,
): boolean {
  const gone = clients
    .filter(({ node }) => isWithin(dropped, node))
    .flatMap((client) => (isInPlace(client) ? (moduleOfTaker(file, client) ?? []) : client.module));
  const modules = new Set(kept.flatMap((node) => modulesIn(file, node)));
  return gone.every((module) => modules.has(module));
}

/** The package of the client that is given a credential where it is constructed; null where it goes elsewhere. */
function moduleOfTaker(file: SourceFile, { node }: ClientFinding): string | null {
  const taker = file.parent(node);
  return taker?.type === 'NewExpression' ? (findExport(file, taker.callee)?.module ?? null) : null;
}

function modulesIn(file: SourceFile, root: TSESTree.Node): readonly string[] {
  const modules: string[] = [];
  walk(root, (node) => {
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined;
    const reference = findExport(file, node.callee);
    if (reference !== null) modules.push(reference.module);
    return undefined;
  });
  return modules;
}

/** The branch that stays ends the function, and the one that goes does not: what follows would never run. */
function isFollowedByMore(file: SourceFile, { cut, dropped }: KeyBranch): boolean {
  if (cut.kind !== 'unwrap' || cut.end !== cut.statement.range[1]) return false;
  const [branch] = dropped;
  const leaves =
    branch !== undefined && 'body' in branch && endsInExit(branch as TSESTree.Statement);
  if (leaves || !endsInExit(cut.kept)) return false;
  return statementsOf(file.parent(cut.statement)).at(-1) !== cut.statement;
}
