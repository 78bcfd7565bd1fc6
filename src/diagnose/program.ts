import type { TSESTree } from '@typescript-eslint/types';
import { services } from '../catalogue/index.js';
import { lostRightsOf } from '../migration/advice.js';
import { createContext, type PlanContext, type PlanPolicy } from '../migration/context.js';
import { exportedNameFor, planExportedEndpoint } from '../migration/exported-endpoint.js';
import { exampleEndpoint, isRefusal, readEndpoint } from '../migration/endpoint-value.js';
import { foreignKeyUsesOf, keyOnlyMethodsOf } from '../migration/far-key-uses.js';
import type { ExportedEndpoint, ImportedValue, Modules } from '../migration/modules.js';
import type { FileOutcome } from '../migration/outcome.js';
import type { Refusal } from '../migration/refusals.js';
import { refuse } from '../migration/refuse.js';
import { findSchemaDemands } from '../migration/schema-keys.js';
import { settingUsesOf } from '../migration/setting-uses.js';
import type { Target } from '../migration/target.js';
import type { Service } from '../catalogue/types.js';
import { applyEdits, type TextEdit } from '../source/edits.js';
import { type ExportedReader, findExportedReader } from '../source/exported-reader.js';
import { createLineIndex } from '../source/line-index.js';
import { parseSource } from '../source/parse.js';
import type { SourceFile } from '../source/source-file.js';
import type { EngineInput } from './engine-input.js';
import { type GraphHost, ImportGraph } from './import-graph.js';
import { migrateSource } from './migrate-source.js';
import { parsedPartsOf } from './parts.js';

/**
 * What a program needs of the file system; paths are those that reports show. `resolve` gives null for a package, and for
 * what is not among the files of the run; `read` where a file cannot be read or must not be changed.
 */
export interface ModuleHost extends GraphHost {
  /** The value of a member of a JSON text; undefined where there is none. */
  findJsonMember(text: string, path: readonly string[]): unknown;
  /** Puts a member behind another one of the same object; null where the text does not allow it. */
  addJsonMember(
    text: string,
    path: readonly string[],
    name: string,
    value: string,
  ): TextEdit | null;
}

interface FileUses {
  readonly path: string;
  readonly places: readonly string[];
}

/**
 * The files of a run, which are migrated together: a file may need a second export in a module that it imports. Every
 * file is migrated once; what others add to it comes after that.
 */
export class Program implements Modules {
  private readonly outcomes = new Map<string, FileOutcome>();
  private readonly texts = new Map<string, string>();
  private readonly active = new Set<string>();
  private readonly foreignKeyUses = new Map<Service, readonly FileUses[]>();
  private graph: ImportGraph | null = null;
  private readonly context: PlanContext;

  constructor(
    private readonly host: ModuleHost,
    private readonly target: Target,
    policy: Partial<PlanPolicy> = {},
  ) {
    this.context = createContext(policy, this);
  }

  /** Migrates a file, unless that was done already. */
  migrate(input: EngineInput): FileOutcome {
    const known = this.outcomes.get(input.path);
    if (known !== undefined) return known;
    this.active.add(input.path);
    try {
      const outcome = migrateSource(input, this.target, { context: this.context });
      this.outcomes.set(input.path, outcome);
      this.texts.set(input.path, outcome.text);
      return outcome;
    } finally {
      this.active.delete(input.path);
    }
  }

  /** Files that others have added to, with their whole text. */
  *extended(): Generator<readonly [path: string, text: string]> {
    for (const [path, text] of this.texts) {
      if (this.outcomes.get(path)?.text !== text) yield [path, text];
    }
  }

  /** What a person must know of files that work with clients of others; full sentences. */
  notes(): readonly string[] {
    const migrated = [...this.outcomes.values()].flatMap(({ path, findings }) =>
      findings.flatMap((finding) => (finding.outcome === 'migrated' ? { path, ...finding } : [])),
    );
    return services.flatMap((service) => {
      const paths = new Set(
        migrated.flatMap((finding) => (finding.service === service.name ? finding.path : [])),
      );
      return paths.size === 0 ? [] : this.farRightsOf(service, paths);
    });
  }

  /** Calls that no role allows, in files that name the service's package and may be given a migrated client. */
  private farRightsOf(service: Service, paths: ReadonlySet<string>): readonly string[] {
    const methods = (service.rights ?? []).map(({ name }) => name.split('.').at(-1) ?? name);
    return this.host.list().flatMap((path) => {
      const input = paths.has(path) ? null : this.host.read(path);
      if (input === null || !methods.some((method) => input.text.includes(method))) return [];
      if (!service.packages.some((name) => input.text.includes(name))) return [];
      return parsedPartsOf(input).flatMap((file) => {
        const notes = lostRightsOf(file, [service]);
        if (notes.length === 0) return [];
        this.graph ??= new ImportGraph(this.host);
        const { graph } = this;
        return [...paths].some((other) => graph.areConnected(path, other)) ? notes : [];
      });
    });
  }

