import type { Service } from '../catalogue/types.js';
import type { TextEdit } from '../source/edits.js';
import type { ExportedReader } from '../source/exported-reader.js';
import type { Runtime } from '../source/runtime/runtime.js';
import type { SourceFile } from '../source/source-file.js';
import type { AddedSetting } from './outcome.js';
import type { Refusal } from './refusals.js';

/** A value that a file takes from another module: `['default', 'storage', 'connectionString']` of `./config.js`. */
export interface ImportedValue {
  readonly specifier: string;
  readonly path: readonly string[];
}

/** An endpoint that a module exports beside the connection string, which stays for whoever else reads it. */
export interface ExportedEndpoint {
  /** The module's path as reports show it. */
  readonly module: string;
  /** What takes the place of the last name of the imported value's path. */
  readonly name: string;
  /** Changes of the module, none where it has the endpoint already. */
  readonly edits: readonly TextEdit[];
  readonly settings: readonly AddedSetting[];
  /** Settings that the connection string came from. */
  readonly oldSettings: readonly string[];
  readonly notes: readonly string[];
}

/** The other modules of a run: what they export, and changes of theirs that a plan needs. */
export interface Modules {
  /** Plans an endpoint beside an imported connection string; null where the module is out of sight. */
  planEndpoint(
    from: SourceFile,
    value: ImportedValue,
    service: Service,
  ): ExportedEndpoint | Refusal | null;
  /** An imported function as a reader of settings; null for any other one, and where the module is out of sight. */
  findReader(from: SourceFile, value: ImportedValue): ExportedReader | null;
  /** The texts that an imported value may be, as far as its module shows them. */
  findTexts(from: SourceFile, value: ImportedValue): readonly string[];
  /**
   * Where other files that may be parts of the same program use what needs the key, on clients that they did not make;
   * as `path:line`.
   */
  findForeignKeyUses(path: string, service: Service): readonly string[];
  /** Where such files still read a setting, or ask for it at start-up, when they are migrated; as `path:line`. */
  findReaders(path: string, setting: string): readonly string[];
  /** Where another file takes this one along to, and the path of that file; null where none does. */
  findForeignRuntime(path: string): { readonly runtime: Runtime; readonly from: string } | null;
  /** Carries out the changes of an accepted plan. */
  apply(path: string, edits: readonly TextEdit[]): void;
}
