import { findImportFacts } from '../source/import-facts.js';
import type { EngineInput } from './engine-input.js';
import { parsedPartsOf } from './parts.js';

/** What the graph needs to know of a file's imports. */
export interface GraphHost {
  /** Paths of all code of the run. */
  list(): readonly string[];
  read(path: string): EngineInput | null;
  resolve(from: string, specifier: string): string | null;
}

/**
 * Which files of a run may be parts of one program: those that lead to one another by imports, in either direction. A
 * package that others of the run import by its name counts as a whole.
 */
export class ImportGraph {
  private readonly parents = new Map<string, string>();

  constructor(private readonly host: GraphHost) {
    const inputs = host.list().flatMap((path) => host.read(path) ?? []);
    const packages = new Set(inputs.flatMap((input) => input.package.name ?? []));
    const imported = new Set(inputs.flatMap((input) => this.addImports(input, packages)));
    for (const { path, package: facts } of inputs) {
      if (facts.name !== undefined && imported.has(facts.name)) this.join(path, nodeOf(facts.name));
    }
  }

  areConnected(a: string, b: string): boolean {
    return this.find(a) === this.find(b);
  }

  /** Joins a file with what it imports; the names of packages of the run that it imports. */
  private addImports(input: EngineInput, packages: ReadonlySet<string>): readonly string[] {
    const imports = parsedPartsOf(input).flatMap((file) => findImportFacts(file));
    return imports.flatMap(({ specifier }) => {
      const path = this.host.resolve(input.path, specifier);
      if (path !== null) this.join(input.path, path);
      const name = packageNameOf(specifier);
      if (path !== null || name === null || !packages.has(name)) return [];
      this.join(input.path, nodeOf(name));
      return [name];
    });
  }

  private join(a: string, b: string): void {
    this.parents.set(this.find(a), this.find(b));
  }

  private find(path: string): string {
    let current = path;
    for (
      let parent = this.parents.get(current);
      parent !== undefined && parent !== current;
      parent = this.parents.get(current)
    ) {
      current = parent;
    }
    return current;
  }
}

/** The node of a package among the paths, which hold no such space. */
function nodeOf(name: string): string {
  return `package ${name}`;
}

function packageNameOf(specifier: string): string | null {
  return /^(?:@[^/]+\/)?[^/.][^/]*/u.exec(specifier)?.[0] ?? null;
}
