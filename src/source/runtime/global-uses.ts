import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from '../source-file.js';
import { memberName } from '../syntax.js';

/** The uses of globals of the runtime, by name: nodes of the references. */
export interface GlobalUses {
  /** Nothing for a name that the file declares, assigns, or asks about first. */
  readonly nodes: (name: string) => readonly TSESTree.Node[];
  /** The parent of a reference. */
  readonly parent: SourceFile['parent'];
}

/** Where a file asks for one of these, it also runs where there is none of them. */
const pageGlobals = new Set(['window', 'document', 'localStorage', 'sessionStorage', 'self']);

const wholeGlobals = new Set(['globalThis', 'global']);

/**
 * The references of a file that nothing in it declares. A name that the file asks about (`typeof window`) or that it makes
 * itself (`global.window = …`) is none: such code runs in several places.
 */
export function findGlobalUses(file: SourceFile): GlobalUses {
  const uses = new Map<string, TSESTree.Node[]>();
  const guarded = new Set<string>();
  for (const scope of file.scopes.scopes) {
    for (const reference of scope.references) {
      const { identifier, resolved } = reference;
      if (identifier.type !== 'Identifier' || (resolved !== null && resolved.defs.length > 0))
        continue;
      const { name } = identifier;
      const asked = findAsked(file, identifier);
      if (asked !== null) guarded.add(asked);
      else if (isTypeQuery(file, identifier)) continue;
      else if (reference.isWrite() && !name.startsWith('on')) guarded.add(name);
      else uses.set(name, [...(uses.get(name) ?? []), identifier]);
    }
  }
  const asksForPage = [...guarded].some((name) => pageGlobals.has(name));
  return {
    nodes: (name) =>
      guarded.has(name) || (asksForPage && pageGlobals.has(name)) ? [] : (uses.get(name) ?? []),
    parent: (node) => file.parent(node),
  };
}

/** `typeof window`, `globalThis.window`, `'window' in globalThis`: the name that is asked for. */
function findAsked(file: SourceFile, node: TSESTree.Identifier): string | null {
  const parent = file.parent(node);
  if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') return node.name;
  if (!wholeGlobals.has(node.name)) return null;
  if (parent?.type === 'MemberExpression' && parent.object === node) return memberName(parent);
  const isSearched = parent?.type === 'BinaryExpression' && parent.operator === 'in';
  return isSearched && parent.left.type === 'Literal' ? String(parent.left.value) : null;
}

function isTypeQuery(file: SourceFile, node: TSESTree.Node): boolean {
  return file.parent(node)?.type === 'TSTypeQuery';
}
