import { disabledInText } from '../diagnose/directive-comments.js';
import { type SecretOutcome, secretOutcomesOf } from '../diagnose/secret-outcomes.js';
import { secretRule } from '../secrets/secret-rule.js';
import { findSecrets, type SecretFinding } from '../diagnose/secrets.js';
import type { SecretOptions } from '../secrets/options.js';
import type { Range } from '../source/source-file.js';
import { configFileTexts } from './config-file-texts.js';
import { disabledInPage } from './disabled-in-page.js';
import { markdownSecrets } from './markdown-secrets.js';
import { plainSecrets } from './plain-secrets.js';
import type { TextKind } from './text-kinds.js';

/** A file that is read as text; its text may begin with a byte order mark. */
export interface TextInput {
  readonly path: string;
  readonly text: string;
  readonly kind: TextKind;
  /** Of plain text, the parts to look at, as offsets without byte order mark; all of it where they are not given. */
  readonly parts?: readonly Range[];
}

/** What to report of it. */
export interface TextScope {
  readonly secrets: SecretOptions;
  /** Whether comments such as `eslint-disable-line` silence findings. */
  readonly inlineConfig: boolean;
}

/** The secrets of a file that is no code, or of code that cannot be parsed: by its structure where it has one that parses. */
export async function scanTextFile(
  input: TextInput,
  { secrets, inlineConfig }: TextScope,
): Promise<readonly SecretOutcome[]> {
  const text = input.text.replace(/^\uFEFF/u, '');
  const outcomes = secretOutcomesOf(text, await findingsIn({ ...input, text }, secrets));
  if (!inlineConfig || outcomes.length === 0) return outcomes;
  const disabled = input.kind === 'markdown' ? disabledInPage(text) : disabledInText(text);
  return outcomes.filter((outcome) => !disabled.isDisabled(secretRule, outcome));
}

async function findingsIn(
  { path, text, kind, parts }: TextInput,
  options: SecretOptions,
): Promise<readonly SecretFinding[]> {
  if (kind === 'markdown') return markdownSecrets(path, text, options);
  if (parts !== undefined) return parts.flatMap((part) => plainSecrets(path, text, options, part));
  const texts = kind === 'plain' ? null : await configFileTexts(text, kind);
  return texts === null ? plainSecrets(path, text, options) : findSecrets(texts, options);
}
