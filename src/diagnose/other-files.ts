import type { TSESTree } from '@typescript-eslint/types';
import type { Service } from '../catalogue/types.js';
import { lostRightsOf } from '../migration/advice.js';
import { foreignKeyUsesOf, keyOnlyNamesOf } from '../migration/far-key-uses.js';
import { findSchemaDemands } from '../migration/schema-keys.js';
import { settingUsesOf } from '../migration/setting-uses.js';
import { createLineIndex } from '../source/line-index.js';
import { findNameLists } from '../source/setting-lists.js';
import { isTestPath } from '../source/test-places.js';
import type { EngineInput } from './engine-input.js';
import { type GraphHost, ImportGraph } from './import-graph.js';
import { parsedPartsOf } from './parts.js';

interface FileUses {
  readonly path: string;
  readonly places: readonly string[];
}

/**
 * What the files of a run say of clients and settings that other files of the same program have. What a test needs is
 * no need of the code that it tests: it often gives a setting a value of its own.
 */
export class OtherFiles {
  private readonly foreignKeyUses = new Map<Service, readonly FileUses[]>();
  private graph: ImportGraph | null = null;

  constructor(private readonly host: GraphHost) {}

  /** Where files that may be parts of the same program need the key of a client that they did not make; `path:line`. */
  foreignKeyUsesFor(path: string, service: Service): readonly string[] {
    const found = this.foreignKeyUses.get(service) ?? this.searchForeignKeyUses(service);
    this.foreignKeyUses.set(service, found);
    return found
      .filter((other) => other.path !== path && counts(path, other.path))
      .filter((other) => this.areConnected(path, other.path))
      .flatMap(({ places }) => places);
  }

  /**
   * Where such files still read a setting when they are migrated, as `path:line`; `migrate` gives their text after that,
   * and null for a file that does not count.
   */
  readersOf(
    path: string,
    setting: string,
    migrate: (input: EngineInput) => string | null,
  ): readonly string[] {
    return this.host.list().flatMap((other) => {
      const input = other === path || !counts(path, other) ? null : this.host.read(other);
      if (input?.text.includes(setting) !== true || !this.areConnected(path, other)) return [];
      const text = migrate(input);
      if (text === null) return [];
      const [use] = parsedPartsOf({ ...input, text }).flatMap((file): readonly TSESTree.Node[] => [
        ...(settingUsesOf(file).get(setting) ?? []),
        ...findSchemaDemands(file, setting),
        ...findNameLists(file, setting).flatMap(({ item, isCheck }) => (isCheck ? [item] : [])),
      ]);
      if (use === undefined) return [];
      const { line } = createLineIndex(text.replace(/^\uFEFF/u, '')).placeOf(use.range[0]);
      return [`${other}:${String(line)}`];
    });
  }

  /** Calls that no role allows, in files that name the service's package and may be given a client of these paths. */
  lostRightsOf(service: Service, paths: ReadonlySet<string>): readonly string[] {
    const methods = (service.rights ?? []).map(({ name }) => name.split('.').at(-1) ?? name);
    return this.host.list().flatMap((path) => {
      const input = paths.has(path) ? null : this.host.read(path);
      if (input === null || !methods.some((method) => input.text.includes(method))) return [];
      if (!service.packages.some((name) => input.text.includes(name))) return [];
      return parsedPartsOf(input).flatMap((file) => {
        const notes = lostRightsOf(file, [service]);
        if (notes.length === 0) return [];
        return [...paths].some((other) => this.areConnected(path, other)) ? notes : [];
      });
    });
  }

  private searchForeignKeyUses(service: Service): readonly FileUses[] {
    const names = keyOnlyNamesOf(service);
    return this.host.list().flatMap((path) => {
      const input = this.host.read(path);
      if (input === null || !names.some((name) => input.text.includes(name))) return [];
      const places = parsedPartsOf(input).flatMap((file) => foreignKeyUsesOf(file, service));
      return places.length === 0 ? [] : [{ path, places }];
    });
  }

  /** The graph is made when it is first asked: most runs never need it. */
  private areConnected(a: string, b: string): boolean {
    this.graph ??= new ImportGraph(this.host);
    return this.graph.areConnected(a, b);
  }
}

/** Whether what a file needs is a need of another one. Tests count for one another. */
function counts(path: string, other: string): boolean {
  return isTestPath(path) || !isTestPath(other);
}
