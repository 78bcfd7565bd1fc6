import { packageNames } from './index.js';

/** What all package names of the catalogue have in common, tried before the names themselves: it costs almost nothing. */
const stems = [...new Set(packageNames.map((name) => (name.includes('azure') ? 'azure' : name)))];

/**
 * Whether a text mentions a package of the catalogue: the test that every host makes before any parse or analysis. Most
 * files of most repositories end here.
 */
export function mentionsAzure(text: string): boolean {
  return (
    stems.some((stem) => text.includes(stem)) && packageNames.some((name) => text.includes(name))
  );
}
