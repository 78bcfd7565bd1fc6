import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageNames } from '../../src/catalogue/index.js';

const folder = import.meta.dirname;

/** A way to import an installed package. */
export interface InstalledModule {
  /** What the compiler resolves: `cosmos-2` for an old major that is installed under a name of its own. */
  readonly specifier: string;
  /** What users write, and the catalogue knows: `@azure/cosmos`. */
  readonly module: string;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: unknown;
}

/**
 * Everything that can be imported from the packages that this folder's package.json installs and that the catalogue
 * knows: their roots, the subpaths of the catalogue, and the subpaths of their `exports`.
 */
export function installedModules(): readonly InstalledModule[] {
  const { dependencies = {} } = readManifest(path.join(folder, 'package.json'));
  const roots = new Set(packageNames.map(rootOf));
  return Object.entries(dependencies)
    .map(([name, version]) => ({ name, real: aliasedName(version) ?? name }))
    .filter(({ name, real }) => roots.has(real) && existsSync(manifestPath(name)))
    .flatMap(({ name, real }) =>
      subpathsOf(name, real).map((subpath) => ({
        specifier: name + subpath,
        module: real + subpath,
      })),
    );
}

/** Root, catalogue and `exports`, as endings of a specifier: '' and '/models'. */
function subpathsOf(name: string, real: string): readonly string[] {
  const known = packageNames
    .filter((module) => rootOf(module) === real)
    .map((module) => module.slice(real.length));
  const { exports } = readManifest(manifestPath(name));
  const keys = typeof exports === 'object' && exports !== null ? Object.keys(exports) : [];
  // A pattern stands for files that nobody names; where users import one, the catalogue does.
  const exported = keys
    .filter((key) => key.startsWith('./') && !/\*|\.json$/u.test(key))
    // The same file with and without its ending is one entry point.
    .filter((key) => key === withoutEnding(key) || !keys.includes(withoutEnding(key)))
    .map((key) => key.slice(1));
  return [...new Set(['', ...known, ...exported])];
}

function withoutEnding(key: string): string {
  return key.replace(/\.[cm]?js$/u, '');
}

/** `npm:@azure/cosmos@2.1.7` installs @azure/cosmos under another name. */
function aliasedName(version: string): string | undefined {
  return /^npm:(?<name>@?[^@]+)@/u.exec(version)?.groups?.['name'];
}

/** The package of an import specifier: without its subpath. */
function rootOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function manifestPath(name: string): string {
  return path.join(folder, 'node_modules', name, 'package.json');
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}
