import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { SourceFile } from './source-file.js';

type Parents = ReadonlyMap<TSESTree.Node, TSESTree.Node>;

/** Properties that hold nodes without being children. */
const NOT_CHILDREN = new Set(['parent', 'loc', 'range', 'tokens', 'comments']);

/** Completes the parts of a source file with `parent`, built on its first use. */
export function createSourceFile(parts: Omit<SourceFile, 'parent'>): SourceFile {
  let parents: Parents | undefined;
  return {
    ...parts,
    parent(node) {
      parents ??= parentsOf(parts.ast);
      return parents.get(node) ?? null;
    },
  };
}

/**
 * The parent of every node below `root`, in one pass without recursion. Node types that are not known (a newer parser,
 * a framework's own syntax) are entered by their object-valued properties.
 */
export function parentsOf(root: TSESTree.Node): Parents {
  const parents = new Map<TSESTree.Node, TSESTree.Node>();
  const stack: TSESTree.Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const properties = node as unknown as Readonly<Record<string, unknown>>;
    const keys =
      visitorKeys[node.type] ?? Object.keys(node).filter((key) => !NOT_CHILDREN.has(key));
    for (const key of keys) {
      const value = properties[key];
      for (const child of Array.isArray(value) ? value : [value]) {
        // A shorthand property holds one node twice; the first parent counts, and a cycle ends here.
        if (!isNode(child) || child === root || parents.has(child)) continue;
        parents.set(child, node);
        stack.push(child);
      }
    }
  }
  return parents;
}

function isNode(value: unknown): value is TSESTree.Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}
