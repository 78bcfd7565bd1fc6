import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { EngineInput } from '../diagnose/engine-input.js';
import type { ModuleHost } from '../diagnose/program.js';
import type { PackageReader } from '../workspace/read-package.js';
import { readText } from '../workspace/read-text.js';
import { findModule, resolveRelative } from '../workspace/resolve-module.js';
import { addJsonMember, findJsonMember } from './json-members.js';
import type { WalkedFile, WalkedFiles } from './walk-files.js';

/**
 * The modules of a run: its code and its JSON files. What git ignores is not among them: those files belong to one
 * machine.
 */
export function createModuleHost(
  cwd: string,
  { code, settings }: WalkedFiles,
  packages: PackageReader,
): ModuleHost {
  const files = [...code, ...settings.filter(({ isIgnored }) => !isIgnored)];
  let byPath: ReadonlyMap<string, WalkedFile> | null = null;
  const byShown = new Map(files.map((file) => [file.shown, file]));
  const inputs = new Map<string, EngineInput | null>();
  return {
    list: () => code.map(({ shown }) => shown),
    resolve(from, specifier) {
      const path = resolveModule(resolve(cwd, from), specifier, packages);
      if (path === null) return null;
      byPath ??= new Map(files.map((file) => [realpathSync(file.path), file]));
      return byPath.get(realpathSync(path))?.shown ?? null;
    },
    read(shown) {
      const file = byShown.get(shown);
      if (file === undefined) return null;
      const known = inputs.get(shown);
      const input = known === undefined ? readInput(file, packages) : known;
      inputs.set(shown, input);
      return input;
    },
    findJsonMember,
    addJsonMember,
  };
}

/** Relative to the file, or by `paths` and `baseUrl` of its tsconfig.json. */
function resolveModule(from: string, specifier: string, packages: PackageReader): string | null {
  const relative = resolveRelative(from, specifier);
  if (relative !== null || specifier.startsWith('.')) return relative;
  for (const path of packages.tsconfigs.pathsOf(dirname(from), specifier)) {
    const found = findModule(path);
    if (found !== null) return found;
  }
  return null;
}

function readInput({ path, shown }: WalkedFile, packages: PackageReader): EngineInput | null {
  const { text } = readText(path);
  return text === null ? null : { path: shown, text, package: packages.factsOf(dirname(path)) };
}
