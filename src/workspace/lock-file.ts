import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import semver from 'semver';
import { parseBunLock } from './bun-lock.js';
import { foldersUpwards } from './folders.js';
import type { Declaration, Lock, ParseLock } from './lock-format.js';
import { parseNpmLock } from './npm-lock.js';
import { parsePnpmLock } from './pnpm-lock.js';
import { readText } from './read-text.js';
import { showPath } from './show-path.js';
import { parseYarnLock } from './yarn-lock.js';

/** Lock files by name; npm takes the first where it finds two of its own. */
const formats: Readonly<Record<string, { readonly parse: ParseLock; readonly renew: string }>> = {
  'npm-shrinkwrap.json': { parse: parseNpmLock, renew: 'npm install' },
  'package-lock.json': { parse: parseNpmLock, renew: 'npm install' },
  'pnpm-lock.yaml': { parse: parsePnpmLock, renew: 'pnpm install' },
  'yarn.lock': { parse: parseYarnLock, renew: 'yarn install' },
  'bun.lock': { parse: parseBunLock, renew: 'bun install' },
};

/** Looks up what lock files resolve, reading each of them once and only when it is asked for. */
export class LockFileReader {
  private readonly locks = new Map<string, Lock | null>();
  private readonly places = new Map<string, readonly string[]>();

  /** `warnings` receives full sentences about lock files that cannot be read. */
  constructor(
    private readonly cwd: string,
    private readonly warnings: string[],
  ) {}

  /**
   * The version that the nearest lock file resolves for what the package.json in `folder` declares; null where none says
   * anything. One that a package manager left behind, and that no longer fits the range, gives way to one that fits.
   */
  findVersion(folder: string, name: string, range: string): string | null {
    let first: string | null = null;
    for (const path of this.pathsFrom(folder)) {
      const version =
        this.read(path)?.findVersion(declarationIn(path, folder, name, range)) ?? null;
      if (version === null) continue;
      if (fits(version, range)) return version;
      first ??= version;
    }
    return first;
  }

  private pathsFrom(folder: string): readonly string[] {
    const known = this.places.get(folder);
    if (known !== undefined) return known;
    const names = Object.keys(formats);
    const paths = foldersUpwards(folder)
      .flatMap((each) => names.map((name) => join(each, name)))
      .filter((path) => existsSync(path));
    this.places.set(folder, paths);
    return paths;
  }

  private read(path: string): Lock | null {
    const known = this.locks.get(path);
    if (known !== undefined) return known;
    const lock = parse(path);
    if (lock === null) {
      this.warnings.push(
        `${showPath(this.cwd, path)} cannot be read as a lock file; write it anew with \`${formats[basename(path)]?.renew ?? ''}\`, so that the versions of packages that are not installed are known.`,
      );
    }
    this.locks.set(path, lock);
    return lock;
  }
}

function parse(path: string): Lock | null {
  const { text } = readText(path);
  if (text === null) return null;
  try {
    return formats[basename(path)]?.parse(text.replace(/^\uFEFF/u, '')) ?? null;
  } catch {
    // What the parser says may quote the file; the name of the file and the remedy are enough.
    return null;
  }
}

function declarationIn(path: string, folder: string, name: string, range: string): Declaration {
  const shown = relative(dirname(path), folder);
  return { folder: sep === '/' ? shown : shown.split(sep).join('/'), name, range };
}

/** A range that only the package manager understands (`workspace:*`, a tag) fits everything. */
function fits(version: string, range: string): boolean {
  if (semver.validRange(range) === null) return true;
  return semver.satisfies(version, range, { includePrerelease: true });
}
