import { services } from '../catalogue/index.js';
import type { Service } from '../catalogue/types.js';
import { createContext, type PlanContext, type PlanPolicy } from '../migration/context.js';
import { planExportedEndpoint } from '../migration/exported-endpoint.js';
import { type JsonMembers, planJsonEndpoint } from '../migration/json-endpoint.js';
import type { ExportedEndpoint, ImportedValue, Modules } from '../migration/modules.js';
import type { FileOutcome } from '../migration/outcome.js';
import type { Refusal } from '../migration/refusals.js';
import type { Target } from '../migration/target.js';
import { applyEdits, type TextEdit } from '../source/edits.js';
import { type ExportedReader, findExportedReader } from '../source/exported-reader.js';
import { findValueGivers } from '../source/exported-values.js';
import { textsIn } from '../source/origin.js';
import { parseSource } from '../source/parse.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import type { EngineInput } from './engine-input.js';
import { findForeignRuntimes, type ForeignRuntime } from './foreign-runtimes.js';
import type { GraphHost } from './import-graph.js';
import { migrateSource } from './migrate-source.js';
import { OtherFiles } from './other-files.js';
import { UnreadValues } from './unread-values.js';

/**
 * What a program needs of the file system; paths are those that reports show. `resolve` gives null for a package, and for
 * what is not among the files of the run; `read` where a file cannot be read or must not be changed.
 */
export interface ModuleHost extends GraphHost, JsonMembers {}

/**
 * The files of a run, which are migrated together: a file may need a second export in a module that it imports. Every
 * file is migrated once; what others add to it comes after that.
 */
export class Program implements Modules {
  private readonly outcomes = new Map<string, FileOutcome>();
  private readonly texts = new Map<string, string>();
  private readonly active = new Set<string>();
  /** Modules that values were looked for in: every client that takes one asks again. */
  private readonly modules = new Map<string, SourceFile | null>();
  private readonly otherFiles: OtherFiles;
  private foreignRuntimes: ReadonlyMap<string, ForeignRuntime> | null = null;
  private readonly context: PlanContext;

  constructor(
    private readonly host: ModuleHost,
    private readonly target: Target,
    policy: Partial<PlanPolicy> = {},
  ) {
    this.context = createContext(policy, this);
    this.otherFiles = new OtherFiles(host);
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

  /** What a person must know of files that work with clients, or with values, of others; full sentences. */
  notes(): readonly string[] {
    const migrated = [...this.outcomes.values()].flatMap(({ path, findings }) =>
      findings.flatMap((finding) => (finding.outcome === 'migrated' ? { path, ...finding } : [])),
    );
    const unread = new UnreadValues(this.host, (path) => this.texts.get(path));
    const values = [...this.outcomes.values()].flatMap((outcome) => unread.notesOf(outcome));
    const lost = services.flatMap((service) => {
      const paths = new Set(
        migrated.flatMap((finding) => (finding.service === service.name ? finding.path : [])),
      );
      return paths.size === 0 ? [] : this.otherFiles.lostRightsOf(service, paths);
    });
    return [...new Set([...values, ...lost])];
  }

  planEndpoint(
    from: SourceFile,
    { specifier, path }: ImportedValue,
    service: Service,
  ): ExportedEndpoint | Refusal | null {
    const resolved = this.host.resolve(from.path, specifier);
    if (resolved === null || resolved === from.path || path.length === 0) return null;
    const input = this.host.read(resolved);
    // Modules that import one another: the other one is being changed at this moment.
    if (input === null || this.active.has(resolved)) return null;
    if (!isJson(resolved)) this.migrate(input);
    const text = this.texts.get(resolved) ?? input.text;
    if (isJson(resolved)) {
      return planJsonEndpoint(from, { path: resolved, text }, path, service, this.host);
    }
    const module = parseSource({ ...input, text });
    return module.ok ? planExportedEndpoint(module.file, path, service, this.context) : null;
  }

  findReader(from: SourceFile, { specifier, path }: ImportedValue): ExportedReader | null {
    const input = this.moduleOf(from, specifier);
    const module = input === null || isJson(input.path) ? null : this.parse(input);
    return module === null ? null : findExportedReader(module, path);
  }

  findTexts(from: SourceFile, { specifier, path }: ImportedValue): readonly string[] {
    const input = this.moduleOf(from, specifier);
    if (input === null) return [];
    if (isJson(input.path)) {
      const inner = path[0] === 'default' ? path.slice(1) : path;
      const value = this.host.findJsonMember(input.text, inner);
      return typeof value === 'string' ? [value] : [];
    }
    const module = this.parse(input);
    if (module === null) return [];
    const givers = findValueGivers(module, path) ?? [];
    return givers.flatMap(({ value }) => textsIn(traceOrigin(module, value).origin));
  }

  findForeignKeyUses(path: string, service: Service): readonly string[] {
    return this.otherFiles.foreignKeyUsesFor(path, service);
  }

  findReaders(path: string, setting: string): readonly string[] {
    return this.otherFiles.readersOf(path, setting, (input) =>
      // A file that is being migrated at this moment waits for this one.
      this.active.has(input.path) ? null : this.migrate(input).text,
    );
  }

  findForeignRuntime(path: string): ForeignRuntime | null {
    this.foreignRuntimes ??= findForeignRuntimes(this.host);
    return this.foreignRuntimes.get(path) ?? null;
  }

  private moduleOf(from: SourceFile, specifier: string): EngineInput | null {
    const resolved = this.host.resolve(from.path, specifier);
    return resolved === null ? null : this.host.read(resolved);
  }

  /** A module as it was before the run; null where it does not parse. */
  private parse(input: EngineInput): SourceFile | null {
    const known = this.modules.get(input.path);
    if (known !== undefined) return known;
    const result = parseSource(input);
    const file = result.ok ? result.file : null;
    this.modules.set(input.path, file);
    return file;
  }

  apply(path: string, edits: readonly TextEdit[]): void {
    const text = this.texts.get(path) ?? this.host.read(path)?.text;
    if (text === undefined) return;
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    this.texts.set(path, mark + applyEdits(text.slice(mark.length), edits));
  }
}

function isJson(path: string): boolean {
  return /\.json$/iu.test(path);
}
