import type { TSESTree } from '@typescript-eslint/types';
import { folderOf } from './fold-text.js';
import type { SourceFile } from './source-file.js';

/** Longest text that is taken for a name. */
const MAX_NAME = 100;

/** Longest code of an expression that is computed for a name. */
const MAX_CODE = 2 * MAX_NAME;

/**
 * The text of an expression where it could be a name; null where it is long, has white space, is a URL, or mixes letters and
 * digits as only keys do: a name is shown to people.
 */
export function labelOf(file: SourceFile, node: TSESTree.Node | null | undefined): string | null {
  if (node == null || node.range[1] - node.range[0] > MAX_CODE) return null;
  const text = folderOf(file).textOf(node);
  if (text === null || text.length > MAX_NAME) return null;
  if (/[\s=+]/u.test(text) || !/[A-Za-z]/u.test(text)) return null;
  return text.includes('://') || isRandom(text) ? null : text;
}

function isRandom(text: string): boolean {
  return /[A-Za-z\d]{20}/u.test(text) && (text.match(/\d+/gu) ?? []).length > 2;
}
