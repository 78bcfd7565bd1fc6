import type { Finding } from '../findings/finding.js';
import type { TextEdit } from '../source/edits.js';
import type { GivenUp } from './given-up.js';
import type { AddedSetting, NeededRole } from './outcome.js';
import type { Refusal } from './refusals.js';
import type { Target } from './target.js';

/** How a group of findings is migrated, all of them at once. */
export interface Plan {
  /** Edits by path. A plan that reaches other files has several. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** What the new code signs in with; null where it keeps the identity that the old code named. */
  readonly target: Target | null;
  readonly settings: readonly AddedSetting[];
  /** Settings that this file no longer reads for these clients. */
  readonly removed: readonly string[];
  readonly roles: readonly NeededRole[];
  readonly notes: readonly string[];
  readonly dependencies: readonly string[];
  /** Packages whose declared range has to be raised, with the lowest version that will do. */
  readonly raised?: Readonly<Record<string, string>>;
  /** What the old code took its secrets from. */
  readonly givenUp?: GivenUp;
  /** Findings of other groups that go together with the code that they stand in. */
  readonly alsoGone?: readonly Finding[];
}

/** A plan, or why there is none. */
export type Planned =
  | { readonly plan: Plan; readonly refusal: null }
  | { readonly plan: null; readonly refusal: Refusal };
