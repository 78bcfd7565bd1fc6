import type { SecretMatch } from '../secrets/match.js';
import { createLineIndex, spanOf, type Span } from '../source/line-index.js';
import type { SecretFinding } from './secrets.js';

/** A secret as the command reports it: what it is and where it stands, never the secret itself. */
export interface SecretOutcome
  extends Span, Pick<SecretMatch, 'family' | 'product' | 'confidence' | 'isEncoded'> {
  /** It reaches a call that `migrate` rewrites. */
  readonly migratable: boolean;
}

/**
 * Secrets with their lines and columns.
 *
 * @param text what the ranges of the findings are offsets into
 */
export function secretOutcomesOf(
  text: string,
  findings: readonly SecretFinding[],
  isMigratable: (finding: SecretFinding) => boolean = () => false,
): readonly SecretOutcome[] {
  if (findings.length === 0) return [];
  const lines = createLineIndex(text);
  return findings.map((finding) => {
    const { family, product, confidence, isEncoded } = finding.match;
    return {
      ...spanOf(lines, finding.range),
      family,
      ...(product !== undefined && { product }),
      ...(isEncoded !== undefined && { isEncoded }),
      confidence,
      migratable: isMigratable(finding),
    };
  });
}
