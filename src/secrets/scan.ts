import type { LocatedText } from './located-text.js';
import { confidences, type Confidence, type SecretMatch } from './match.js';
import { isEncodedText } from './placeholder.js';
import { scanConnectionStrings } from './scan-connection-strings.js';
import { matchByName } from './scan-context.js';
import { scanForms } from './scan-forms.js';
import { scanPairs } from './scan-pairs.js';
import { hasMark, scanSignatures } from './scan-signatures.js';
import { scanSignedUrls } from './scan-signed-urls.js';
import { scanUrls } from './scan-urls.js';
import { hasPublicKey } from './well-known.js';

/** What a text is. */
export interface ScanOptions {
  /** Not one value but a text with values in it: a comment, a script, a page. Quotes and spaces end values there. */
  readonly isProse?: boolean;
}

/** What hardly any secret lacks: a digit, or the sign of a field, a URL or a key in PEM. */
const hints = /[\d=]|:\/\/|PRIVATE/u;

type Scannable = Pick<LocatedText, 'text' | 'names' | 'near'>;

/**
 * Finds the secrets in a text: by signature and checksum, by structure, and by the names that it goes by. Each secret is
 * found once; where two ways lead to it, the structure names the family and the surer one the confidence.
 */
export function scanText(
  located: Scannable,
  { isProse = false }: ScanOptions = {},
): readonly SecretMatch[] {
  const { text } = located;
  if (text.length < 6) return [];
  const matches: SecretMatch[] = [];
  if (text.length >= 16 && (hints.test(text) || (!text.includes(' ') && hasMark(text)))) {
    for (const match of scanSignedUrls(text)) matches.push(match);
    for (const match of scanUrls(text)) matches.push(match);
    const { matches: inFields, judged } = scanConnectionStrings(text, isProse);
    for (const match of inFields) matches.push(match);
    for (const match of scanForms(text)) matches.push(match);
    for (const match of scanSignatures(text)) matches.push(match);
    const starts = new Set(judged.map(({ start }) => start));
    for (const match of scanPairs(text, isProse)) if (!starts.has(match.start)) matches.push(match);
  }
  if (!isProse) {
    const named = matchByName({
      value: text,
      start: 0,
      names: () => located.names,
      near: () => located.near(),
    });
    if (named !== null) matches.push(named);
    if (matches.length === 0) matches.push(...scanEncoded(located));
  }
  return settle(matches.filter((match) => !isPublic(located, match)));
}

/** Whether everybody may know it: the key of an emulator, or of a Firebase project, which its rules protect. */
function isPublic(located: Scannable, { start, end }: SecretMatch): boolean {
  const secret = located.text.slice(start, end);
  return hasPublicKey(secret) || (secret.startsWith('AIza') && located.near().some(namesFirebase));
}

/** Shortest base64 that is decoded: nine characters. */
const shortestEncoded = 12;

/** The secret in a text that is base64 as a whole, as in a Secret of Kubernetes. The place is the whole text. */
function scanEncoded(located: Scannable): readonly SecretMatch[] {
  const text = located.text.trim();
  if (text.length < shortestEncoded || text.length % 4 !== 0 || !isEncodedText(text)) return [];
  const decoded = Buffer.from(text, 'base64').toString();
  const [match] = scanText({
    text: decoded,
    get names() {
      return located.names;
    },
    near: () => located.near(),
  });
  if (match === undefined) return [];
  const start = located.text.indexOf(text);
  return [{ ...match, isEncoded: true, start, end: start + text.length }];
}

function namesFirebase(text: string): boolean {
  return /\.firebase(?:app|io|storage)\.|\.appspot\.com/iu.test(text);
}

/** Of matches that overlap the one of the first kind wins, with the highest confidence of all. */
function settle(matches: readonly SecretMatch[]): readonly SecretMatch[] {
  const ranked = matches.map((match, rank) => ({ match, rank }));
  ranked.sort((a, b) => a.match.start - b.match.start);
  const settled: typeof ranked = [];
  for (const next of ranked) {
    const last = settled.at(-1);
    if (last === undefined || next.match.start >= last.match.end) settled.push(next);
    else settled[settled.length - 1] = merge(last, next);
  }
  return settled.map(({ match }) => match);
}

interface Ranked {
  readonly match: SecretMatch;
  readonly rank: number;
}

function merge(one: Ranked, two: Ranked): Ranked {
  const winner = one.rank < two.rank ? one : two;
  const confidence = surer(one.match.confidence, two.match.confidence);
  return { rank: winner.rank, match: { ...winner.match, confidence } };
}

function surer(a: Confidence, b: Confidence): Confidence {
  return confidences.indexOf(a) >= confidences.indexOf(b) ? a : b;
}
