import { dirname } from 'node:path';
import { identityPackage } from '../catalogue/identity-package.js';
import { planDependency } from './add-dependency.js';
import type { Analysed } from './analyse-files.js';
import type { PackageReader } from '../workspace/read-package.js';
import { readText } from '../workspace/read-text.js';
import { showPath } from '../workspace/show-path.js';
import type { FileChange } from './write-files.js';

/** What the package.json files need. */
export interface DependencyPlans {
  readonly changes: readonly DependencyChange[];
  /** package.json files that cannot be edited although they need a dependency. */
  readonly failures: readonly { readonly path: string; readonly message: string }[];
  /** Full sentences. */
  readonly notes: readonly string[];
}

/** A package.json with a new dependency. */
export interface DependencyChange extends FileChange {
  /** As reports show it. */
  readonly shown: string;
  readonly range: string;
}

/** Plans the dependencies of the given files, which are all going to change. */
export function planDependencies(
  cwd: string,
  changing: readonly Analysed[],
  packages: PackageReader,
): DependencyPlans {
  const manifests = new Set<string>();
  const notes = new Set<string>();
  for (const { file, outcome } of changing) {
    for (const name of outcome.dependencies) {
      const path =
        name === identityPackage ? packages.findManifestToEdit(dirname(file.path)) : null;
      if (path !== null) manifests.add(path);
      else
        notes.add(`${file.shown} now imports ${name}: add it to the dependencies of its package.`);
    }
  }
  const changes: DependencyChange[] = [];
  const failures: { path: string; message: string }[] = [];
  for (const path of [...manifests].sort()) {
    const shown = showPath(cwd, path);
    const before = readText(path).text;
    const plan = before === null ? null : planDependency(before);
    if (before === null || plan === null) {
      const message = `The file is not valid JSON, so ${identityPackage} was not added; correct it and add the package.`;
      failures.push({ path: shown, message });
    } else {
      for (const note of plan.notes) notes.add(`${shown}: ${note}`);
      const { text: after, range } = plan;
      if (range !== null) changes.push({ path, shown, before, after, range });
    }
  }
  return { changes, failures, notes: [...notes].sort() };
}
