import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import semver from 'semver';
import type { PackageFacts } from '../source/source-file.js';
import { dependencyGroups } from './dependency-groups.js';
import { foldersUpwards } from './folders.js';
import { LockFileReader } from './lock-file.js';
import { readText } from './read-text.js';
import { isRecord } from './records.js';
import { showPath } from './show-path.js';
import { TsconfigReader } from './tsconfig.js';

/** The parts of a package.json that anything here reads; every one may be missing or of another type. */
export type Manifest = Readonly<Record<string, unknown>>;

/** Looks up the package of a file, reading every package.json and every lock file once. */
export class PackageReader {
  /** Full sentences about package.json and lock files that cannot be read. */
  readonly warnings: string[] = [];
  private readonly locks: LockFileReader;
  private readonly manifests = new Map<string, Manifest | null>();
  /** What TypeScript is told of the code. */
  readonly tsconfigs = new TsconfigReader();
  /** By the folder of a package.json, and by that of a file. */
  private readonly packages = new Map<string, PackageFacts>();
  private readonly facts = new Map<string, PackageFacts>();

  /** @param options `raisesRanges`: the host changes ranges in package.json where code needs it */
  constructor(
    private readonly cwd: string,
    private readonly hostOptions: { readonly raisesRanges?: boolean } = {},
  ) {
    this.locks = new LockFileReader(cwd, this.warnings);
  }

  /** What is known of the package that a folder belongs to. */
  factsOf(folder: string): PackageFacts {
    const known = this.facts.get(folder);
    if (known !== undefined) return known;
    const nearest = foldersUpwards(folder).find((each) => existsSync(join(each, 'package.json')));
    const found: PackageFacts =
      nearest === undefined
        ? { versions: {} }
        : {
            ...this.packageIn(nearest),
            folder: relative(nearest, folder).split(sep).join('/'),
          };
    const facts = this.withCompilerOptions(found, folder);
    this.facts.set(folder, facts);
    return facts;
  }

  private packageIn(nearest: string): PackageFacts {
    const known = this.packages.get(nearest);
    if (known !== undefined) return known;
    const facts = this.readFacts(nearest);
    this.packages.set(nearest, facts);
    return facts;
  }

  /** A tsconfig.json is read only for code that gets a new setting. */
  private withCompilerOptions(facts: PackageFacts, folder: string): PackageFacts {
    const { tsconfigs } = this;
    return {
      ...facts,
      get compilerOptions() {
        return tsconfigs.optionsOf(folder);
      },
    };
  }

  /**
   * The package.json to add a dependency to: the nearest one that is more than a marker of the module type, such as
   * `{ "type": "commonjs" }`, which no package manager reads. Null where there is none.
   */
  findManifestToEdit(folder: string): string | null {
    return (
      foldersUpwards(folder)
        .map((each) => join(each, 'package.json'))
        .find((path) => existsSync(path) && !isMarker(this.readManifest(path))) ?? null
    );
  }

  /** The nearest package.json that declares a package; null where none does. */
  findManifestDeclaring(folder: string, name: string): string | null {
    return (
      foldersUpwards(folder)
        .map((each) => join(each, 'package.json'))
        .find(
          (path) =>
            existsSync(path) &&
            declaredIn(this.readManifest(path)).some(([declared]) => declared === name),
        ) ?? null
    );
  }

  private readFacts(folder: string): PackageFacts {
    const nearest = join(folder, 'package.json');
    const manifest = this.readManifest(nearest) ?? {};
    const { name, type, engines } = manifest;
    const { node, vscode } = isRecord(engines) ? engines : {};
    const dependencies = declaredIn(manifest).map(([declared]) => declared);
    return {
      path: showPath(this.cwd, nearest),
      ...(typeof name === 'string' ? { name } : {}),
      ...(type === 'module' || type === 'commonjs' ? { type } : {}),
      ...(typeof node === 'string' ? { enginesNode: node } : {}),
      ...(typeof vscode === 'string' ? { enginesVscode: vscode } : {}),
      ...(dependencies.length > 0 ? { dependencies } : {}),
      ...(this.hostOptions.raisesRanges === true ? { raisesRanges: true } : {}),
      versions: this.readVersions(foldersUpwards(folder)),
    };
  }

  /**
   * The nearest package.json that names a package decides; workspaces often declare at the root. A version is looked up
   * when it is first read: few of the packages that a project declares are ever asked about.
   */
  private readVersions(folders: readonly string[]): Record<string, string> {
    const versions: Record<string, string> = {};
    for (const declaredAt of folders) {
      const path = join(declaredAt, 'package.json');
      if (!existsSync(path)) continue;
      for (const [name, range] of declaredIn(this.readManifest(path))) {
        if (Object.hasOwn(versions, name)) continue;
        defineLazily(versions, name, () => this.findVersion(folders, declaredAt, name, range));
      }
    }
    return versions;
  }

  /** What is installed, else what a lock file resolves, else the declared range. */
  private findVersion(
    folders: readonly string[],
    declaredAt: string,
    name: string,
    range: string,
  ): string | undefined {
    const version =
      this.findInstalled(folders, name) ?? this.locks.findVersion(declaredAt, name, range);
    // A range like `catalog:` or `workspace:*` of a package that is not installed says nothing.
    return version ?? (semver.validRange(range) === null ? undefined : range);
  }

  private findInstalled(folders: readonly string[], name: string): string | null {
    for (const folder of folders) {
      const path = join(folder, 'node_modules', name, 'package.json');
      if (!existsSync(path)) continue;
      const version = this.readManifest(path)?.['version'];
      return typeof version === 'string' ? version : null;
    }
    return null;
  }

  private readManifest(path: string): Manifest | null {
    const known = this.manifests.get(path);
    if (known !== undefined) return known;
    const manifest = parseManifest(path);
    if (manifest === null) {
      this.warnings.push(
        `${showPath(this.cwd, path)} is not valid JSON; correct it, so that the package's module type, Node.js range and dependencies can be read.`,
      );
    }
    this.manifests.set(path, manifest);
    return manifest;
  }
}

function parseManifest(path: string): Manifest | null {
  const { text } = readText(path);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function declaredIn(manifest: Manifest | null): [name: string, range: string][] {
  return dependencyGroups
    .map((group) => manifest?.[group])
    .filter(isRecord)
    .flatMap((declared) => Object.entries(declared))
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

function isMarker(manifest: Manifest | null): boolean {
  if (manifest === null) return false;
  return !['name', 'private', 'scripts', ...dependencyGroups].some((key) => key in manifest);
}

/** A property that is computed when it is first read; undefined reads as if it were missing. */
function defineLazily(
  target: Record<string, string>,
  name: string,
  compute: () => string | undefined,
): void {
  let known: { readonly value: string | undefined } | null = null;
  Object.defineProperty(target, name, {
    enumerable: true,
    configurable: true,
    get: () => (known ??= { value: compute() }).value,
  });
}
