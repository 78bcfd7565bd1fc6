import { plainTextsOf } from '../config-texts/plain.js';
import { findSecrets, type SecretFinding } from '../diagnose/secrets.js';
import type { SecretOptions } from '../secrets/options.js';
import type { Range } from '../source/source-file.js';
import { hasBareValues } from './text-kinds.js';

/** The secrets of a text, or of a part of it, that nothing parses. The path says what values look like in it. */
export function plainSecrets(
  path: string,
  text: string,
  options: SecretOptions,
  part: Range = [0, text.length],
): readonly SecretFinding[] {
  const texts = plainTextsOf(text, part, { hasBareValues: hasBareValues(path) });
  return withoutOverlaps(findSecrets(texts, options));
}

/** The value of a setting and the prose around it may lead to one secret. */
function withoutOverlaps(findings: readonly SecretFinding[]): readonly SecretFinding[] {
  const sorted = [...findings].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const kept: SecretFinding[] = [];
  for (const finding of sorted) {
    const last = kept.at(-1);
    if (last === undefined || finding.range[0] >= last.range[1]) kept.push(finding);
  }
  return kept;
}
