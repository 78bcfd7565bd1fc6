import { credentialClasses } from './credentials.js';
import { packageNames } from './index.js';

/** What must stand in a file that has findings: a package of the catalogue, or a key credential of any Azure package. */
const names = [...packageNames, ...credentialClasses.map((entry) => entry.export)];

/**
 * Whether a text mentions anything of the catalogue: the test that every host makes before any parse or analysis. Most
 * files of most repositories end at its first half, which costs almost nothing: all packages have `azure` in their names.
 */
export function mentionsAzure(text: string): boolean {
  return text.includes('azure') && names.some((name) => text.includes(name));
}
