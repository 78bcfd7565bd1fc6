import { hasDevOpsChecksum } from './checksums.js';
import { annotatedKeys, identifiableKeys } from './identifiable-keys.js';
import type { SecretMatch } from './match.js';
import { isMonotonous } from './placeholder.js';
import type { Signature } from './signature.js';
import { tokenSignatures } from './tokens.js';

const signatures: readonly Signature[] = [
  ...identifiableKeys,
  ...annotatedKeys,
  ...tokenSignatures,
];

const byMark = new Map<string, Signature[]>();
for (const signature of signatures) {
  for (const mark of signature.marks) byMark.set(mark, [...(byMark.get(mark) ?? []), signature]);
}

/** Longer marks first: the first alternative that fits wins. */
const marks = [...byMark.keys()].sort((a, b) => b.length - a.length);
const anyMark = new RegExp(marks.map((mark) => mark.replace(/[+./]/gu, '\\$&')).join('|'), 'gu');

/** Whether a text has a fixed text of any signature. */
export function hasMark(text: string): boolean {
  anyMark.lastIndex = 0;
  return anyMark.test(text);
}

/** Secrets that a fixed signature, prefix or checksum gives away, wherever they stand in the text. */
export function scanSignatures(text: string): SecretMatch[] {
  const matches: SecretMatch[] = [];
  anyMark.lastIndex = 0;
  for (let hit = anyMark.exec(text); hit !== null; hit = anyMark.exec(text)) {
    for (const signature of byMark.get(hit[0]) ?? []) {
      const match = matchAt(text, signature, hit.index - signature.offset);
      if (match !== null) matches.push(match);
    }
    // Marks may overlap: that of a longer prefix begins with a shorter one.
    anyMark.lastIndex = hit.index + 1;
  }
  return [...matches, ...scanDevOpsTokens(text)];
}

function matchAt(text: string, signature: Signature, start: number): SecretMatch | null {
  const { family, shape, before, judge, productOf } = signature;
  if (start < 0 || (start > 0 && before.test(text.charAt(start - 1)))) return null;
  shape.lastIndex = start;
  const secret = shape.exec(text)?.[0];
  if (secret === undefined) return null;
  const confidence = isMonotonous(secret)
    ? null
    : (judge?.(secret) ?? (judge === undefined ? 'likely' : null));
  if (confidence === null) return null;
  const product = productOf?.(secret);
  const match = { family, confidence, start, end: start + secret.length };
  return product === undefined ? match : { ...match, product };
}

/** Length of a personal access token of Azure DevOps in its old form. */
const tokenLength = 52;

/**
 * The old tokens of Azure DevOps have no signature. A run of 52 covers every position that is a multiple of 52, so only
 * these are looked at, and the run around a fitting one.
 */
function scanDevOpsTokens(text: string): SecretMatch[] {
  const matches: SecretMatch[] = [];
  for (let at = tokenLength - 1; at < text.length; at += tokenLength) {
    if (!isBase32(text, at)) continue;
    let start = at;
    while (start > 0 && at - start < tokenLength && isBase32(text, start - 1)) start -= 1;
    let end = at + 1;
    while (end - start <= tokenLength && isBase32(text, end)) end += 1;
    if (end - start !== tokenLength || !hasDevOpsChecksum(text.slice(start, end))) continue;
    matches.push({ family: 'devops-token', confidence: 'certain', start, end });
  }
  return matches;
}

/** Whether the character is one of `a-z2-7`. */
function isBase32(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 50 && code <= 55);
}
