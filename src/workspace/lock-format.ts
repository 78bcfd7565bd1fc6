import semver from 'semver';

/** A dependency as a package.json declares it. */
export interface Declaration {
  /** Folder of that package.json, from the folder of the lock file, with forward slashes; '' where they are the same. */
  readonly folder: string;
  readonly name: string;
  /** The range as it is written: `^1.2.3`, `workspace:*`, `catalog:`, `npm:other@1`. */
  readonly range: string;
}

/** What a lock file resolves; null where it says nothing about a declaration. */
export interface Lock {
  findVersion: (declaration: Declaration) => string | null;
}

/**
 * Reads the text of a lock file.
 *
 * @throws {Error} if the text is no lock file of that kind.
 */
export type ParseLock = (text: string) => Lock;

/** The version at the end of `1.2.3`, `name@1.2.3`, `npm:name@1.2.3` or `/name/1.2.3`; null for links, folders and tags. */
export function findVersionIn(resolved: string): string | null {
  return semver.valid(
    resolved.slice(Math.max(...['@', '/'].map((c) => resolved.lastIndexOf(c))) + 1),
  );
}
