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

/** Where code runs, where its place in a file or a project tells. */
export type RunsIn = 'browser' | 'server';

/** The code that a tree is of, where it stands in a component of a framework. */
export interface ScriptPart {
  /** From its first block to its last, without tags or fences. */
  readonly range: Range;
  /** Names that the expressions of the template contain. */
  readonly templateNames: ReadonlySet<string>;
}

/** Options of the TypeScript compiler that decide how code must be written. */
export interface CompilerOptions {
  /** `process.env['NAME']`: a name that no type declares must stand in brackets. */
  readonly noPropertyAccessFromIndexSignature: boolean;
}

/** What a host knows about the package that a file belongs to. Everything is optional: a rule may know nothing. */
export interface PackageFacts {
  /** Path of the nearest package.json, as the host writes paths. */
  readonly path?: string;
  readonly name?: string;
  readonly type?: 'module' | 'commonjs';
  /** `engines.node`, a semver range. */
  readonly enginesNode?: string;
  /** `engines.vscode`: the package is an extension of Visual Studio Code. */
  readonly enginesVscode?: string;
  /** What the nearest package.json itself depends on; `versions` also knows what the folders above declare. */
  readonly dependencies?: readonly string[];
  /** The folder of the file below that of the package.json, with slashes; empty for the same folder. */
  readonly folder?: string;
  /** What the nearest tsconfig.json says; missing where it says nothing that matters. */
  readonly compilerOptions?: CompilerOptions | undefined;
  /** Installed version, else the one that a lock file resolves, else the declared range, by package name. */
  readonly versions: Readonly<Record<string, string>>;
  /** The host raises a declared range in package.json where the code needs a higher version of it. */
  readonly raisesRanges?: boolean;
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
  /** Absent where nobody knows. */
  readonly runsIn?: RunsIn;
  /** Only of a component, whose text is that of the whole file all the same. */
  readonly script?: ScriptPart;
  /** The parent of a node of `ast`; null for the program. */
  parent(node: TSESTree.Node): TSESTree.Node | null;
}

export type { Reference, Variable };
