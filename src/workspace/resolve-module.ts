import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';

/** Endings that Node.js, TypeScript and bundlers add to a specifier, in this order. */
const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'] as const;

/** What TypeScript reads where the code says `.js`. */
const sources: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** The file that a relative specifier leads to from a file, as Node.js, TypeScript or a bundler would find it; else null. */
export function resolveRelative(fromPath: string, specifier: string): string | null {
  return /^\.{1,2}(?:\/|$)/u.test(specifier)
    ? findModule(resolve(dirname(fromPath), specifier))
    : null;
}

/** The file that an absolute path without an ending, or with that of compiled code, leads to; else null. */
export function findModule(wanted: string): string | null {
  const ending = extname(wanted);
  const stem = wanted.slice(0, wanted.length - ending.length);
  const candidates = [
    ...(sources[ending] ?? []).map((source) => stem + source),
    wanted,
    ...endings.map((each) => wanted + each),
    ...endings.map((each) => join(wanted, `index${each}`)),
  ];
  return candidates.find((path) => isFile(path)) ?? findInOtherCase(candidates);
}

/** File systems of Windows and macOS take a name in any case, and code was written on them. */
function findInOtherCase(candidates: readonly string[]): string | null {
  for (const path of candidates) {
    const name = basename(path).toLowerCase();
    const [only, ...others] = listFolder(dirname(path)).filter(
      (each) => each.toLowerCase() === name,
    );
    if (only !== undefined && others.length === 0) return join(dirname(path), only);
  }
  return null;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function listFolder(path: string): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((each) =>
      each.isFile() ? each.name : [],
    );
  } catch {
    return [];
  }
}
