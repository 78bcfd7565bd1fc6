import type { TSESTree } from '@typescript-eslint/types';
import { findRows } from '../catalogue/lookup.js';
import { type CallNode, type ClientFinding, clientsOf, type Finding } from '../findings/finding.js';
import { matchCall } from '../findings/match.js';
import { findExport } from '../source/bindings.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { findEnclosingFunction, variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { findOverwrittenKey } from './key-assignments.js';

/**
 * Whether the code chooses between a key and an identity: the finding stands in one branch of a choice, and another branch,
 * or what follows when none is taken, gives the same class a credential that is no key. The key branch has to go there; to
 * rewrite it would leave two branches that do the same, perhaps as two different identities.
 */
export function isOneOfTwoWays(
  file: SourceFile,
  finding: Finding,
  clients: readonly ClientFinding[],
): boolean {
  const nodes = [finding.node, ...clients.map(({ node }) => node)];
  if (nodes.some((node) => isOverwritten(file, node))) return true;
  return nodes.some(
    (node) =>
      (isConditional(file, node) || isBehindEarlyReturn(file, node)) &&
      hasOtherWay(file, node, clients, nodes),
  );
}

/**
 * Groups that make the same client in the same function, one of them at least in a branch, each with a key of its own: as
 * soon as one of them signs in with an identity, the code looks like a choice between key and identity. A group with
 * several clients may stand in several families.
 */
export function findTwinFamilies<Group>(
  file: SourceFile,
  groups: readonly Group[],
  findingsOf: (group: Group) => readonly Finding[],
): readonly (readonly Group[])[] {
  const families = new Map<string, { readonly members: Set<Group>; isBranched: boolean }>();
  for (const group of groups) {
    for (const finding of findingsOf(group)) {
      const clients = clientsOf(finding);
      for (const node of [finding.node, ...clients.map((client) => client.node)]) {
        const [start, end] = (findEnclosingFunction(file, node) ?? file.ast).range;
        const isBranched = isConditional(file, node) || isBehindEarlyReturn(file, node);
        for (const name of classesOf(clients)) {
          const key = `${String(start)}-${String(end)} ${name}`;
          const family = families.get(key) ?? { members: new Set(), isBranched: false };
          family.members.add(group);
          family.isBranched ||= isBranched;
          families.set(key, family);
        }
      }
    }
  }
  return [...families.values()]
    .filter(({ members, isBranched }) => isBranched && members.size > 1)
    .map(({ members }) => [...members]);
}

/** Package and class of clients. */
function classesOf(clients: readonly ClientFinding[]): ReadonlySet<string> {
  return new Set(clients.map(({ module, row }) => `${module}/${row.from.callee[0] ?? ''}`));
}

/** `let c = key; if (test) c = identity;`: the key is what is left without the test. */
function isOverwritten(file: SourceFile, node: TSESTree.Node): boolean {
  const parent = file.parent(node);
  return parent?.type === 'VariableDeclarator' && findOverwrittenKey(file, parent, node) !== null;
}

/** Whether a node runs only under a condition of its own function. */
function isConditional(file: SourceFile, node: TSESTree.Node): boolean {
  let inner = node;
  for (let parent = file.parent(node); parent !== null; parent = file.parent(parent)) {
    switch (parent.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        if (parent.test !== inner) return true;
        break;
      case 'SwitchCase':
      case 'TryStatement':
        return true;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return false;
      default:
    }
    inner = parent;
  }
  return false;
}

/** Whether a node is what is left of its function after `if (…) return …;`. */
function isBehindEarlyReturn(file: SourceFile, node: TSESTree.Node): boolean {
  const owner = findEnclosingFunction(file, node);
  for (const block of ancestorsOf(file, node)) {
    if (block === owner) return false;
    if (block.type !== 'BlockStatement') continue;
    const isLeft = block.body.some(
      (statement) =>
        statement.range[1] <= node.range[0] &&
        statement.type === 'IfStatement' &&
        statement.alternate === null &&
        endsInReturn(statement.consequent),
    );
    if (isLeft) return true;
  }
  return false;
}

function endsInReturn(statement: TSESTree.Statement): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last?.type === 'ReturnStatement';
}

