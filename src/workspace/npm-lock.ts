import type { Declaration, Lock } from './lock-format.js';
import { findVersionIn } from './lock-format.js';
import { findRecord, findText, isRecord } from './records.js';

/**
 * package-lock.json and npm-shrinkwrap.json. Versions 2 and 3 list folders, versions 1 and 2 a tree of names.
 * Source: https://docs.npmjs.com/cli/configuring-npm/package-lock-json
 */
export function parseNpmLock(text: string): Lock {
  const lock: unknown = JSON.parse(text);
  if (!isRecord(lock)) throw new Error('no object');
  const packages = findRecord(lock, 'packages');
  return {
    findVersion: (declaration) =>
      packages === null ? findInTree(lock, declaration) : findInFolders(packages, declaration),
  };
}

/** As Node.js looks a package up: the `node_modules` of the folder first, then those above it. */
function findInFolders(
  packages: Readonly<Record<string, unknown>>,
  { folder, name }: Declaration,
): string | null {
  // A folder that is not listed is no workspace of this lock file, and installs for itself.
  if (findRecord(packages, folder) === null) return null;
  for (let at = folder; ; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    const entry = findRecord(packages, path);
    if (entry !== null) return versionOf(packages, entry);
    if (at === '') return null;
  }
}

/** A link leads to the entry of a workspace, which has the version. */
function versionOf(
  packages: Readonly<Record<string, unknown>>,
  entry: Readonly<Record<string, unknown>>,
): string | null {
  const target = entry['link'] === true ? findText(entry, 'resolved') : null;
  const version = findText(target === null ? entry : findRecord(packages, target), 'version');
  return version === null ? null : findVersionIn(version);
}

/** Version 1 knows no workspaces: it is about its own folder. */
function findInTree(lock: unknown, { folder, name }: Declaration): string | null {
  if (folder !== '') return null;
  const version = findText(findRecord(findRecord(lock, 'dependencies'), name), 'version');
  return version === null ? null : findVersionIn(version);
}
