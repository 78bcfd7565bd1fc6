import { families } from '../secrets/families.js';
import { remedies } from '../secrets/family.js';
import type { SecretMatch } from '../secrets/match.js';

/** What a match says, in words of its certainty. */
const openings: Readonly<Record<SecretMatch['confidence'], string>> = {
  certain: 'This is',
  likely: 'This looks like',
  possible: 'This may be',
};

/**
 * What is said of a secret: what it is, that it has to be rotated, and what to use instead. The secret itself is not
 * repeated.
 */
export function secretMessage({
  family,
  product,
  confidence,
  isEncoded,
}: Pick<SecretMatch, 'family' | 'product' | 'confidence' | 'isEncoded'>): string {
  const { title, remedy } = families[family];
  const what = `${title}${product === undefined ? '' : ` (${product})`}${isEncoded === true ? ' in base64' : ''}`;
  return `${openings[confidence]} ${what}. Whoever can read the source has it, so rotate it. ${remedies[remedy]}.`;
}
