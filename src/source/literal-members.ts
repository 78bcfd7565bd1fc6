import type { TSESTree } from '@typescript-eslint/types';
import { keyName } from './syntax.js';

/** Expressions by the names of the members that have them as values. */
export type Members = ReadonlyMap<string, TSESTree.Node>;

/** The members of an object literal by their keys. The last of equal keys counts; what stands before a spread may be replaced by it. */
export function objectMembers(literal: TSESTree.ObjectExpression): Members {
  const members = new Map<string, TSESTree.Node>();
  for (const property of literal.properties) {
    const key = property.type === 'Property' ? keyName(property) : null;
    if (property.type !== 'Property' || key === null) members.clear();
    else members.set(key, property.value);
  }
  return members;
}

/** The members of an enum that have an initialiser. */
export function enumMembers({ body }: TSESTree.TSEnumDeclaration): Members {
  const members = new Map<string, TSESTree.Node>();
  for (const { id, initializer } of body.members) {
    const name = id.type === 'Identifier' ? id.name : id.value;
    if (typeof name === 'string' && initializer !== undefined && initializer !== null) {
      members.set(name, initializer);
    }
  }
  return members;
}
