import { textsOfComment } from '../config-texts/comments.js';
import { mayHoldSecret } from '../secrets/gate.js';
import type { LocatedText } from '../secrets/located-text.js';
import type { SecretMatch } from '../secrets/match.js';
import { matchFilter, type SecretOptions } from '../secrets/options.js';
import { scanText } from '../secrets/scan.js';
import { commentContentOf } from '../source/comment-content.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { stringValuesOf } from '../source/string-values.js';
import { secretSlotsOf } from './secret-slots.js';

/** A secret in a file, and where it stands. */
export interface SecretFinding {
  readonly match: SecretMatch;
  /** The narrowest place that the secret comes from. */
  readonly range: Range;
}

/** A text of a file for {@link findSecrets}. */
export interface ScannedText extends LocatedText {
  /** Values that stand in a comment are reported only where comments are wanted. */
  readonly inComment?: boolean;
  /** See {@link ScanOptions.isProse}. */
  readonly isProse?: boolean;
}

/**
 * The secrets of some texts, in the order of the file. Each is listed once: a constant is found where it is defined and again
 * in the text that it becomes a part of, a setting in a comment by its name and again in the comment as a whole.
 */
export function findSecrets(
  texts: Iterable<ScannedText>,
  options: SecretOptions,
): readonly SecretFinding[] {
  const isWanted = matchFilter(options);
  const found = new Map<string, SecretFinding>();
  const places = new Map<string, ScannedText>();
  for (const text of texts) {
    if (text.inComment === true && !options.checkComments) continue;
    for (const match of scanText(text, { isProse: isProse(text) })) {
      if (!isWanted(match, text.text)) continue;
      const range = text.locate(match.start, match.end);
      const place = range.join('-');
      // Where the program decodes a text itself, what it makes of it was found already.
      if ((places.get(place) ?? text) !== text) continue;
      places.set(place, text);
      const key = `${place} ${text.text.slice(match.start, match.end)}`;
      if (!found.has(key)) found.set(key, { match, range });
    }
  }
  return withoutParts([...found.values()]);
}

/** A comment without a name is prose; with one it is a setting that somebody commented out. */
function isProse(text: ScannedText): boolean {
  return text.isProse ?? (text.inComment === true && text.names.length === 0);
}

/** Drops what stands within another finding: the second look found more or less of the same secret. */
function withoutParts(findings: readonly SecretFinding[]): readonly SecretFinding[] {
  const sorted = [...findings].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  let end = -1;
  let start = -1;
  return sorted.filter(({ range }) => {
    const isSame = range[0] === start && range[1] === end;
    if (range[1] <= end && !isSame) return false;
    [start, end] = range;
    return true;
  });
}

/** The secrets in the code of a file, with what the calls of the catalogue tell of their arguments. */
export function findSourceSecrets(
  file: SourceFile,
  options: SecretOptions,
): readonly SecretFinding[] {
  return findSecrets(textsOf(file), options);
}

function* textsOf(file: SourceFile): Iterable<ScannedText> {
  const slots = secretSlotsOf(file);
  for (const text of stringValuesOf(file)) yield slots === null ? text : slots.nameText(text);
  for (const comment of file.comments) {
    if (!mayHoldSecret(comment.value)) continue;
    const content = commentContentOf(file, comment);
    yield proseAt(file.text, content);
    yield* textsOfComment(file.text, content).filter(({ names }) => names.length > 0);
  }
}

function proseAt(text: string, [start, end]: Range): ScannedText {
  return {
    text: text.slice(start, end),
    names: [],
    locate: (from, to) => [start + from, start + to],
    near: () => [],
    inComment: true,
  };
}
