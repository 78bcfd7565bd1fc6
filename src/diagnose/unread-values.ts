import type { FileOutcome } from '../migration/outcome.js';
import type { ImportedValue } from '../migration/modules.js';
import { noteOfUnread, readsMember } from '../migration/leftover-notes.js';
import { usesOfImported } from '../migration/rewrite-imported.js';
import { findSchemaDemands } from '../migration/schema-keys.js';
import { findImportFacts } from '../source/import-facts.js';
import { createLineIndex } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import type { GraphHost } from './import-graph.js';
import { parsedPartsOf } from './parts.js';

/** The files of a run as they are once all of them are migrated. */
export class UnreadValues {
  private readonly parsed = new Map<string, readonly SourceFile[]>();

  constructor(
    private readonly host: GraphHost,
    private readonly textOf: (path: string) => string | undefined,
  ) {}

  /** Sentences about values that a migrated file took from other modules, and that nothing in the run reads any more. */
  notesOf({ path, unread }: FileOutcome): readonly string[] {
    if (unread === undefined) return [];
    return [
      ...unread.imports.flatMap((value) => this.notesOfImport(path, value)),
      ...unread.members.flatMap((name) => this.notesOfMember(path, name)),
    ];
  }

  private notesOfImport(path: string, value: ImportedValue): readonly string[] {
    const module = this.host.resolve(path, value.specifier);
    const name = value.path.at(-1);
    if (module === null || name === undefined) return [noteOfUnread({ path }, value)];
    const isRead = this.others(name, [path, module]).some((other) =>
      this.readsImport(other, module, value.path),
    );
    if (isRead) return [];
    const [place] = this.demandsIn(module, name);
    const demand = place === undefined ? '' : ` ${place} asks for it at start-up.`;
    return [noteOfUnread({ path }, value) + demand];
  }

  /** Modules that the file itself imports may check the environment for what one of their functions gave it. */
  private notesOfMember(path: string, name: string): readonly string[] {
    const modules = new Set(this.filesOf(path).flatMap((file) => this.importsOf(file)));
    const isRead =
      this.others(name, [path, ...modules]).length > 0 ||
      [...modules].some((module) => this.filesOf(module).some((file) => readsMember(file, name)));
    if (isRead) return [];
    return [...modules].flatMap((module) =>
      this.demandsIn(module, name).map(
        (place) =>
          `${place}: the environment still has to have ${name}, which ${path} no longer needs: take it out before the setting goes.`,
      ),
    );
  }

  /** Other files whose text holds a name. */
  private others(name: string, known: readonly string[]): readonly string[] {
    return this.host
      .list()
      .filter((other) => !known.includes(other) && this.currentTextOf(other)?.includes(name));
  }

  private readsImport(path: string, module: string, names: readonly string[]): boolean {
    const plain = names.filter((name, index) => index > 0 || name !== 'default');
    return this.filesOf(path).some((file) =>
      findImportFacts(file).some(
        ({ specifier }) =>
          this.host.resolve(path, specifier) === module &&
          [plain, ['default', ...plain]].some(
            (value) => usesOfImported(file, { specifier, path: value }).length > 0,
          ),
      ),
    );
  }

  private importsOf(file: SourceFile): readonly string[] {
    return findImportFacts(file).flatMap(
      ({ specifier }) => this.host.resolve(file.path, specifier) ?? [],
    );
  }

  private demandsIn(path: string, name: string): readonly string[] {
    return this.filesOf(path).flatMap((file) =>
      findSchemaDemands(file, name).map(({ range }) => {
        const { line } = createLineIndex(file.text).placeOf(range[0]);
        return `${path}:${String(line)}`;
      }),
    );
  }

  private filesOf(path: string): readonly SourceFile[] {
    const known = this.parsed.get(path);
    if (known !== undefined) return known;
    const input = this.host.read(path);
    const text = this.currentTextOf(path);
    const files =
      input === null || text === undefined || /\.json$/iu.test(path)
        ? []
        : parsedPartsOf({ ...input, text });
    this.parsed.set(path, files);
    return files;
  }

  private currentTextOf(path: string): string | undefined {
    return this.textOf(path) ?? this.host.read(path)?.text;
  }
}