  planEndpoint(
    from: SourceFile,
    { specifier, path }: ImportedValue,
    service: Service,
  ): ExportedEndpoint | Refusal | null {
    const resolved = this.host.resolve(from.path, specifier);
    if (resolved === null || resolved === from.path || path.length === 0) return null;
    const isJson = /\.json$/iu.test(resolved);
    const input = this.host.read(resolved);
    // Modules that import one another: the other one is being changed at this moment.
    if (input === null || this.active.has(resolved)) return null;
    if (!isJson) this.migrate(input);
    const text = this.texts.get(resolved) ?? input.text;
    if (isJson) return this.planJsonEndpoint(from, { ...input, text }, path, service);
    const module = parseSource({ ...input, text });
    return module.ok ? planExportedEndpoint(module.file, path, service, this.context) : null;
  }

  findReader(from: SourceFile, { specifier, path }: ImportedValue): ExportedReader | null {
    const resolved = this.host.resolve(from.path, specifier);
    const input = resolved === null ? null : this.host.read(resolved);
    if (input === null || /\.json$/iu.test(input.path)) return null;
    const module = parseSource(input);
    return module.ok ? findExportedReader(module.file, path) : null;
  }

  private planJsonEndpoint(
    from: SourceFile,
    { path: module, text }: EngineInput,
    path: readonly string[],
    service: Service,
  ): ExportedEndpoint | Refusal | null {
    const inner = path[0] === 'default' ? path.slice(1) : path;
    const old = inner.at(-1);
    const value = this.host.findJsonMember(text, inner);
    if (old === undefined || typeof value !== 'string') return null;
    const endpoint = value === '' ? '' : readEndpoint(from, service, [value]);
    if (typeof endpoint !== 'string' && isRefusal(endpoint)) return endpoint;
    const address = typeof endpoint === 'string' ? endpoint : endpoint.endpoint;
    if (typeof address !== 'string' && address.kind !== 'literal') return null;
    const written = typeof address === 'string' ? address : address.value;
    const name = exportedNameFor(old, service);
    const present = this.host.findJsonMember(text, [...inner.slice(0, -1), name]);
    if (present !== undefined && present !== written) return refuse('crosses-module', service);
    const edit = present === undefined ? this.host.addJsonMember(text, inner, name, written) : null;
    if (present === undefined && edit === null) return null;
    return {
      module,
      name,
      edits: edit === null ? [] : [edit],
      settings: [],
      oldSettings: [],
      notes: [
        `${module}: set ${name} to the endpoint of ${service.name} (${exampleEndpoint(service)}); delete ${old} when nothing reads it any more, and rotate its key.`,
      ],
    };
  }

  findForeignKeyUses(path: string, service: Service): readonly string[] {
    const found = this.foreignKeyUses.get(service) ?? this.searchForeignKeyUses(service);
    this.foreignKeyUses.set(service, found);
    const others = found.filter((file) => file.path !== path);
    if (others.length === 0) return [];
    this.graph ??= new ImportGraph(this.host);
    const { graph } = this;
    return others
      .filter((other) => graph.areConnected(path, other.path))
      .flatMap(({ places }) => places);
  }

  findReaders(path: string, setting: string): readonly string[] {
    return this.host.list().flatMap((other) => {
      const input = this.host.read(other);
      // A file that is being migrated at this moment waits for this one.
      if (other === path || this.active.has(other)) return [];
      if (input?.text.includes(setting) !== true) return [];
      this.graph ??= new ImportGraph(this.host);
      if (!this.graph.areConnected(path, other)) return [];
      const { text } = this.migrate(input);
      const [use] = parsedPartsOf({ ...input, text }).flatMap((file): readonly TSESTree.Node[] => [
        ...(settingUsesOf(file).get(setting) ?? []),
        ...findSchemaDemands(file, setting),
      ]);
      if (use === undefined) return [];
      const { line } = createLineIndex(text.replace(/^\uFEFF/u, '')).placeOf(use.range[0]);
      return [`${other}:${String(line)}`];
    });
  }

  private searchForeignKeyUses(service: Service): readonly FileUses[] {
    const names = keyOnlyMethodsOf(service);
    return this.host.list().flatMap((path) => {
      const input = this.host.read(path);
      if (input === null || !names.some((name) => input.text.includes(name))) return [];
      const places = parsedPartsOf(input).flatMap((file) => foreignKeyUsesOf(file, service));
      return places.length === 0 ? [] : [{ path, places }];
    });
  }

  apply(path: string, edits: readonly TextEdit[]): void {
    const text = this.texts.get(path) ?? this.host.read(path)?.text;
    if (text === undefined) return;
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    this.texts.set(path, mark + applyEdits(text.slice(mark.length), edits));
  }
}
