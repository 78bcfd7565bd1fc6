import semver from 'semver';
import {
  identityLines,
  identityOldestMajor,
  identityRangeWithoutEngines,
} from '../catalogue/identity-package.js';

/**
 * The range of `@azure/identity` for a package with these `engines.node`: the newest one whose every version runs on
 * the oldest Node.js that the package allows. Where that is older than any line, the oldest line.
 */
export function chooseIdentityRange(enginesNode: string | undefined): string {
  const oldestNode = findOldestNode(enginesNode);
  if (oldestNode === null) return identityRangeWithoutEngines;
  const line = identityLines.find(({ node }) => semver.satisfies(oldestNode, node));
  return (line ?? identityLines.at(-1))?.range ?? identityRangeWithoutEngines;
}

/** True where the package allows a Node.js on which no version of `@azure/identity` 4 runs. */
export function allowsNodeWithoutIdentity(enginesNode: string | undefined): boolean {
  const oldestNode = findOldestNode(enginesNode);
  return (
    oldestNode !== null && !identityLines.some(({ node }) => semver.satisfies(oldestNode, node))
  );
}

/** True where every version in the range has the credentials that migrated code uses. */
export function isRecentIdentity(range: string): boolean {
  if (semver.validRange(range) === null) return false;
  return semver.subset(range, `>=${String(identityOldestMajor)}.0.0`);
}

/** The oldest Node.js that `engines.node` allows; null where it says nothing: missing, `*` or malformed. */
function findOldestNode(enginesNode: string | undefined): string | null {
  const range = semver.validRange(enginesNode ?? '*');
  if (range === null || range === '*') return null;
  const oldest = semver.minVersion(range)?.version ?? null;
  return oldest === '0.0.0' ? null : oldest;
}
