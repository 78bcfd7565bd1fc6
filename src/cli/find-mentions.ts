import type { RemovedSetting } from '../report/json.js';
import { findTextToSearch } from '../workspace/read-text.js';
import type { WalkedFiles } from './walk-files.js';

/** Larger settings files are data, which nobody would keep a setting's name in. */
const maximumSettingsBytes = 1024 * 1024;

/**
 * Finds the files that still mention settings after the migration, whole words only.
 *
 * @param migrated the new text of changed files by path as reports show it
 */
export function findMentions(
  names: readonly string[],
  walked: WalkedFiles,
  migrated: ReadonlyMap<string, string>,
): RemovedSetting[] {
  const wanted = [...new Set(names)].sort();
  if (wanted.length === 0) return [];
  const found = new Map(wanted.map((name) => [name, [] as string[]]));
  const patterns = wanted.map((name) => [name, wholeWord(name)] as const);
  const search = (path: string, text: string | null): void => {
    for (const [name, pattern] of patterns) {
      if (text !== null && text.includes(name) && pattern.test(text)) found.get(name)?.push(path);
    }
  };
  for (const { path, shown } of walked.code) {
    search(shown, migrated.get(shown) ?? findTextToSearch(path, Infinity));
  }
  for (const { path, shown } of walked.settings) {
    search(shown, findTextToSearch(path, maximumSettingsBytes));
  }
  return [...found].map(([name, files]) => ({ name, files: files.sort() }));
}

function wholeWord(name: string): RegExp {
  return new RegExp(`(?<!\\w)${name.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')}(?!\\w)`, 'u');
}
