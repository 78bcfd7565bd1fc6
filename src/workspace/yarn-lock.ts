import semver from 'semver';
import type { Declaration, Lock } from './lock-format.js';
import { findText } from './records.js';
import { loadSyml } from './syml.js';

/** The version that Yarn writes for a package of the same repository. */
const ofWorkspace = '0.0.0-use.local';

/**
 * yarn.lock of all versions of Yarn. Its keys are what package.json files ask for: `name@^1.2.3` in the classic format,
 * `name@npm:^1.2.3, name@npm:^1.0.0` in that of Yarn 2 and later.
 */
export function parseYarnLock(text: string): Lock {
  const entries = loadSyml()(text);
  const versions = new Map<string, string>();
  const versionsByName = new Map<string, Set<string>>();
  for (const [keys, entry] of Object.entries(entries)) {
    const version = findText(entry, 'version');
    if (version === null || version === ofWorkspace || semver.valid(version) === null) continue;
    for (const key of keys.split(/,\s*/u)) {
      versions.set(key, version);
      const name = key.slice(0, key.indexOf('@', 1));
      const known = versionsByName.get(name) ?? new Set();
      versionsByName.set(name, known.add(version));
    }
  }
  return {
    findVersion: (declaration) =>
      versions.get(`${declaration.name}@npm:${declaration.range}`) ??
      versions.get(`${declaration.name}@${declaration.range}`) ??
      findOnly(declaration, versionsByName.get(declaration.name)),
  };
}

/**
 * What package.json asks for is no key where `resolutions` or a catalogue replaces it: then the only version that there
 * is. A folder below the lock file with a range of its own may be a project of its own.
 */
function findOnly(
  { folder, range }: Declaration,
  versions: ReadonlySet<string> | undefined,
): string | null {
  if (folder !== '' && semver.validRange(range) !== null) return null;
  const [version = null, ...others] = versions ?? [];
  return others.length === 0 ? version : null;
}
