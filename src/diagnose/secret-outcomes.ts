import type { SecretMatch } from '../secrets/match.js';
import { createLineIndex } from '../source/line-index.js';
import type { SecretFinding } from './secrets.js';

/** The rule that reports secrets. */
export const secretRule = 'no-hardcoded-secret';

/** A secret as the command reports it: what it is and where it stands, never the secret itself. */
export interface SecretOutcome extends Pick<SecretMatch, 'family' | 'product' | 'confidence'> {
  /** 1-based, in the text of the file. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
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
    const { family, product, confidence } = finding.match;
    const start = lines.placeOf(finding.range[0]);
    const end = lines.placeOf(finding.range[1]);
    return {
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      family,
      ...(product !== undefined && { product }),
      confidence,
      migratable: isMigratable(finding),
    };
  });
}
