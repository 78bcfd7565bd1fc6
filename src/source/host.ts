import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { createSourceFile } from './create.js';
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
    ast: sourceCode.ast as TSESTree.Program,
    // eslint-scope and oxlint have the shape of this scope manager, types apart.
    scopes: sourceCode.scopeManager as ScopeManager,
    comments: sourceCode.getAllComments().map(toComment),
    package: packageFacts,
  });
  return { ...built, parent: (node) => parentFromHost(node) ?? built.parent(node) };
}

function parentFromHost(node: TSESTree.Node): TSESTree.Node | undefined {
  return node.type === 'Program' ? undefined : node.parent;
}

/** oxlint and espree name a hashbang `Shebang`; some parsers call it `Hashbang`. */
function toComment({ type, value, range }: HostComment): SourceComment {
  const kind = type === 'Line' || type === 'Block' ? type : 'Shebang';
  return { type: kind, value, range: [range?.[0] ?? 0, range?.[1] ?? 0] };
}
