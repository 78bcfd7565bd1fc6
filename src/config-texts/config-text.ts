import type { LocatedText } from '../secrets/located-text.js';

/** A text of a configuration file. */
export interface ConfigText extends LocatedText {
  /** It stands in a comment: a setting that somebody commented out, or prose. */
  readonly inComment: boolean;
}
