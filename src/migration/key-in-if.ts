import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from '../source/source-file.js';
import { holdsIdentity } from './identity-values.js';
import { findAssignedBranch } from './key-assignments.js';
import type { BranchCut, KeyBranch } from './key-branch.js';
import { endsInExit, statementsOf } from './statement-lists.js';

/** The key behind `if (test)`. */
export function findConsequent(
  file: SourceFile,
  statement: TSESTree.IfStatement,
): KeyBranch | null {
  const { test, consequent, alternate } = statement;
  const found = { tests: [test], dropped: [consequent] };
  if (alternate !== null && holdsIdentity(file, alternate)) {
    if (alternate.type !== 'IfStatement') {
      const cut = { kind: 'unwrap', statement, kept: alternate, end: statement.range[1] } as const;
      return { ...found, cut, kept: [alternate], isPartial: false };
    }
    const isPartial = !isLastResort(file, alternate);
    return { ...found, cut: cutBefore(statement, alternate), kept: [alternate], isPartial };
  }
  const earlier = findEarlierBranch(file, statement);
  if (earlier !== null) {
    const from = earlier.previous.consequent.range[1];
    const cut =
      alternate === null
        ? ({ kind: 'range', range: [from, statement.range[1]] } as const)
        : cutBefore(statement, alternate);
    return { ...found, cut, kept: [earlier.identity], isPartial: true };
  }
  if (alternate !== null) return null;
  const assigned = findAssignedBranch(file, statement);
  return assigned ?? findEarlyReturn(file, statement) ?? findEarlierReturn(file, statement);
}

function cutBefore(statement: TSESTree.IfStatement, alternate: TSESTree.Statement): BranchCut {
  return { kind: 'range', range: [statement.range[0], alternate.range[0]] };
}

/** Whether the last `else` of a chain has the identity: it is there for whatever no test wants. */
function isLastResort(file: SourceFile, chain: TSESTree.IfStatement): boolean {
  let last: TSESTree.Statement | null = chain;
  while (last?.type === 'IfStatement') last = last.alternate;
  return last !== null && holdsIdentity(file, last);
}

/** The branch with an identity before `else if (test)`, and the branch directly before it. */
function findEarlierBranch(
  file: SourceFile,
  statement: TSESTree.IfStatement,
): { readonly identity: TSESTree.Statement; readonly previous: TSESTree.IfStatement } | null {
  const previous = file.parent(statement);
  if (previous?.type !== 'IfStatement' || previous.alternate !== statement) return null;
  let inner: TSESTree.Node = statement;
  for (
    let at: TSESTree.Node | null = previous;
    at?.type === 'IfStatement' && at.alternate === inner;
    at = file.parent(at)
  ) {
    if (holdsIdentity(file, at.consequent)) return { identity: at.consequent, previous };
    inner = at;
  }
  return null;
}

/** `if (test) return key;` with an identity in what follows. */
function findEarlyReturn(file: SourceFile, statement: TSESTree.IfStatement): KeyBranch | null {
  if (!endsInExit(statement.consequent)) return null;
  const following = statementsAfter(file, statement).filter((other) => holdsIdentity(file, other));
  if (following.length === 0) return null;
  return {
    cut: { kind: 'statement', statement },
    tests: [statement.test],
    dropped: [statement.consequent],
    kept: following,
    isPartial: following.every(({ type }) => /^(?:If|Switch|Try)/u.test(type)),
  };
}

/** `if (test) return key;` behind `if (…) return identity;`, which goes on having its own condition. */
function findEarlierReturn(file: SourceFile, statement: TSESTree.IfStatement): KeyBranch | null {
  if (!endsInExit(statement.consequent)) return null;
  const earlier = statementsOf(file.parent(statement)).filter(
    (other): other is TSESTree.IfStatement =>
      other.range[1] <= statement.range[0] &&
      other.type === 'IfStatement' &&
      endsInExit(other.consequent) &&
      holdsIdentity(file, other.consequent),
  );
  if (earlier.length === 0) return null;
  return {
    cut: { kind: 'statement', statement },
    tests: [statement.test],
    dropped: [statement.consequent],
    kept: earlier.map(({ consequent }) => consequent),
    isPartial: true,
  };
}

function statementsAfter(
  file: SourceFile,
  statement: TSESTree.Node,
): readonly TSESTree.Statement[] {
  const list = statementsOf(file.parent(statement));
  return list.filter(({ range }) => range[0] >= statement.range[1]);
}

/** The key in the last `else`: the branch before it takes its place where that has the identity. */
export function findAlternate(
  file: SourceFile,
  statement: TSESTree.IfStatement,
  inner: TSESTree.Node,
): KeyBranch | null {
  const { test, consequent } = statement;
  // In a chain, the branch was looked at from the `if` that it belongs to.
  if (inner.type === 'IfStatement' || !holdsIdentity(file, consequent)) return null;
  const cut = { kind: 'unwrap', statement, kept: consequent, end: statement.range[1] } as const;
  return { cut, tests: [test], dropped: [inner], kept: [consequent], isPartial: false };
}
