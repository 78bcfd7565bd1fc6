import { compare, minVersion, satisfies, valid, validRange } from 'semver';
import type { PackageFacts } from '../source/source-file.js';

/**
 * Whether an installed version, or the lowest version of a declared range, reaches a minimum. A declaration that is no
 * range at all (a path, a tag, `workspace:*`) says nothing, and passes.
 */
export function satisfiesMinimum(declared: string, minimum: string): boolean {
  const version = valid(declared) ?? lowestOf(declared);
  return version === null || satisfies(version, `>=${minimum}`, { includePrerelease: true });
}

function lowestOf(range: string): string | null {
  const normalised = validRange(range);
  if (normalised === null || normalised === '' || normalised === '*') return null;
  return minVersion(range)?.version ?? null;
}

/**
 * Why a package is too old for what a plan would write; null where it is not, where nobody knows its version, or where
 * the run raises its range.
 */
export function findTooOld(
  { versions, raisesRanges }: PackageFacts,
  minimum: Readonly<Record<string, string>>,
): string | null {
  for (const [name, version] of Object.entries(minimum)) {
    const declared = versions[name];
    if (declared === undefined || satisfiesMinimum(declared, version)) continue;
    if (valid(declared) !== null) {
      return `Upgrade ${name} to ${version} or later first: ${declared} has no form with a credential.`;
    }
    if (raisesRanges !== true || raiseRange(declared, version) === null) {
      return `The range ${declared} of ${name} allows versions before ${version}, which have no form with a credential: raise it, then run again.`;
    }
  }
  return null;
}

/** The packages whose range has to be raised, with the versions that are needed. */
export function rangesToRaise(
  { versions }: PackageFacts,
  minimum: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(minimum).filter(([name, version]) => {
      const declared = versions[name];
      return declared !== undefined && !satisfiesMinimum(declared, version);
    }),
  );
}

/** `^11.1.0` becomes `^11.3.0`: the same range from a higher version on; null where it does not allow that version. */
export function raiseRange(range: string, minimum: string): string | null {
  const operator = /^\s*(?<operator>\^|~|>=)\s*\d[\w.+-]*\s*$/u.exec(range)?.groups?.['operator'];
  if (operator === undefined || !satisfies(minimum, range)) return null;
  return operator + minimum;
}

/** The highest version of each package among several lists. */
export function highestOf(
  lists: readonly Readonly<Record<string, string>>[],
): Readonly<Record<string, string>> {
  const highest: Record<string, string> = {};
  for (const [name, version] of lists.flatMap((list) => Object.entries(list))) {
    const known = highest[name];
    if (known === undefined || compare(known, version) < 0) highest[name] = version;
  }
  return highest;
}
