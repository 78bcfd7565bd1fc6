import type { FamilyName } from './families.js';
import type { Confidence } from './match.js';

/** A secret that a fixed text within it gives away. */
export interface Signature {
  readonly family: FamilyName;
  /** Fixed texts, one of which every such secret has. */
  readonly marks: readonly string[];
  /** Where the mark stands in the secret, in characters. */
  readonly offset: number;
  /** The whole secret, with the flag `y`. */
  readonly shape: RegExp;
  /** Characters that may not stand before it, as the inside of a character class. */
  readonly before: RegExp;
  /** How sure it is; null if it is no secret after all. Without it every match is `likely`. */
  readonly judge?: (secret: string) => Confidence | null;
  /** The product within the family. */
  readonly productOf?: (secret: string) => string | undefined;
}
