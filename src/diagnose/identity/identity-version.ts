import { gtr, lt, valid, validRange } from 'semver';
import { identityPackage } from '../../catalogue/identity-package.js';
import { satisfiesMinimum } from '../../migration/package-version.js';
import type { SourceFile } from '../../source/source-file.js';

/**
 * What came when. Sources: the change log of `@azure/identity`, and its declarations; older versions ignore the setting
 * and the option without a word.
 */
export const identityVersions = {
  /** `AZURE_TOKEN_CREDENTIALS`. */
  pinning: '4.10.0',
  /** `requiredEnvVars` of `DefaultAzureCredential`. */
  requiredEnvVars: '4.12.0',
} as const;

/** Whether the package is known to be older: no version that its declaration allows is new enough. */
export function isCertainlyBelow(file: SourceFile, minimum: string): boolean {
  const declared = file.package.versions[identityPackage];
  if (declared === undefined) return false;
  if (valid(declared) !== null) return lt(declared, minimum);
  return validRange(declared) !== null && gtr(minimum, declared);
}

/** Whether the package is new enough, as far as anybody knows: the lowest version that its declaration allows. */
export function mayNeed(file: SourceFile, minimum: string): boolean {
  const declared = file.package.versions[identityPackage];
  return declared === undefined || satisfiesMinimum(declared, minimum);
}
