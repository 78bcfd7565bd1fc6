import type { TSESTree } from '@typescript-eslint/types';
import { identityPackage } from '../catalogue/identity-package.js';
import { findExport, findNamedValue } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import { unwrap } from '../source/syntax.js';
import { walk } from '../source/walk.js';

/**
 * Classes that sign in as the identity of what the code runs on. `ManagedIdentityCredential` and its like are meant for it,
 * `DefaultAzureCredential` finds it; those of developers (`AzureCliCredential`) and of applications would fail there.
 */
const identityClasses = /^(?:DefaultAzure|ManagedIdentity|WorkloadIdentity)Credential$/u;

/** Constants that one expression is followed through. */
const MAX_CONSTANTS = 50;

/** An identity that code constructs. */
export interface ConstructedIdentity {
  /** The class, as `@azure/identity` calls it. */
  readonly name: string;
  readonly node: TSESTree.NewExpression;
}

/** The names of the identities that the code constructs, itself or in the constants that it names. */
export function identitiesIn(file: SourceFile, root: TSESTree.Node): readonly string[] {
  return constructedIdentitiesIn(file, root).map(({ name }) => name);
}

/** The identities that the code constructs, itself or in the constants that it names. */
export function constructedIdentitiesIn(
  file: SourceFile,
  root: TSESTree.Node,
): readonly ConstructedIdentity[] {
  const found: ConstructedIdentity[] = [];
  const pending = [root];
  const seen = new Set<TSESTree.Node>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next) || seen.size > MAX_CONSTANTS) continue;
    seen.add(next);
    walk(next, (node) => {
      if (isFunction(node)) return 'skip';
      const name = node.type === 'NewExpression' ? nameOfIdentity(file, node) : null;
      if (node.type === 'NewExpression' && name !== null) found.push({ name, node });
      const value = node.type === 'Identifier' ? constructionIn(file, node) : null;
      if (value !== null) pending.push(value);
      return undefined;
    });
  }
  return found;
}

/** Whether an expression or a statement gives an identity. */
export function holdsIdentity(file: SourceFile, node: TSESTree.Node): boolean {
  return identitiesIn(file, node).length > 0;
}

function nameOfIdentity(file: SourceFile, { callee }: TSESTree.NewExpression): string | null {
  const reference = findExport(file, callee);
  const name = reference?.module === identityPackage ? reference.path.at(-1) : undefined;
  return name !== undefined && identityClasses.test(name) ? name : null;
}

/** What a constant is: a construction or a call. Anything that may as well be something else is not followed. */
function constructionIn(file: SourceFile, node: TSESTree.Identifier): TSESTree.Node | null {
  const value = findNamedValue(file, node);
  const inner = value === null ? null : unwrap(value);
  return inner?.type === 'NewExpression' || inner?.type === 'CallExpression' ? inner : null;
}

/** Whether code within a node runs at another time than what stands around it. */
export function isFunction(node: TSESTree.Node): boolean {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}
