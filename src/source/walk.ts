import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

/** What a visitor may answer: 'skip' leaves the node's children out. */
export type VisitResult = 'skip' | undefined;

/**
 * Visits `root` and all nodes below it in source order, without recursion: generated code nests deeper than the stack.
 */
export function walk(
  root: TSESTree.Node,
  visit: (node: TSESTree.Node, parent: TSESTree.Node | null) => VisitResult,
): void {
  const stack: (readonly [TSESTree.Node, TSESTree.Node | null])[] = [[root, null]];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [node, parent] = entry;
    if (visit(node, parent) === 'skip') continue;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child !== undefined) stack.push([child, node]);
    }
  }
}

/** The child nodes of a node in source order, by the parser-independent visitor keys. */
export function childrenOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  for (const key of visitorKeys[node.type] ?? []) {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[key];
    if (Array.isArray(value)) for (const item of value) if (isNode(item)) children.push(item);
    if (isNode(value)) children.push(value);
  }
  return children;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}
