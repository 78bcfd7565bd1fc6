import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from '../source/edits.js';
import type { Range, Variable } from '../source/source-file.js';
import type { GivenUp } from './given-up.js';
import type { AddedSetting } from './outcome.js';

/** What changes in the calls of a group, before dead code and the credential are taken care of. */
export interface GroupChange {
  readonly edits: readonly TextEdit[];
  /** Old code that is gone, and parts of it that stand in the new code. */
  readonly removed: readonly Range[];
  readonly kept: readonly Range[];
  readonly reused: ReadonlySet<Variable>;
  /** Old settings whose checks this change has dealt with. */
  readonly reusedSettings: ReadonlySet<string>;
  /** Old settings that the SDK read by itself, so that no code of the call goes with them. */
  readonly impliedSettings: ReadonlySet<string>;
  readonly declarators: readonly TSESTree.VariableDeclarator[];
  readonly settings: readonly AddedSetting[];
  readonly oldSettings: readonly string[];
  readonly notes: readonly string[];
  readonly givenUp?: GivenUp;
  /** Changes of other modules, by path. */
  readonly elsewhere?: ReadonlyMap<string, readonly TextEdit[]>;
}
