import type { TSESTree } from '@typescript-eslint/types';
import { identityPackage } from '../catalogue/identity-package.js';
import { findExport } from '../source/bindings.js';
import { findDocTypeMentions, isDirectlyAbove } from '../source/doc-types.js';
import type { TextEdit } from '../source/edits.js';
import type { SourceFile } from '../source/source-file.js';
import { keyName, memberName } from '../source/syntax.js';

/** A field of a class. */
export type Field = TSESTree.PropertyDefinition | TSESTree.AccessorProperty;

/** Packages that export `TokenCredential`, which every new credential is. */
const tokenCredentialPackages: ReadonlySet<string> = new Set([identityPackage, '@azure/core-auth']);

/**
 * Replaces the types in an annotation by the class of the new credential: `KeyCredential` becomes
 * `DefaultAzureCredential`, and what else may be there (`undefined`, `TokenCredential`) stays. Null for an annotation with
 * anything that is not meant.
 */
export function retypeAnnotation(
  file: SourceFile,
  annotation: TSESTree.TypeNode,
  isMeant: (type: TSESTree.TypeNode) => boolean,
  className: string,
): readonly TextEdit[] | null {
  const members = annotation.type === 'TSUnionType' ? annotation.types : [annotation];
  const old = members.filter((type) => !mayStay(file, type));
  if (!old.every((type) => isMeant(type))) return null;
  const hasToken = members.some((type) => isTokenCredential(file, type));
  const [first, ...others] = old;
  if (first === undefined) return [];
  if (!hasToken) {
    const removals = others.map((type) => removeMember(members, type));
    return [{ range: first.range, text: className }, ...removals];
  }
  return old.map((type) => removeMember(members, type));
}

function mayStay(file: SourceFile, type: TSESTree.TypeNode): boolean {
  switch (type.type) {
    case 'TSUndefinedKeyword':
    case 'TSNullKeyword':
    case 'TSUnknownKeyword':
    case 'TSAnyKeyword':
      return true;
    default:
      return isTokenCredential(file, type);
  }
}

function isTokenCredential(file: SourceFile, type: TSESTree.TypeNode): boolean {
  if (type.type !== 'TSTypeReference') return false;
  const reference = findExport(file, type.typeName);
  return (
    reference !== null &&
    tokenCredentialPackages.has(reference.module) &&
    reference.path.at(-1) === 'TokenCredential'
  );
}

/** A member of a union with the `|` to the next one, or to the one before it at the end. */
function removeMember(members: readonly TSESTree.TypeNode[], type: TSESTree.TypeNode): TextEdit {
  const index = members.indexOf(type);
  const next = members[index + 1];
  const previous = members[index - 1];
  if (next !== undefined) return { range: [type.range[0], next.range[0]], text: '' };
  return { range: [previous?.range[1] ?? type.range[0], type.range[1]], text: '' };
}

/** The declaration of the field that `holder` is or assigns; null for a field that nothing declares. */
export function fieldOf(file: SourceFile, holder: TSESTree.Node): Field | null {
  if (holder.type === 'PropertyDefinition' || holder.type === 'AccessorProperty') return holder;
  if (holder.type !== 'AssignmentExpression' || holder.left.type !== 'MemberExpression') {
    return null;
  }
  const name = memberName(holder.left);
  for (let at = file.parent(holder); at !== null; at = file.parent(at)) {
    if (at.type !== 'ClassBody') continue;
    return at.body.filter(isField).find((member) => keyName(member) === name) ?? null;
  }
  return null;
}

/** Whether a node declares a field. */
export function isField(member: TSESTree.Node): member is Field {
  return member.type === 'PropertyDefinition' || member.type === 'AccessorProperty';
}

/** Whether code outside the class cannot know the field. */
export function isPrivate({ accessibility, key }: Field): boolean {
  return accessibility === 'private' || key.type === 'PrivateIdentifier';
}

/** The type that the field is declared with; null where none is. */
export function annotationOf({ typeAnnotation }: Field): TSESTree.TypeNode | null {
  return typeAnnotation?.typeAnnotation ?? null;
}

/** Names the new class in the doc comments directly above some nodes. */
export function retypeDocs(
  file: SourceFile,
  nodes: readonly TSESTree.Node[],
  oldName: string,
  className: string,
): readonly TextEdit[] {
  return findDocTypeMentions(file, oldName)
    .filter(({ comment }) => nodes.some(({ range }) => isDirectlyAbove(file, comment, range[0])))
    .map(({ range }) => ({ range, text: className }));
}
