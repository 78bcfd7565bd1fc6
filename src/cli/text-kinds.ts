import { basename } from 'node:path';
import { isLocalSettingsFile } from './file-kinds.js';

/** How a file that is no code is read for secrets. */
export type TextKind = 'json' | 'jsonc' | 'json5' | 'yaml' | 'dotenv' | 'markdown' | 'plain';

/** JSON with comments, whatever its ending says: the files of the preset `config-files`. */
const jsonWithComments =
  /(?:^|\/)(?:local\.settings|appsettings[^/]*|tsconfig[^/]*)\.json$|(?:^|\/)\.vscode\/[^/]+\.json$|\.jsonc$/iu;

/** The kind of a file by its path with forward slashes; `plain` where nothing but the text engine reads it. */
export function textKindOf(path: string): TextKind {
  const name = basename(path);
  if (name !== 'local.settings.json' && isLocalSettingsFile(name)) return 'dotenv';
  if (jsonWithComments.test(path)) return 'jsonc';
  if (/\.json5$/iu.test(name)) return 'json5';
  if (/\.json$/iu.test(name)) return 'json';
  if (/\.ya?ml$/iu.test(name)) return 'yaml';
  return isMarkdownFile(name) ? 'markdown' : 'plain';
}

export function isMarkdownFile(name: string): boolean {
  return /\.(?:md|mdx|markdown)$/iu.test(name);
}

const bareValueEndings =
  /\.(?:properties|ini|cfg|cnf|conf|config|toml|env|sh|bash|zsh|fish|bat|cmd|txt|service|http|rest|mdx?|markdown|ya?ml|json[c5]?)$/iu;
const bareValueNames =
  /^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:Dockerfile)$|^\.(?:npmrc|pypirc|netrc|env)(?:\..+)?$/iu;

/** Whether a value without quotes is text in a file, and not an expression of a programming language. */
export function hasBareValues(path: string): boolean {
  const name = basename(path);
  return bareValueEndings.test(name) || bareValueNames.test(name);
}
