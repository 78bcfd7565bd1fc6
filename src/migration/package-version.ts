import { minVersion, satisfies, valid, validRange } from 'semver';

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
