/**
 * Which versions of `@azure/identity` run on which Node.js, newest first. Source: `engines.node` in the package's own
 * metadata (`npm view @azure/identity@<version> engines.node`), read on 23 November 2026:
 *
 *     4.5.0 … 4.10.1   >=18.0.0
 *     4.10.2 … 4.13.1  >=20.0.0
 *     4.13.2 … 4.14.1  >=22.0.0
 *
 * Patch releases moved the floor twice, so a caret or tilde range would resolve to a version that needs a newer Node.js;
 * the older lines therefore have an upper bound.
 */
export const identityLines: readonly IdentityLine[] = [
  { node: '>=22.0.0', range: '^4.14.1' },
  { node: '>=20.0.0', range: '>=4.13.0 <4.13.2' },
  { node: '>=18.0.0', range: '>=4.10.0 <4.10.2' },
];

/** A range of versions, and the Node.js that all of them run on. */
export interface IdentityLine {
  readonly node: string;
  readonly range: string;
}

/** The package that migrated code imports its credential from. */
export const identityPackage = '@azure/identity';

/** For a package that does not say which Node.js it needs: the newest, and content with an installed 4.13. */
export const identityRangeWithoutEngines = '^4.13.0';

/**
 * The oldest major version that is worth keeping. What migrated code passes is older, by the declarations of the package:
 * `managedIdentityClientId` came in 1.1.0, `ManagedIdentityCredential({ clientId })` in 2.1.0 (before, the client ID would
 * be ignored), and only `getBearerTokenProvider` in 4.2.0, which rows name as a lowest version.
 */
export const identityOldestMajor = 4;
