import { type SecretOutcome, secretOutcomesOf } from '../diagnose/secret-outcomes.js';
import { findSecrets, type SecretFinding } from '../diagnose/secrets.js';
import type { SecretOptions } from '../secrets/options.js';
import { configFileTexts } from './config-file-texts.js';
import { markdownSecrets } from './markdown-secrets.js';
import { plainSecrets } from './plain-secrets.js';
import type { TextKind } from './text-kinds.js';

/** A file that is read as text; its text may begin with a byte order mark. */
export interface TextInput {
  readonly path: string;
  readonly text: string;
  readonly kind: TextKind;
}

/** The secrets of a file that is no code, or of code that cannot be parsed: by its structure where it has one that parses. */
export async function scanTextFile(
  input: TextInput,
  options: SecretOptions,
): Promise<readonly SecretOutcome[]> {
  const text = input.text.replace(/^\uFEFF/u, '');
  return secretOutcomesOf(text, await findingsIn({ ...input, text }, options));
}

async function findingsIn(
  { path, text, kind }: TextInput,
  options: SecretOptions,
): Promise<readonly SecretFinding[]> {
  if (kind === 'markdown') return markdownSecrets(path, text, options);
  const texts = kind === 'plain' ? null : await configFileTexts(text, kind);
  return texts === null ? plainSecrets(path, text, options) : findSecrets(texts, options);
}
