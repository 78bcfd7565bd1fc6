import type { TSESTree } from '@typescript-eslint/types';
import type { Origin } from '../source/origin.js';
import type { Trace } from '../source/provenance.js';
import { keyName } from '../source/syntax.js';

/** Whether a value fits a slot: certainly, possibly, or not. */
export type Verdict = 'yes' | 'maybe' | 'no';

/** What a value is judged by. */
export interface Evidence {
  readonly trace: Trace;
  /** The object literal behind the value, where there is one. */
  readonly object: TSESTree.ObjectExpression | null;
}

/** Names of options of any kind. */
export const optionWords = /opt(?:ion)?s?$|config$|settings$/iu;

/** Judges by what a value is called: the first name that says anything decides. */
export function judgeNames(names: readonly string[], words: RegExp, otherWords: RegExp): Verdict {
  for (const name of names) {
    if (words.test(name)) return 'yes';
    if (otherWords.test(name)) return 'no';
  }
  return 'maybe';
}

/** Whether a value is surely a text, or nothing at all: no object, no function, no instance. */
export function isText({ kind }: Origin): boolean {
  return ['literal', 'template', 'setting', 'argument', 'empty'].includes(kind);
}

/** Whether an object literal has a property of that name. */
export function hasKey(object: TSESTree.ObjectExpression, name: string): boolean {
  return object.properties.some(
    (property) => property.type === 'Property' && keyName(property) === name,
  );
}
