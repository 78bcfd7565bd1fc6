import { findSecrets, findSourceSecrets, type SecretFinding } from '../diagnose/secrets.js';
import { mayHoldSecret } from '../secrets/gate.js';
import type { SecretOptions } from '../secrets/options.js';
import { parseSource } from '../source/parse.js';
import { type ConfigKind, configFileTexts } from './config-file-texts.js';
import { type FencedBlock, fencedBlocksOf } from './fenced-blocks.js';
import { plainSecrets } from './plain-secrets.js';

/** Endings of code by the words that pages put behind a fence. */
const codeEndings: Readonly<Record<string, string>> = {
  js: 'js',
  javascript: 'js',
  node: 'js',
  mjs: 'mjs',
  cjs: 'cjs',
  jsx: 'jsx',
  ts: 'ts',
  typescript: 'ts',
  mts: 'mts',
  cts: 'cts',
  tsx: 'tsx',
};

const configKinds: Readonly<Record<string, ConfigKind>> = {
  json: 'json',
  jsonc: 'jsonc',
  json5: 'json5',
  yaml: 'yaml',
  yml: 'yaml',
  env: 'dotenv',
  dotenv: 'dotenv',
};

/**
 * The secrets of a Markdown page: code blocks of a known language as files of that language, everything else as text. A
 * block that does not parse is text as well.
 */
export async function markdownSecrets(
  path: string,
  text: string,
  options: SecretOptions,
): Promise<readonly SecretFinding[]> {
  const found: SecretFinding[] = [];
  let rest = 0;
  const readText = (end: number): void => {
    if (rest < end) found.push(...plainSecrets(path, text, options, [rest, end]));
  };
  for (const block of fencedBlocksOf(text)) {
    const secrets = mayHoldSecret(block.text) ? await blockSecrets(block, options) : [];
    if (secrets === null) continue;
    readText(block.range[0]);
    rest = block.range[1];
    for (const finding of secrets) found.push(inPage(finding, block));
  }
  readText(text.length);
  return found;
}

/** Null for a block of another language, and one that does not parse. */
async function blockSecrets(
  { language, text }: FencedBlock,
  options: SecretOptions,
): Promise<readonly SecretFinding[] | null> {
  const ending = codeEndings[language];
  if (ending !== undefined) {
    const result = parseSource({ path: `block.${ending}`, text });
    return result.ok ? findSourceSecrets(result.file, options) : null;
  }
  const kind = configKinds[language];
  const texts = kind === undefined ? null : await configFileTexts(text, kind);
  return texts && findSecrets(texts, options);
}

function inPage({ match, range: [start, end] }: SecretFinding, block: FencedBlock): SecretFinding {
  // The end may be the first offset of the next line.
  return { match, range: [block.locate(start), block.locate(Math.max(start, end - 1)) + 1] };
}
