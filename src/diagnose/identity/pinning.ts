import type { TSESTree } from '@typescript-eslint/types';
import { originsIn } from '../../source/origin.js';
import { traceOrigin } from '../../source/provenance.js';
import type { SourceFile } from '../../source/source-file.js';
import { unwrap } from '../../source/syntax.js';
import { type GivenOptions, findOption } from './credential-options.js';

/** The setting that says which credentials `DefaultAzureCredential` may try. */
export const pinningSetting = 'AZURE_TOKEN_CREDENTIALS';

/**
 * Whether code, not a comment, names the setting: whoever sets, checks or requires it has decided what is tried. Where
 * the name stands does not matter, since a program may set its environment in many ways.
 */
export function namesPinningSetting(file: SourceFile): boolean {
  let at = file.text.indexOf(pinningSetting);
  for (; at !== -1; at = file.text.indexOf(pinningSetting, at + 1)) {
    const place = at;
    if (!file.comments.some(({ range }) => range[0] <= place && place < range[1])) return true;
  }
  return false;
}

/** What options say: 'open' where nothing requires the setting, 'unknown' where they are not in sight. */
export function pinningOf(
  file: SourceFile,
  options: GivenOptions,
): 'required' | 'open' | 'unknown' {
  if (options.kind === 'none') return 'open';
  const property = options.kind === 'object' ? findOption(options.object, 'requiredEnvVars') : null;
  if (options.kind === 'unknown') return 'unknown';
  if (property === null) return 'open';
  const texts = textsOf(file, property.value);
  if (texts === null) return 'unknown';
  return texts.includes(pinningSetting) ? 'required' : 'open';
}

/** The strings of a list, or the one string; null where one of them is not known. */
function textsOf(file: SourceFile, node: TSESTree.Node): readonly string[] | null {
  const list = unwrap(node);
  const items = list.type === 'ArrayExpression' ? list.elements : [list];
  const texts: string[] = [];
  for (const item of items) {
    if (item === null || item.type === 'SpreadElement') return null;
    for (const origin of originsIn(traceOrigin(file, item).origin)) {
      if (origin.kind === 'literal') texts.push(origin.value);
      else if (origin.kind !== 'choice') return null;
    }
  }
  return texts;
}
