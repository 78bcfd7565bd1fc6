import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import semver from 'semver';
import type { PackageFacts } from '../source/source-file.js';
import { readText } from './read-text.js';
import { showPath } from './show-path.js';

/** The parts of a package.json that anything here reads; every one may be missing or of another type. */
export type Manifest = Readonly<Record<string, unknown>>;

/** The groups of packages that a package.json can name, the ones that count most first. */
export const dependencyGroups = [
  'dependencies',
  'peerDependencies',
  'optionalDependencies',
  'devDependencies',
] as const;

/** Looks up the package of a file, reading every package.json once. */
export class PackageReader {
  /** Full sentences about package.json files that cannot be read. */
  readonly warnings: string[] = [];
  private readonly manifests = new Map<string, Manifest | null>();
  private readonly facts = new Map<string, PackageFacts>();

  constructor(private readonly cwd: string) {}

  /** What is known of the package that a folder belongs to. */
  factsOf(folder: string): PackageFacts {
    const nearest = foldersUpwards(folder).find((each) => existsSync(join(each, 'package.json')));
    if (nearest === undefined) return { versions: {} };
    const known = this.facts.get(nearest);
    if (known !== undefined) return known;
    const facts = this.readFacts(nearest);
    this.facts.set(nearest, facts);
    return facts;
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

  private readFacts(folder: string): PackageFacts {
    const folders = foldersUpwards(folder);
    const paths = folders
      .map((each) => join(each, 'package.json'))
      .filter((path) => existsSync(path));
    const nearest = join(folder, 'package.json');
    const manifest = this.readManifest(nearest) ?? {};
    const { name, type, engines } = manifest;
    const node = isRecord(engines) ? engines['node'] : undefined;
    return {
      path: showPath(this.cwd, nearest),
      ...(typeof name === 'string' ? { name } : {}),
      ...(type === 'module' || type === 'commonjs' ? { type } : {}),
      ...(typeof node === 'string' ? { enginesNode: node } : {}),
      versions: this.readVersions(folders, paths),
    };
  }

  /** The nearest package.json that names a package decides; workspaces often declare at the root. */
  private readVersions(
    folders: readonly string[],
    paths: readonly string[],
  ): Record<string, string> {
    const versions: Record<string, string> = {};
    for (const [name, range] of paths.flatMap((path) => declaredIn(this.readManifest(path)))) {
      if (Object.hasOwn(versions, name)) continue;
      const installed = this.findInstalled(folders, name);
      // A range like `catalog:` or `workspace:*` of a package that is not installed says nothing.
      if (installed !== null) versions[name] = installed;
      else if (semver.validRange(range) !== null) versions[name] = range;
    }
    return versions;
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

/** True for an object that is no array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/** The folder itself, then every folder above it. */
function foldersUpwards(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}
