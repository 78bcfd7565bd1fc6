import type { Range } from '../../source/source-file.js';
import type { Suggestion } from '../suggestions.js';

/** The rules that judge code which signs in with an identity already. */
export type IdentityRuleId =
  | 'consistent-managed-identity'
  | 'no-static-token'
  | 'prefer-deterministic-credential'
  | 'prefer-shared-credential';

/** One thing to say about a use of `@azure/identity`; rules only forward it. */
export interface IdentityProblem {
  readonly range: Range;
  /** One fact and one action. */
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
}
