import type { TSESTree } from '@typescript-eslint/types';

/** The expression inside casts, assertions and optional chains: none of them changes the value. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let current = node;
  while (isWrapper(current)) current = current.expression;
  return current;
}

type Wrapper =
  | TSESTree.TSAsExpression
  | TSESTree.TSNonNullExpression
  | TSESTree.TSSatisfiesExpression
  | TSESTree.TSTypeAssertion
  | TSESTree.TSInstantiationExpression
  | TSESTree.ChainExpression;

/** Whether a node has the value of the expression in it: a cast, an assertion, an optional chain. */
export function isWrapper(node: TSESTree.Node): node is Wrapper {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'ChainExpression':
      return true;
    default:
      return false;
  }
}

/** The name of a property or member key where the text tells it; null for a computed one. */
export function keyName(node: {
  readonly computed: boolean;
  readonly key: TSESTree.Node;
}): string | null {
  return nameOfKey(node.key, node.computed);
}

/** The property that a member expression reads, also of `a['b']`; null where it is computed. */
export function memberName(node: TSESTree.MemberExpression): string | null {
  return nameOfKey(node.property, node.computed);
}

function nameOfKey(key: TSESTree.Node, computed: boolean): string | null {
  if (key.type === 'Identifier' && !computed) return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return findStringValue(key);
}

/** The value of a string literal or of a template without substitutions; null for anything else. */
export function findStringValue(node: TSESTree.Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? null;
  }
  return null;
}

/** Where a name stands in a destructuring pattern: the keys that lead to it, and the nodes around it. */
export interface PatternPlace {
  readonly path: readonly string[];
  readonly property: TSESTree.Property;
  /** `= default` of the innermost binding. */
  readonly fallback: TSESTree.Expression | null;
}

/** Finds the place of an identifier in an object pattern; null for array patterns, rests and computed keys. */
export function findInPattern(
  pattern: TSESTree.Node,
  identifier: TSESTree.Node,
): PatternPlace | null {
  if (pattern.type !== 'ObjectPattern') return null;
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const key = keyName(property);
    if (key === null) continue;
    const hasDefault = property.value.type === 'AssignmentPattern';
    const target =
      property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (target === identifier) {
      const fallback =
        hasDefault && property.value.type === 'AssignmentPattern' ? property.value.right : null;
      return { path: [key], property, fallback };
    }
    const inner = findInPattern(target, identifier);
    if (inner !== null) return { ...inner, path: [key, ...inner.path] };
  }
  return null;
}
