import type { FamilyName } from './families.js';

/**
 * How sure a match is. `certain`: a checksum or a structure proves it. `likely`: a fixed signature or a structure that other
 * things hardly ever have. `possible`: the shape fits, and a name or an SDK call says that it is a secret.
 */
export type Confidence = 'certain' | 'likely' | 'possible';

/** Least sure first. */
export const confidences: readonly Confidence[] = ['possible', 'likely', 'certain'];

/** A secret in a text. It says where the secret stands and never repeats it. */
export interface SecretMatch {
  readonly family: FamilyName;
  /** The product within the family, where the secret itself tells: `Speech`. */
  readonly product?: string;
  readonly confidence: Confidence;
  /** The text is base64 of another text with the secret in it. */
  readonly isEncoded?: true;
  /** UTF-16 offsets of the secret itself (the key inside a connection string) in the text that was given. */
  readonly start: number;
  readonly end: number;
}
