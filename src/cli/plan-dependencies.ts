import { dirname } from 'node:path';
import { identityPackage } from '../catalogue/identity-package.js';
import type { PackageReader } from '../workspace/read-package.js';
import { readText } from '../workspace/read-text.js';
import { showPath } from '../workspace/show-path.js';
import { planDependency } from './add-dependency.js';
import type { Analysed } from './analyse-files.js';
import { raiseDependency } from './raise-dependency.js';
import type { FileChange } from './write-files.js';

/** What the package.json files need. */
export interface DependencyPlans {
  readonly changes: readonly DependencyChange[];
  /** package.json files that cannot be edited although they need a dependency. */
  readonly failures: readonly { readonly path: string; readonly message: string }[];
  /** Full sentences. */
  readonly notes: readonly string[];
}

/** A package.json with a new dependency, or with a higher range of one. */
export interface DependencyChange extends FileChange {
  /** As reports show it. */
  readonly shown: string;
  /** Added and raised ranges by package name. */
  readonly add: Readonly<Record<string, string>>;
}

/** What a package.json needs. */
interface Needs {
  identity: boolean;
  /** The lowest version that will do, by the name of a package whose range is too low. */
  readonly raised: Map<string, string>;
}

/** Plans the dependencies of the given files, which are all going to change. */
export function planDependencies(
  cwd: string,
  changing: readonly Analysed[],
  packages: PackageReader,
): DependencyPlans {
  const notes = new Set<string>();
  const needs = collectNeeds(changing, packages, notes);
  const changes: DependencyChange[] = [];
  const failures: { path: string; message: string }[] = [];
  for (const [path, need] of [...needs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shown = showPath(cwd, path);
    const before = readText(path).text;
    const change =
      before === null
        ? null
        : changeManifest(before, need, (note) => {
            notes.add(`${shown}: ${note}`);
          });
    if (before === null || change === null) {
      const message = `The file is not valid JSON, so ${identityPackage} was not added; correct it and add the package.`;
      failures.push({ path: shown, message });
    } else if (change.text !== before) {
      changes.push({ path, shown, before, after: change.text, add: change.add });
    }
  }
  return { changes, failures, notes: [...notes].sort() };
}

function collectNeeds(
  changing: readonly Analysed[],
  packages: PackageReader,
  notes: Set<string>,
): ReadonlyMap<string, Needs> {
  const needs = new Map<string, Needs>();
  const needsOf = (path: string): Needs => {
    const known = needs.get(path) ?? { identity: false, raised: new Map<string, string>() };
    needs.set(path, known);
    return known;
  };
  for (const { file, outcome } of changing) {
    const folder = dirname(file.path);
    for (const name of outcome.dependencies) {
      const path = name === identityPackage ? packages.findManifestToEdit(folder) : null;
      if (path !== null) needsOf(path).identity = true;
      else
        notes.add(`${file.shown} now imports ${name}: add it to the dependencies of its package.`);
    }
    for (const [name, version] of Object.entries(outcome.raised ?? {})) {
      const path = packages.findManifestDeclaring(folder, name);
      if (path !== null) needsOf(path).raised.set(name, version);
    }
  }
  return needs;
}

/** The text of a package.json with what it needs; null where it is no JSON object. */
function changeManifest(
  before: string,
  { identity, raised }: Needs,
  note: (text: string) => void,
): { readonly text: string; readonly add: Readonly<Record<string, string>> } | null {
  const add: Record<string, string> = {};
  let text = before;
  const plan = planDependency(text);
  if (plan === null) return null;
  if (identity) {
    for (const each of plan.notes) note(each);
    text = plan.text;
    if (plan.range !== null) add[identityPackage] = plan.range;
  }
  for (const [name, version] of raised) {
    const higher = raiseDependency(text, name, version);
    if (higher === null) continue;
    text = higher.text;
    add[name] = higher.range;
    note(`${name} needs ${version} or later for the migrated calls: install it before you deploy.`);
  }
  return { text, add };
}
