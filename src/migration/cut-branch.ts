import { applyEdits, containsRange, type TextEdit } from '../source/edits.js';
import type { Range, SourceFile, Variable } from '../source/source-file.js';
import { planRemoval } from '../source/statement-removal.js';
import { planCommentsAbove } from './comments-above.js';
import { cutExpression } from './cut-expression.js';
import type { BranchCut, KeyBranch } from './key-branch.js';
import { editsWithin, planLostProofs } from './lost-proofs.js';
import { planMergedDeclaration } from './merge-declaration.js';
import { planConstant } from './union-types.js';
import { planUnwrapping } from './unwrap-branch.js';

/** The edits that take a branch out, and what they mean for the rest of the file. */
export interface CutBranch {
  readonly edits: readonly TextEdit[];
  readonly removed: readonly Range[];
  /** Parts of the removed code that stand elsewhere. */
  readonly kept: readonly Range[];
  /** Variables that dead code has nothing to do with: they go with the branch, or get the identity. */
  readonly reused: ReadonlySet<Variable>;
}

/** Takes a branch with a key out. */
export function cutBranch(file: SourceFile, branch: KeyBranch): CutBranch {
  const proofs = planLostProofs(file, branch);
  const plain = cutOf(file, branch, branch.cut, proofs);
  const isGone = ({ range }: TextEdit): boolean =>
    plain.removed.some((outer) => containsRange(outer, range));
  const within = file.scopes.scopes
    .flatMap(({ variables }) => variables)
    .filter(({ defs }) =>
      defs.some(({ name }) => plain.removed.some((range) => containsRange(range, name.range))),
    );
  return {
    ...plain,
    edits: [...plain.edits, ...proofs.filter((proof) => !isGone(proof))],
    reused: new Set([...plain.reused, ...within]),
  };
}

function cutOf(
  file: SourceFile,
  branch: KeyBranch,
  cut: BranchCut,
  proofs: readonly TextEdit[],
): CutBranch {
  const nothing = { kept: [], reused: new Set<Variable>() };
  switch (cut.kind) {
    case 'expression':
      return { ...nothing, ...cutExpression(file, cut.whole, cut.kept) };
    case 'range':
      return {
        ...nothing,
        edits: [
          { range: cut.range, text: '' },
          ...(cut.above === undefined ? [] : planCommentsAbove(file, cut.above, isAboutKeys)),
        ],
        removed: [cut.range],
      };
    case 'statement': {
      const fixed = planConstant(file, cut.declarator ?? null);
      return {
        ...nothing,
        edits: [
          planRemoval(file, cut.statement),
          ...planCommentsAbove(file, cut.statement, isAboutKeys),
          ...fixed.edits,
        ],
        removed: [cut.statement.range, ...fixed.removed],
      };
    }
    case 'overwritten': {
      const { range } = cut.value;
      const text = applyEdits(file.text.slice(...range), editsWithin(proofs, range));
      const fixed = planConstant(file, file.parent(cut.key));
      return {
        edits: [{ range: cut.key.range, text }, planRemoval(file, cut.statement), ...fixed.edits],
        removed: [cut.key.range, cut.statement.range, ...fixed.removed],
        kept: [cut.value.range],
        reused: new Set(),
      };
    }
    case 'unwrap':
      return unwrap(file, branch, cut, proofs);
  }
}

function unwrap(
  file: SourceFile,
  { dropped }: KeyBranch,
  { statement, kept, end }: Extract<BranchCut, { kind: 'unwrap' }>,
  proofs: readonly TextEdit[],
): CutBranch {
  const isPlain = end === statement.range[1] && proofs.length === 0;
  const merged = isPlain ? planMergedDeclaration(file, statement, kept) : null;
  if (merged !== null) {
    return {
      edits: [...merged.edits, planRemoval(file, statement)],
      removed: [statement.range, ...merged.removed],
      kept: [merged.kept],
      reused: new Set([merged.variable]),
    };
  }
  const edits = planUnwrapping(file, statement, kept, end, dropped);
  return { edits, removed: edits.map(({ range }) => range), kept: [], reused: new Set() };
}

/** What a comment says that would be wrong without the key. */
const aboutKeys =
  /\b(?:(?:access|account|shared|api)[ -]?)?keys?\b|connection[ -]?string|secret|password/iu;

function isAboutKeys(text: string): boolean {
  return aboutKeys.test(text);
}
