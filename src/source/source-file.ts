import type { Reference, ScopeManager, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

/** UTF-16 offsets into {@link SourceFile.text}: start inclusive, end exclusive. */
export type Range = readonly [start: number, end: number];

/** A comment of the file; a hashbang counts as one (`Shebang`). */
export interface SourceComment {
  readonly type: 'Line' | 'Block' | 'Shebang';
  readonly value: string;
  readonly range: Range;
}

/** What a host knows about the package that a file belongs to. Everything is optional: a rule may know nothing. */
export interface PackageFacts {
  /** Path of the nearest package.json, as the host writes paths. */
  readonly path?: string;
  readonly name?: string;
  readonly type?: 'module' | 'commonjs';
  /** `engines.node`, a semver range. */
  readonly enginesNode?: string;
  /** Installed version, else the one that a lock file resolves, else the declared range, by package name. */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * One parsed file, the same to every layer whatever host it came from: ESLint, oxlint, jscodeshift or the command.
 * Nothing here knows a rule context or a file system.
 */
export interface SourceFile {
  readonly path: string;
  /** The text without byte order mark; all ranges are offsets into it. */
  readonly text: string;
  readonly bom: boolean;
  readonly ast: TSESTree.Program;
  readonly scopes: ScopeManager;
  readonly comments: readonly SourceComment[];
  readonly package: PackageFacts;
  /** The parent of a node of `ast`; null for the program. */
  parent(node: TSESTree.Node): TSESTree.Node | null;
}

export type { Reference, Variable };
