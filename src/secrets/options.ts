import { families, familyGroups, familyNames, type FamilyName } from './families.js';
import type { FamilyGroup } from './family.js';
import { confidences, type Confidence, type SecretMatch } from './match.js';

/** What a user wants reported. */
export interface SecretOptions {
  /** Families and groups of families; those with `!` are left out. Empty: all. */
  readonly families: readonly string[];
  /** Values that are known and harmless. */
  readonly allow: readonly RegExp[];
  readonly checkComments: boolean;
  readonly minConfidence: Confidence;
}

export const defaultSecretOptions: SecretOptions = {
  families: [],
  allow: [],
  checkComments: true,
  minConfidence: 'possible',
};

/** Every word that {@link SecretOptions.families} takes, without `!`. */
export const familyWords: readonly string[] = [...familyGroups, ...familyNames];

/** Makes the test whether a match is wanted; `text` is what it was found in. */
export function matchFilter(options: SecretOptions): (match: SecretMatch, text: string) => boolean {
  const wanted = wantedFamilies(options.families);
  const least = confidences.indexOf(options.minConfidence);
  return ({ family, confidence, start, end }, text) => {
    if (!wanted.has(family) || confidences.indexOf(confidence) < least) return false;
    const secret = text.slice(start, end);
    return !options.allow.some((pattern) => pattern.test(secret) || pattern.test(text));
  };
}

function wantedFamilies(words: readonly string[]): ReadonlySet<FamilyName> {
  const added = words.filter((word) => !word.startsWith('!')).flatMap(namesOf);
  const removed = new Set(
    words.filter((word) => word.startsWith('!')).flatMap((word) => namesOf(word.slice(1))),
  );
  const base = added.length === 0 ? familyNames : added;
  return new Set(base.filter((name) => !removed.has(name)));
}

function namesOf(word: string): readonly FamilyName[] {
  const isGroup = (familyGroups as readonly string[]).includes(word);
  return familyNames.filter((name) =>
    isGroup ? families[name].group === (word as FamilyGroup) : name === word,
  );
}
