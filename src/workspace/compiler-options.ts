import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { CompilerOptions } from '../source/source-file.js';
import { foldersUpwards } from './folders.js';
import { parseLenient } from './lenient-json.js';
import { readText } from './read-text.js';
import { findRecord, isRecord } from './records.js';

/** Longest chain of `extends` and `references` that is followed. */
const MAX_STEPS = 8;

/** Looks up what tsconfig.json says of a folder, reading every file once. */
export class CompilerOptionsReader {
  private readonly configs = new Map<string, Readonly<Record<string, unknown>>>();
  private readonly answers = new Map<string, CompilerOptions | undefined>();

  /** The options of the nearest tsconfig.json that matter here; undefined where there is none, or it sets none of them. */
  optionsOf(folder: string): CompilerOptions | undefined {
    if (this.answers.has(folder)) return this.answers.get(folder);
    const nearest = foldersUpwards(folder)
      .map((each) => join(each, 'tsconfig.json'))
      .find((path) => existsSync(path));
    const isStrict = nearest === undefined ? null : this.findIndexAccess(nearest, MAX_STEPS);
    const answer = isStrict === true ? { noPropertyAccessFromIndexSignature: true } : undefined;
    this.answers.set(folder, answer);
    return answer;
  }

  /** The value of `noPropertyAccessFromIndexSignature`: its own, else an inherited one, else that of a referenced project. */
  private findIndexAccess(path: string, steps: number): boolean | null {
    if (steps === 0) return null;
    const config = this.read(path);
    const own = findRecord(config, 'compilerOptions')?.['noPropertyAccessFromIndexSignature'];
    if (typeof own === 'boolean') return own;
    const bases = [config['extends'] ?? []].flat().filter((base) => typeof base === 'string');
    // The last one wins.
    for (const base of bases.reverse()) {
      const file = findBase(dirname(path), base);
      const inherited = file === null ? null : this.findIndexAccess(file, steps - 1);
      if (inherited !== null) return inherited;
    }
    // A file of references only: which of the projects a file belongs to does not matter, brackets suit every one.
    const projects = Array.isArray(config['references'])
      ? config['references'].filter(isRecord)
      : [];
    const isAsked = projects.some(({ path: project }) => {
      if (typeof project !== 'string') return false;
      return this.findIndexAccess(configIn(resolve(dirname(path), project)), steps - 1) === true;
    });
    return isAsked ? true : null;
  }

  private read(path: string): Readonly<Record<string, unknown>> {
    const known = this.configs.get(path);
    if (known !== undefined) return known;
    const config = parseConfig(readText(path).text);
    this.configs.set(path, config);
    return config;
  }
}

/** A file that cannot be read says nothing: the compiler itself reports it. */
function parseConfig(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return text === null ? {} : parseLenient(text.replace(/^\uFEFF/u, ''));
  } catch {
    return {};
  }
}

/** The file that `extends` names: a path, or a file of a package such as `@tsconfig/strictest`. */
function findBase(folder: string, base: string): string | null {
  const candidates =
    base.startsWith('.') || isAbsolute(base)
      ? candidatesOf(resolve(folder, base))
      : foldersUpwards(folder).flatMap((each) => candidatesOf(join(each, 'node_modules', base)));
  return candidates.find((path) => isFile(path)) ?? null;
}

function candidatesOf(path: string): readonly string[] {
  return [path, `${path}.json`, join(path, 'tsconfig.json')];
}

/** A reference names a folder, or the file itself. */
function configIn(path: string): string {
  return isFile(path) ? path : join(path, 'tsconfig.json');
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
