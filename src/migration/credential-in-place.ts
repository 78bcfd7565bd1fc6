import type { TSESTree } from '@typescript-eslint/types';
import { identityPackage } from '../catalogue/identity-package.js';
import type { Service } from '../catalogue/types.js';
import type { CallNode, ClientFinding } from '../findings/finding.js';
import { findExport, findOnlyValue } from '../source/bindings.js';
import { containsRange, type TextEdit } from '../source/edits.js';
import { findExistingImport } from '../source/import-existing.js';
import { importStyleOf } from '../source/import-style.js';
import { freeName } from '../source/free-name.js';
import { planImports } from '../source/imports.js';
import type { Range, SourceFile, Variable } from '../source/source-file.js';
import { unwrap } from '../source/syntax.js';
import { findSingleDefinition, variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { constructionFor } from './credential-construction.js';
import type { CredentialPlan } from './credential.js';
import { planHeldTypes } from './held-types.js';
import type { Refusal } from './refusals.js';
import { refuse } from './refuse.js';
import type { Target } from './target.js';

/** What constructs the credential that goes, and the service that a refusal speaks of. */
export interface CredentialInPlace {
  readonly node: ClientFinding['node'];
  readonly service: Service | null;
}

/**
 * Plans a credential that stands where another one stood: `new ClientSecretCredential(…)` becomes
 * `new DefaultAzureCredential()`, and the import of the one becomes that of the other where nothing else needs it.
 */
export function planCredentialInPlace(
  file: SourceFile,
  target: Target,
  { node, service }: CredentialInPlace,
): CredentialPlan | Refusal {
  const chain = findChain(file, node);
  if (chain === 'blocked') return refuse('dual-branch', service);
  // In a chain, DefaultAzureCredential would end the search: the error of its own chain is no "unavailable".
  const wanted: Target = chain === null ? target : { ...target, credential: 'managed-identity' };
  const construction = constructionFor(file, wanted, importStyleOf(file).quote);
  const name = identityExport(file, node);
  const added = planImports(file, identityPackage, construction.needs);
  const className = added.expressions.get(construction.exportName) ?? construction.exportName;
  const held = planHeldTypes(file, node, name ?? '', className);
  if (held.edits === null) {
    const message = `${held.obstacle}: let it be TokenCredential, then run again.`;
    return refuse('typed-as-key', service, message);
  }
  const removed = held.edits.map(({ range }) => range);
  const specifier = findSpecifier(file, node);
  const imported =
    specifier === null || !isOnlyUse(specifier.variable, [node.range, ...removed])
      ? null
      : takeOver(file, specifier, construction.needs);
  const imports = imported ?? added;
  const kept = imported === null ? findNamespace(file, node) : (specifier?.variable ?? null);
  return {
    expression: construction.print(imports.expressions),
    className,
    tokenProviderMaker: null,
    target: wanted,
    edits: [...imports.edits, ...held.edits],
    removed,
    reused: new Set(kept === null ? [] : [kept]),
  };
}

/**
 * The chain that the credential is a link of, directly or through a constant; 'blocked' for one with an identity already,
 * or with links that are not in sight. Null where it is in none.
 */
function findChain(
  file: SourceFile,
  node: TSESTree.Node,
): TSESTree.NewExpression | 'blocked' | null {
  let chain: TSESTree.NewExpression | null = null;
  walk(file.ast, (other) => {
    if (other.type !== 'NewExpression' || chain !== null) return undefined;
    if (identityExport(file, other) !== 'ChainedTokenCredential') return undefined;
    const holdsNode = other.arguments.some(
      (argument) => containsRange(argument.range, node.range) || valueOf(file, argument) === node,
    );
    if (holdsNode) chain = other;
    return undefined;
  });
  return chain === null || isOpen(file, chain, node) ? chain : 'blocked';
}

/** Whether all links are in sight, and none of them is an identity. */
function isOpen(file: SourceFile, chain: TSESTree.NewExpression, node: TSESTree.Node): boolean {
  return chain.arguments.every((argument) => {
    const link = valueOf(file, argument);
    if (link === node) return true;
    const name = link.type === 'NewExpression' ? identityExport(file, link) : null;
    return (
      name !== null && name !== 'ManagedIdentityCredential' && name !== 'DefaultAzureCredential'
    );
  });
}

/** The expression itself, or what the constant that it names holds. */
function valueOf(file: SourceFile, node: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(node);
  const variable = inner.type === 'Identifier' ? variableOf(file, inner) : null;
  const definition = variable === null ? null : findSingleDefinition(variable);
  if (variable === null || definition?.node.type !== 'VariableDeclarator') return inner;
  const value = findOnlyValue(file, variable, definition.node);
  return value === null ? inner : unwrap(value);
}

function identityExport(file: SourceFile, node: CallNode): string | null {
  const reference = findExport(file, node.callee);
  return reference?.module === identityPackage ? (reference.path.at(-1) ?? null) : null;
}

interface Specifier {
  readonly variable: Variable;
  /** What an import or a destructured require lists: the place for another name. */
  readonly item: TSESTree.ImportSpecifier | TSESTree.Property;
}

/** The import of the class by name; null for a member of a namespace. */
function findSpecifier(file: SourceFile, { callee }: ClientFinding['node']): Specifier | null {
  const variable = callee.type === 'Identifier' ? variableOf(file, callee) : null;
  const definition = variable?.defs[0];
  if (variable === null || definition === undefined || variable.defs.length > 1) return null;
  const { node, name } = definition;
  if (node.type === 'ImportSpecifier') return { variable, item: node };
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'ObjectPattern') return null;
  const item = node.id.properties.find(
    (property) => property.type === 'Property' && property.value === name,
  );
  return item?.type === 'Property' ? { variable, item } : null;
}

/** The namespace that the class is a member of: `identity` of `new identity.ClientSecretCredential(…)`. */
function findNamespace(file: SourceFile, { callee }: ClientFinding['node']): Variable | null {
  let root: TSESTree.Node = callee;
  while (root.type === 'MemberExpression') root = root.object;
  return root !== callee && root.type === 'Identifier' ? variableOf(file, root) : null;
}

/** Whether nothing but code that goes refers to a variable. */
function isOnlyUse({ references }: Variable, gone: readonly Range[]): boolean {
  return references.every(
    ({ identifier, init }) =>
      init === true || gone.some((range) => containsRange(range, identifier.range)),
  );
}

/** Writes the exports that are not there yet in the place of a specifier that goes; null where all are there. */
function takeOver(
  file: SourceFile,
  { item }: Specifier,
  needs: readonly string[],
): {
  readonly edits: readonly TextEdit[];
  readonly expressions: ReadonlyMap<string, string>;
} | null {
  const expressions = new Map<string, string>();
  const separator = item.type === 'Property' ? ': ' : ' as ';
  const added: string[] = [];
  for (const exportName of needs) {
    const existing = findExistingImport(file, identityPackage, exportName)?.expression ?? null;
    const name = existing ?? freeName(file, exportName);
    expressions.set(exportName, name);
    if (existing === null) added.push(name === exportName ? name : exportName + separator + name);
  }
  if (added.length === 0) return null;
  return { edits: [{ range: item.range, text: added.join(', ') }], expressions };
}
