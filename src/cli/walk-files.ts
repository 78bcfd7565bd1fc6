import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { UsageError } from './failure.js';
import { isLocalSettingsFile, isSkippedFolder } from './file-kinds.js';
import { type ListName, listOf, type OtherFiles } from './file-lists.js';
import { enterFolder, isIgnored, rulesAbove } from './gitignore.js';
import type { IgnoreRules } from './gitignore.js';
import { showPath } from '../workspace/show-path.js';

/** A file that the command looks at. */
export interface WalkedFile {
  /** Absolute. */
  readonly path: string;
  /** As reports show it: relative to the working directory, with forward slashes. */
  readonly shown: string;
  /** The user named the file itself, so that it is taken whatever it is. */
  readonly isNamed: boolean;
  /** Git leaves it out, and it was found all the same: settings of one machine. */
  readonly isIgnored: boolean;
}

/** Everything that one walk found, sorted by path. */
export interface WalkedFiles {
  readonly code: readonly WalkedFile[];
  /** Files that may name settings: .env, JSON, YAML. */
  readonly settings: readonly WalkedFile[];
  /** Other files of text, where they were asked for. */
  readonly texts: readonly WalkedFile[];
  /** Folders that could not be read; full sentences. */
  readonly warnings: readonly string[];
}

/**
 * Finds the files of the given paths: files, folders or glob patterns. Symbolic links inside folders are not followed;
 * what they point to is found where it is.
 *
 * @throws {UsageError} for a path that does not exist and a pattern that fits nothing
 */
export function walkFiles(
  cwd: string,
  paths: readonly string[],
  others: OtherFiles = 'none',
): WalkedFiles {
  const walk = new Walk(cwd, others);
  for (const path of paths) walk.addArgument(path);
  return {
    code: sortByPath(walk.lists.code.values()),
    settings: sortByPath(walk.lists.settings.values()),
    texts: sortByPath(walk.lists.texts.values()),
    warnings: walk.warnings,
  };
}

class Walk {
  /** By real path, so that a file named twice or through a link is taken once. */
  readonly lists: Readonly<Record<ListName, Map<string, WalkedFile>>> = {
    code: new Map(),
    settings: new Map(),
    texts: new Map(),
  };
  readonly warnings: string[] = [];

  constructor(
    private readonly cwd: string,
    private readonly others: OtherFiles,
  ) {}

  addArgument(argument: string): void {
    const path = resolve(this.cwd, argument);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) {
      this.addFolder(path);
    } else if (stats !== undefined) {
      this.addFile(path, realpathSync(path), true);
    } else if (isDynamicPattern(argument)) {
      this.addPattern(argument);
    } else {
      throw new UsageError(`${argument}: there is no such file or folder.`);
    }
  }

  /** Files that fit a pattern the shell left alone, under the same rules as files of a folder. */
  private addPattern(pattern: string): void {
    const spelledOut = pattern.split(/[/\\]/u);
    const found = globSync(pattern.replaceAll('\\', '/'), {
      cwd: this.cwd,
      absolute: true,
      dot: true,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**'],
    });
    if (found.length === 0) throw new UsageError(`${pattern}: no file fits this pattern.`);
    for (const path of found.map((each) => resolve(each))) {
      const folder = dirname(path);
      const inside = relative(this.cwd, folder).split(sep);
      // A folder that the pattern spells out was meant.
      if (inside.some((name) => isSkippedFolder(name) && !spelledOut.includes(name))) continue;
      if (isIgnored(path, false, enterFolder(folder, rulesAbove(folder)))) continue;
      this.addFile(path, realpathSync(path), false);
    }
  }

  private addFolder(root: string): void {
    const realRoot = realpathSync(root);
    const pending: { folder: string; outer: IgnoreRules }[] = [
      { folder: root, outer: rulesAbove(root) },
    ];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const rules = enterFolder(next.folder, next.outer);
      for (const entry of this.readFolder(next.folder)) {
        const path = join(next.folder, entry.name);
        if (entry.isDirectory()) {
          const isLeftOut = isSkippedFolder(entry.name) || isIgnored(path, true, rules);
          if (!isLeftOut) pending.push({ folder: path, outer: rules });
        } else if (entry.isFile() && listOf(entry.name, false, this.others) !== null) {
          const isLeftOut = isIgnored(path, false, rules);
          if (isLeftOut && !isLocalSettingsFile(entry.name)) continue;
          this.addFile(path, join(realRoot, relative(root, path)), false, isLeftOut);
        }
      }
    }
  }

  private readFolder(folder: string) {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.warnings.push(`${showPath(this.cwd, folder)}: the folder cannot be read (${why}).`);
      return [];
    }
  }

  private addFile(path: string, realPath: string, isNamed: boolean, isIgnored = false): void {
    const list = listOf(basename(path), isNamed, this.others);
    if (list === null) return;
    const files = this.lists[list];
    const known = files.get(realPath);
    files.set(realPath, {
      path,
      shown: known?.shown ?? showPath(this.cwd, path),
      isNamed: isNamed || known?.isNamed === true,
      isIgnored,
    });
  }
}

function sortByPath(files: Iterable<WalkedFile>): WalkedFile[] {
  return [...files].sort((a, b) => (a.shown < b.shown ? -1 : 1));
}
