import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from './source-file.js';
import { findSingleDefinition, variableOf } from './variables.js';

/** The members of an interface or an object type that the file itself declares; null for any other type. */
export function findOwnType(
  file: SourceFile,
  reference: TSESTree.TSTypeReference,
): readonly TSESTree.TSPropertySignature[] | null {
  const { typeName } = reference;
  const variable = typeName.type === 'Identifier' ? variableOf(file, typeName) : null;
  const declaration = variable === null ? null : findSingleDefinition(variable)?.node;
  switch (declaration?.type) {
    case 'TSInterfaceDeclaration':
      return membersOf(declaration.body.body);
    case 'TSTypeAliasDeclaration':
      return declaration.typeAnnotation.type === 'TSTypeLiteral'
        ? membersOf(declaration.typeAnnotation.members)
        : null;
    default:
      return null;
  }
}

/** The properties among the members of a type. */
export function membersOf(
  members: readonly TSESTree.TypeElement[],
): readonly TSESTree.TSPropertySignature[] {
  return members.filter((member) => member.type === 'TSPropertySignature');
}
