import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore from 'ignore';
import type { Ignore } from 'ignore';

/** The rules of one .gitignore file; they hold for the folder that it lies in. */
interface Rules {
  readonly folder: string;
  readonly matcher: Ignore;
}

/** The .gitignore files that reach a folder, outermost first. */
export type IgnoreRules = readonly Rules[];

/** The rules that hold for the entries of a folder: its own .gitignore after those that reach it. */
export function enterFolder(folder: string, outer: IgnoreRules): IgnoreRules {
  // A repository inside another one does not obey the outer one's rules.
  const inherited = existsSync(join(folder, '.git')) ? [] : outer;
  const text = readIgnoreFile(join(folder, '.gitignore'));
  if (text === null) return inherited;
  // Git compares letter case by letter case, except where the file system does not.
  const ignorecase = process.platform === 'win32' || process.platform === 'darwin';
  return [...inherited, { folder, matcher: ignore({ ignorecase }).add(text) }];
}

/**
 * The rules that reach a folder from above it, up to the root of its repository; without a repository, none. A folder
 * that those rules leave out was named by the user nevertheless, so they do not hold inside it.
 */
export function rulesAbove(folder: string): IgnoreRules {
  const above: string[] = [];
  let current = folder;
  while (!existsSync(join(current, '.git'))) {
    const next = dirname(current);
    if (next === current) return [];
    above.unshift(next);
    current = next;
  }
  const rules = above.reduce<IgnoreRules>((outer, each) => enterFolder(each, outer), []);
  return isIgnored(folder, true, rules) ? [] : rules;
}

/** The innermost file that has something to say about a path decides, as in git. */
export function isIgnored(path: string, isFolder: boolean, rules: IgnoreRules): boolean {
  for (const { folder, matcher } of [...rules].reverse()) {
    const below = relative(folder, path).split(sep).join('/');
    if (below === '') continue;
    const verdict = matcher.test(isFolder ? `${below}/` : below);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

function readIgnoreFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
