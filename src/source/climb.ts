import type { TSESTree } from '@typescript-eslint/types';
import type { ValueName } from '../secrets/located-text.js';

/** A step from a value outwards. */
export interface Climb {
  /** The names that the step finds, nearest first. */
  readonly names: readonly ValueName[];
  /** The node that has or holds the same value, to go on from; null where the value ends. */
  readonly next: TSESTree.Node | null;
}

/** The end of the way: what stands around is not named by the value. */
export const end: Climb = { names: [], next: null };

/** A step through something that keeps the value and has no name. */
export function through(next: TSESTree.Node | null): Climb {
  return { names: [], next };
}

/** A step with one name; none where the name is not known. */
export function named(
  text: string | null,
  role: ValueName['role'],
  next: TSESTree.Node | null = null,
): Climb {
  return { names: text === null ? [] : [{ text, role }], next };
}
