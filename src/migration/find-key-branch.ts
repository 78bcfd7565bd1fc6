import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from '../source/source-file.js';
import { unwrap } from '../source/syntax.js';
import { holdsIdentity, isFunction } from './identity-values.js';
import { findOverwrittenKey } from './key-assignments.js';
import type { KeyBranch } from './key-branch.js';
import { findCaseBranch } from './key-cases.js';
import { findAlternate, findConsequent } from './key-in-if.js';
import { endsInExit, statementsOf } from './statement-lists.js';

/** The innermost choice around a node that has an identity beside it; null where there is none. */
export function findKeyBranch(file: SourceFile, node: TSESTree.Node): KeyBranch | null {
  let inner = node;
  for (let parent = file.parent(node); parent !== null; parent = file.parent(parent)) {
    const branch = findBranchAt(file, parent, inner);
    if (branch !== null) return widen(file, branch);
    if (isFunction(parent) || parent.type === 'PropertyDefinition') return null;
    inner = parent;
  }
  return null;
}

function findBranchAt(
  file: SourceFile,
  parent: TSESTree.Node,
  inner: TSESTree.Node,
): KeyBranch | null {
  switch (parent.type) {
    case 'ConditionalExpression':
      return parent.test === inner ? null : findOperand(file, parent, inner);
    case 'LogicalExpression':
      return parent.operator === '&&' ? null : findFallback(file, parent, inner);
    case 'IfStatement':
      if (parent.consequent === inner) return findConsequent(file, parent);
      return parent.alternate === inner ? findAlternate(file, parent, inner) : null;
    case 'SwitchCase':
      return findCaseBranch(file, parent);
    case 'VariableDeclarator':
      return findOverwrittenKey(file, parent, inner);
    case 'BlockStatement':
    case 'Program':
      return findRest(file, parent, inner);
    default:
      return null;
  }
}

/** `test ? key : identity`, either way round. */
function findOperand(
  file: SourceFile,
  whole: TSESTree.ConditionalExpression,
  inner: TSESTree.Node,
): KeyBranch | null {
  const { test, consequent, alternate } = whole;
  const other = inner === consequent ? alternate : consequent;
  if (!holdsIdentity(file, other)) return null;
  const isPartial = unwrap(other).type === 'ConditionalExpression';
  const cut = { kind: 'expression', whole, kept: other } as const;
  return { cut, tests: [test], dropped: [inner], kept: [other], isPartial };
}

/** `(test && key) || identity`, and `(test && identity) || key`. */
function findFallback(
  file: SourceFile,
  whole: TSESTree.LogicalExpression,
  inner: TSESTree.Node,
): KeyBranch | null {
  const left = unwrap(whole.left);
  if (left.type !== 'LogicalExpression' || left.operator !== '&&') return null;
  const [key, other] = inner === whole.left ? [left.right, whole.right] : [inner, left.right];
  if (!holdsIdentity(file, other)) return null;
  const cut = { kind: 'expression', whole, kept: other } as const;
  return { cut, tests: [left.left], dropped: [key], kept: [other], isPartial: false };
}

/** `if (test) return identity;` with the key in what follows, up to the end of the block. */
function findRest(
  file: SourceFile,
  block: TSESTree.BlockStatement | TSESTree.Program,
  inner: TSESTree.Node,
): KeyBranch | null {
  const list = statementsOf(block);
  const choice = list.findLast(
    (statement) =>
      statement.range[1] <= inner.range[0] &&
      statement.type === 'IfStatement' &&
      statement.alternate === null &&
      endsInExit(statement.consequent) &&
      holdsIdentity(file, statement.consequent),
  );
  const last = list.at(-1);
  if (choice?.type !== 'IfStatement' || last === undefined || !endsInExit(last)) return null;
  return {
    cut: { kind: 'unwrap', statement: choice, kept: choice.consequent, end: last.range[1] },
    tests: [choice.test],
    dropped: list.slice(list.indexOf(choice) + 1),
    kept: [choice.consequent],
    isPartial: false,
  };
}

/** Takes the choice around a choice along where both would be left with the same code in both branches. */
function widen(file: SourceFile, branch: KeyBranch): KeyBranch {
  const { cut } = branch;
  if (cut.kind !== 'unwrap') return branch;
  const block = file.parent(cut.statement);
  const outer = block === null ? null : file.parent(block);
  if (block?.type !== 'BlockStatement' || outer?.type !== 'IfStatement') return branch;
  if (block.body.length !== 1 || outer.alternate !== block) return branch;
  if (codeOf(file, outer.consequent) !== codeOf(file, cut.kept)) return branch;
  return widen(file, {
    cut: { kind: 'unwrap', statement: outer, kept: outer.consequent, end: outer.range[1] },
    tests: [...branch.tests, outer.test],
    dropped: branch.dropped,
    kept: [outer.consequent],
    isPartial: false,
  });
}

/** The code of a branch without white space. */
function codeOf(file: SourceFile, branch: TSESTree.Statement): string {
  return statementsOf(branch)
    .map(({ range }) => file.text.slice(...range).replaceAll(/[\s;]+/gu, ' '))
    .join('\n');
}
