import type { Mention, RemovedSetting } from '../report/json.js';
import { createLineIndex } from '../source/line-index.js';
import { findTextToSearch } from '../workspace/read-text.js';
import type { WalkedFiles } from './walk-files.js';

/** Larger settings files are data, which nobody would keep a setting's name in. */
const maximumSettingsBytes = 1024 * 1024;

/** A longer list of places says no more. */
const maximumOfPlaces = 20;

/**
 * Finds where files still mention settings after the migration, whole words only.
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
  const found = new Map(wanted.map((name) => [name, [] as Mention[]]));
  const patterns = wanted.map((name) => [name, wholeWord(name)] as const);
  const search = (path: string, text: string | null): void => {
    if (text === null) return;
    for (const [name, pattern] of patterns) {
      if (text.includes(name)) found.get(name)?.push(...mentionsIn(path, text, pattern));
    }
  };
  for (const { path, shown } of walked.code) {
    search(shown, migrated.get(shown) ?? findTextToSearch(path, Infinity));
  }
  for (const { path, shown } of [...walked.settings, ...walked.texts]) {
    search(shown, migrated.get(shown) ?? findTextToSearch(path, maximumSettingsBytes));
  }
  return [...found].map(([name, mentions]) => ({
    name,
    files: [...new Set(mentions.map(({ path }) => path))].sort(),
    mentions: mentions
      .sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1))
      .slice(0, maximumOfPlaces),
  }));
}

/** One mention for each line. */
function mentionsIn(path: string, text: string, pattern: RegExp): readonly Mention[] {
  const lines = createLineIndex(text);
  const mentions = new Map<number, Mention>();
  for (const { index } of text.matchAll(pattern)) {
    const { line } = lines.placeOf(index);
    const isBinding = mentions.get(line)?.isBinding === true || isConnectionOfBinding(text, index);
    mentions.set(line, { path, line, isBinding });
  }
  return [...mentions.values()];
}

/** `"connection": "NAME"`, in function.json or in code: the host of Azure Functions reads the setting by itself. */
function isConnectionOfBinding(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 80), index).replaceAll(/\s/gu, '');
  return /(?<![\w$])connection["']?:["']$/u.test(before);
}

function wholeWord(name: string): RegExp {
  return new RegExp(`(?<!\\w)${name.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')}(?!\\w)`, 'gu');
}
