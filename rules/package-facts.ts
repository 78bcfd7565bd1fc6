import { dirname } from 'node:path';
import type { Rule } from 'eslint';
import type { SourceFile } from '../src/source/source-file.js';
import { PackageReader } from '../src/workspace/read-package.js';

/** One reader for the whole run: package.json files are read once, and only for files with findings. */
const packages = new Map<string, PackageReader>();

/** What is known of the package that the linted file belongs to. */
export function readFacts({ cwd, filename }: Rule.RuleContext): SourceFile['package'] {
  const reader = packages.get(cwd) ?? new PackageReader(cwd);
  packages.set(cwd, reader);
  return reader.factsOf(dirname(filename));
}
