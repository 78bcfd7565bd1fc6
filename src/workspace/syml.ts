import { createRequire } from 'node:module';
import type * as Parsers from '@yarnpkg/parsers';

/**
 * The parser of Yarn's own lock files, which reads YAML as well and leaves every scalar a text: versions like 1.10 stay
 * what they are. Loaded only where there is such a file: it takes some 25 ms.
 */
export function loadSyml(): (text: string) => Readonly<Record<string, unknown>> {
  const parsers = createRequire(import.meta.url)('@yarnpkg/parsers') as typeof Parsers;
  return parsers.parseSyml;
}
