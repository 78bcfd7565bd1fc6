import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from './source-file.js';
import { keyName } from './syntax.js';

/** The name that a function is declared with, or assigned to; null for one without a name. */
export function nameOfFunction(file: SourceFile, node: TSESTree.Node): string | null {
  if ('id' in node && node.id?.type === 'Identifier') return node.id.name;
  const parent = file.parent(node);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier')
    return parent.id.name;
  if (parent?.type === 'MethodDefinition' || parent?.type === 'Property') return keyName(parent);
  return null;
}

/** `TokenCredential` of `credential: TokenCredential`; null for anything but a plain name. */
export function typeName(node: TSESTree.Node): string | null {
  const annotation = 'typeAnnotation' in node ? node.typeAnnotation : undefined;
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference') return null;
  const { typeName: name } = type;
  if (name.type === 'Identifier') return name.name;
  return name.type === 'TSQualifiedName' ? name.right.name : null;
}
