import type { ConfigText } from '../config-texts/config-text.js';
import { dotenvTextsOf } from '../config-texts/dotenv.js';
import { jsonTextsOf } from '../config-texts/json.js';
import { yamlTextsOf } from '../config-texts/yaml.js';
import { parseDotenv } from '../dotenv/parse.js';

/** What has a parser of its own. */
export type ConfigKind = 'json' | 'jsonc' | 'json5' | 'yaml' | 'dotenv';

/** Which JSON is tried, in this order: many files have comments although their ending does not say so. */
const jsonModes = {
  json: ['json', 'jsonc', 'json5'],
  jsonc: ['jsonc', 'json5'],
  json5: ['json5'],
} as const;

/** Larger files are data, and their trees would take seconds and gigabytes. */
const longestJson = 2 * 1024 * 1024;
const longestYaml = 1024 * 1024;

/**
 * The texts of a configuration file, as the rule `no-hardcoded-secret` has them from the same parsers; null for a file that
 * does not parse or is too large for it. A parser is loaded with the first file that needs it.
 */
export async function configFileTexts(
  text: string,
  kind: ConfigKind,
): Promise<readonly ConfigText[] | null> {
  switch (kind) {
    case 'dotenv':
      return dotenvTextsOf(parseDotenv(text), text);
    case 'yaml':
      return text.length > longestYaml ? null : yamlTexts(text);
    default:
      return text.length > longestJson ? null : jsonTexts(text, jsonModes[kind]);
  }
}

async function yamlTexts(text: string): Promise<readonly ConfigText[] | null> {
  const { parseYAML } = await import('yaml-eslint-parser');
  return orNull(() => yamlTextsOf(parseYAML(text), text));
}

async function jsonTexts(
  text: string,
  modes: readonly ('json' | 'jsonc' | 'json5')[],
): Promise<readonly ConfigText[] | null> {
  const { parse } = await import('@humanwhocodes/momoa');
  for (const mode of modes) {
    const options = { mode, ranges: true, tokens: true, allowTrailingCommas: mode === 'jsonc' };
    const texts = orNull(() => jsonTextsOf(parse(text, options), text));
    if (texts !== null) return texts;
  }
  return null;
}

/** Parsers throw at what they do not understand, and at a depth that the stack does not hold. */
function orNull<Result>(parse: () => Result): Result | null {
  try {
    return parse();
  } catch {
    return null;
  }
}
