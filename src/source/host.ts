import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { createSourceFile } from './create.js';
import { findScriptFacts } from './scripts.js';
import type { PackageFacts, SourceComment, SourceFile } from './source-file.js';

/** What ESLint (9 and 10) and oxlint give a rule, as far as it is used; structural, so that no host is imported. */
export interface RuleHost {
  readonly filename: string;
  readonly sourceCode: {
    readonly ast: object;
    /** Without byte order mark. */
    readonly text: string;
    readonly hasBOM?: boolean;
    readonly scopeManager: object | null;
    getAllComments(): readonly HostComment[];
  };
}

interface HostComment {
  readonly type: string;
  readonly value: string;
  readonly range?: readonly [number, number] | undefined;
}

/** By program: oxlint reuses one `sourceCode` object for every file, and every rule has a context of its own. */
const files = new WeakMap<object, SourceFile>();

/**
 * The source file that a rule looks at; the same object for all rules on one file.
 *
 * @throws {Error} if the host's parser made no scopes (a parser for another language than JavaScript).
 */
export function sourceFileOf(host: RuleHost, packageFacts: PackageFacts): SourceFile {
  const known = files.get(host.sourceCode.ast);
  if (known !== undefined) return known;
  const file = adapt(host, packageFacts);
  files.set(host.sourceCode.ast, file);
  return file;
}

function adapt({ filename, sourceCode }: RuleHost, packageFacts: PackageFacts): SourceFile {
  if (sourceCode.scopeManager === null) {
    throw new Error(
      `${filename}: the parser gives no scopes; lint only JavaScript and TypeScript.`,
    );
  }
  const built = createSourceFile({
    path: filename,
    text: sourceCode.text,
    bom: sourceCode.hasBOM === true,
    ast: programOf(filename, sourceCode.ast as TSESTree.Program),
    // eslint-scope and oxlint have the shape of this scope manager, types apart.
    scopes: sourceCode.scopeManager as ScopeManager,
    comments: sourceCode.getAllComments().map(toComment),
    package: packageFacts,
    ...findScriptFacts(filename, sourceCode.text),
  });
  return { ...built, parent: (node) => parentFromHost(node) ?? built.parent(node) };
}

function parentFromHost(node: TSESTree.Node): TSESTree.Node | undefined {
  const parent = node.type === 'Program' ? undefined : node.parent;
  return parent !== undefined && isScriptElement(parent) ? undefined : parent;
}

/** Of svelte-eslint-parser: the statements of a component are within elements for its scripts, beside those of its markup. */
function isScriptElement(
  node: object,
): node is { readonly body: readonly TSESTree.ProgramStatement[] } {
  return 'type' in node && node.type === 'SvelteScriptElement' && 'body' in node;
}

/** The program, with the statements of a component's scripts as its own, as those of vue-eslint-parser are. */
function programOf(filename: string, program: TSESTree.Program): TSESTree.Program {
  if (!/\.svelte$/iu.test(filename)) return program;
  const body = program.body.flatMap((node) => (isScriptElement(node) ? node.body : [node]));
  return { ...program, body };
}

/** oxlint and espree name a hashbang `Shebang`; some parsers call it `Hashbang`. */
function toComment({ type, value, range }: HostComment): SourceComment {
  const kind = type === 'Line' || type === 'Block' ? type : 'Shebang';
  return { type: kind, value, range: [range?.[0] ?? 0, range?.[1] ?? 0] };
}
