import type { TSESTree } from '@typescript-eslint/types';
import type { Range } from '../source/source-file.js';

/** How the text changes where a branch goes. */
export type BranchCut =
  /** The expression becomes a part of itself. */
  | { readonly kind: 'expression'; readonly whole: TSESTree.Node; readonly kept: TSESTree.Node }
  /** The statement becomes one of its branches; what stands behind it up to `end` goes as well. */
  | {
      readonly kind: 'unwrap';
      readonly statement: TSESTree.IfStatement;
      readonly kept: TSESTree.Statement;
      readonly end: number;
    }
  | {
      readonly kind: 'statement';
      readonly statement: TSESTree.Statement;
      /** A declaration whose value nothing changes once the statement is gone. */
      readonly declarator?: TSESTree.VariableDeclarator;
    }
  /** `above`: what comments directly above it speak of. */
  | { readonly kind: 'range'; readonly range: Range; readonly above?: TSESTree.Node }
  /** The declaration gets the value that an `if` assigned. */
  | {
      readonly kind: 'overwritten';
      readonly key: TSESTree.Node;
      readonly statement: TSESTree.IfStatement;
      readonly value: TSESTree.Expression;
    };

/** The branch of a choice that has the key, where another one has an identity. */
export interface KeyBranch {
  readonly cut: BranchCut;
  /** What decides. It goes with the branch, unless it is a `switch`. */
  readonly tests: readonly TSESTree.Node[];
  readonly dropped: readonly TSESTree.Node[];
  /** The code that gives the identity. */
  readonly kept: readonly TSESTree.Node[];
  /** The identity is one of several ways that are left, and has a condition of its own. */
  readonly isPartial: boolean;
}
