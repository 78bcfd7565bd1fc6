import { dirname, join, resolve } from 'node:path';
import {
  type Cache,
  createPathsMatcher,
  findTsconfig,
  parseTsconfig,
  type TsConfigResult,
} from 'get-tsconfig';
import type { CompilerOptions } from '../source/source-file.js';

/** Looks up what tsconfig.json says of a folder, reading every file once. What cannot be read says nothing. */
export class TsconfigReader {
  private readonly cache: Cache<string> = new Map();
  private readonly configs = new Map<string, TsConfigResult | null>();
  private readonly answers = new Map<string, CompilerOptions | undefined>();

  /** The options of the nearest tsconfig.json that matter here; undefined where there is none, or it sets none of them. */
  optionsOf(folder: string): CompilerOptions | undefined {
    if (this.answers.has(folder)) return this.answers.get(folder);
    // Which of the projects a file belongs to does not matter: brackets suit every one.
    const isStrict = this.projectsOf(folder).some(
      ({ config }) => config.compilerOptions?.noPropertyAccessFromIndexSignature === true,
    );
    const answer = isStrict ? { noPropertyAccessFromIndexSignature: true } : undefined;
    this.answers.set(folder, answer);
    return answer;
  }

  /** Where `paths` and `baseUrl` lead a specifier to, in this order; absolute paths, perhaps without an ending. */
  pathsOf(folder: string, specifier: string): readonly string[] {
    return this.projectsOf(folder).flatMap((project) => {
      const matcher = createPathsMatcher(project);
      return matcher === null ? [] : matcher(specifier);
    });
  }

  /** The nearest project and those that it refers to: often it is nothing but a list of them. */
  private projectsOf(folder: string): readonly TsConfigResult[] {
    const path = findTsconfig(folder, 'tsconfig.json', this.cache);
    const nearest = path === undefined ? null : this.read(path);
    if (nearest === null) return [];
    const others = (nearest.config.references ?? []).flatMap(
      ({ path: project }) => this.readProject(resolve(dirname(nearest.path), project)) ?? [],
    );
    return [nearest, ...others];
  }

  /** A reference names a folder, or the file itself. */
  private readProject(path: string): TsConfigResult | null {
    return path.endsWith('.json') ? this.read(path) : this.read(join(path, 'tsconfig.json'));
  }

  private read(path: string): TsConfigResult | null {
    const known = this.configs.get(path);
    if (known !== undefined) return known;
    const result = this.parse(path);
    this.configs.set(path, result);
    return result;
  }

  /** The compiler itself reports what is wrong with a file. */
  private parse(path: string): TsConfigResult | null {
    try {
      return { path, config: parseTsconfig(path, this.cache) };
    } catch {
      return null;
    }
  }
}