function hasOtherWay(
  file: SourceFile,
  node: TSESTree.Node,
  clients: readonly ClientFinding[],
  own: readonly TSESTree.Node[],
): boolean {
  const body = findEnclosingFunction(file, node) ?? file.ast;
  const classes = classesOf(clients);
  let found = false;
  walk(body, (other) => {
    if (found || own.includes(other)) return undefined;
    if (other.type === 'NewExpression' || other.type === 'CallExpression') {
      found = isIdentityWay(file, other, node, classes);
    }
    return undefined;
  });
  return found;
}

/** An identity of `@azure/identity` in the branch beside the node, or the same class with a credential that is no key. */
function isIdentityWay(
  file: SourceFile,
  other: CallNode,
  node: TSESTree.Node,
  classes: ReadonlySet<string>,
): boolean {
  const reference = findExport(file, other.callee);
  if (reference === null) return false;
  if (reference.module === '@azure/identity') {
    // A credential with a secret of its own is no identity.
    const isSecret = findRows(reference.module, reference.path).length > 0;
    return !isSecret && (areAlternatives(file, other, node) || haveSameVariable(file, other, node));
  }
  const path = reference.path[0] === 'default' ? reference.path.slice(1) : reference.path;
  if (!classes.has(`${reference.module}/${path[0] ?? 'default'}`)) return false;
  return findRows(reference.module, reference.path).some((row) => {
    const match = row.to?.type === 'signature' ? matchCall(file, other, row.to) : null;
    const credential = match?.slots.get('credential');
    return credential?.node != null && credential.verdict !== 'no';
  });
}

/** `let c = new Identity(); if (…) c = new Secret();`: the variable has the one or the other. */
function haveSameVariable(file: SourceFile, a: TSESTree.Node, b: TSESTree.Node): boolean {
  const variable = variableHolding(file, a);
  return variable !== null && variable === variableHolding(file, b);
}

function variableHolding(file: SourceFile, node: TSESTree.Node): Variable | null {
  const parent = file.parent(node);
  const target =
    parent?.type === 'VariableDeclarator'
      ? parent.id
      : parent?.type === 'AssignmentExpression' && parent.right === node
        ? parent.left
        : null;
  return target?.type === 'Identifier' ? variableOf(file, target) : null;
}

/** Whether two nodes stand in different branches of one choice. */
function areAlternatives(file: SourceFile, a: TSESTree.Node, b: TSESTree.Node): boolean {
  for (const choice of [...ancestorsOf(file, a), ...ancestorsOf(file, b)]) {
    if (choice.type === 'SwitchStatement') {
      if (areInDifferentCases(choice, a, b)) return true;
      continue;
    }
    if (choice.type !== 'IfStatement' && choice.type !== 'ConditionalExpression') continue;
    const { consequent, alternate } = choice;
    if (alternate === null) {
      if (isLeftBefore(file, choice, a, b) || isLeftBefore(file, choice, b, a)) return true;
      continue;
    }
    const sides = [consequent, alternate].map((branch) => [
      contains(branch, a),
      contains(branch, b),
    ]);
    if (sides.every(([hasA, hasB]) => hasA !== hasB)) return true;
  }
  return false;
}

function* ancestorsOf(file: SourceFile, node: TSESTree.Node): Generator<TSESTree.Node> {
  for (let at = file.parent(node); at !== null; at = file.parent(at)) yield at;
}

function areInDifferentCases(
  { cases }: TSESTree.SwitchStatement,
  a: TSESTree.Node,
  b: TSESTree.Node,
): boolean {
  const caseOf = (node: TSESTree.Node): TSESTree.Node | undefined =>
    cases.find((candidate) => contains(candidate, node));
  const [first, second] = [caseOf(a), caseOf(b)];
  return first !== undefined && second !== undefined && first !== second;
}

/** `if (test) return first; return second;`: what follows is the other branch. */
function isLeftBefore(
  file: SourceFile,
  choice: TSESTree.IfStatement | TSESTree.ConditionalExpression,
  inside: TSESTree.Node,
  after: TSESTree.Node,
): boolean {
  if (choice.type !== 'IfStatement' || !contains(choice.consequent, inside)) return false;
  const block = file.parent(choice);
  return (
    endsInReturn(choice.consequent) &&
    block !== null &&
    contains(block, after) &&
    after.range[0] > choice.range[1]
  );
}

function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}
