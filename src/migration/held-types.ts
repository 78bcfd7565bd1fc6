import type { TSESTree } from '@typescript-eslint/types';
import { identityPackage } from '../catalogue/identity-package.js';
import { type ExportReference, findExport } from '../source/bindings.js';
import { findDocTypeMentions, isDirectlyAbove } from '../source/doc-types.js';
import type { TextEdit } from '../source/edits.js';
import { isFunction } from '../source/function-names.js';
import type { SourceComment, SourceFile } from '../source/source-file.js';
import { keyName } from '../source/syntax.js';
import { findTypeMentions } from '../source/type-mentions.js';
import { walk } from '../source/walk.js';
import { isField, retypeAnnotation } from './declared-types.js';
import { findHeldValues, findResults, type Holder } from './held-values.js';

/** What becomes of the types that name the class of a construction, or what stands in the way. */
export type HeldTypes =
  { readonly edits: readonly TextEdit[] } | { readonly edits: null; readonly obstacle: string };

/**
 * Plans the types that name the class which `node` constructs. The type of a variable or a private field whose only value
 * it is follows the value; that of one which another construction fills may stay. Any other mention is in the way: it may
 * speak of this very value.
 */
export function planHeldTypes(
  file: SourceFile,
  node: TSESTree.Node,
  oldName: string,
  className: string,
): HeldTypes {
  const isMeant = ({ module, path }: ExportReference): boolean =>
    module === identityPackage && path.at(-1) === oldName;
  const edits: TextEdit[] = [];
  const isOfClass = (type: TSESTree.Node): boolean => {
    const reference = type.type === 'TSTypeReference' ? findExport(file, type.typeName) : null;
    return reference !== null && isMeant(reference);
  };
  const makesOther = (value: TSESTree.Node): boolean => {
    const reference = value.type === 'NewExpression' ? findExport(file, value.callee) : null;
    return reference !== null && isMeant(reference);
  };
  for (const mention of findTypeMentions(file, isMeant)) {
    const held = findHeld(file, mention);
    const values = held?.values ?? [];
    const isOwn = values.length > 0 && values.every((value) => value === node);
    const isOther = values.length > 0 && !values.includes(node) && values.every(makesOther);
    const retyped =
      isOwn && held !== null ? retypeAnnotation(file, held.annotation, isOfClass, className) : null;
    if (retyped !== null) edits.push(...retyped);
    else if (!isOther) return { edits: null, obstacle: describe(file, mention) };
  }
  const docs = planDocs(file, node, oldName, className);
  return docs.edits === null ? docs : { edits: [...unique(edits), ...docs.edits] };
}

/** A union that names the class twice leads here twice. */
function unique(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map((edit) => [edit.range.join('-'), edit])).values()];
}

/** What a mention declares the type of, alone or in a union, with every value of it. */
function findHeld(
  file: SourceFile,
  mention: TSESTree.Node,
): { readonly values: readonly TSESTree.Node[]; readonly annotation: TSESTree.TypeNode } | null {
  const parent = file.parent(mention);
  const annotation = parent?.type === 'TSUnionType' ? parent : mention;
  const declaration = file.parent(annotation);
  if (declaration?.type !== 'TSTypeAnnotation') return null;
  const values = findValuesOf(file, declaration);
  return values === null ? null : { values, annotation: declaration.typeAnnotation };
}

function findValuesOf(
  file: SourceFile,
  declaration: TSESTree.TSTypeAnnotation,
): readonly TSESTree.Node[] | null {
  const owner = file.parent(declaration);
  if (owner === null) return null;
  if (isFunction(owner)) return findResults(file, owner);
  if (isField(owner)) return findHeldValues(file, owner);
  const declarator = owner.type === 'Identifier' ? file.parent(owner) : null;
  const isDeclared = declarator?.type === 'VariableDeclarator' && declarator.id === owner;
  return isDeclared ? findHeldValues(file, declarator) : null;
}

/** Doc comments of JavaScript: one above what holds the value follows it, any other is in the way. */
function planDocs(
  file: SourceFile,
  node: TSESTree.Node,
  name: string,
  className: string,
): HeldTypes {
  const edits: TextEdit[] = [];
  for (const { range, comment } of findDocTypeMentions(file, name)) {
    const holder = findDocumented(file, comment);
    const values = holder === null ? [] : (findHeldValues(file, holder) ?? []);
    if (values.length === 0 || values.some((value) => value !== node)) {
      return { edits: null, obstacle: `A doc comment says ${file.text.slice(...range)}` };
    }
    edits.push({ range, text: className });
  }
  return { edits };
}

/** The only variable, or the field, that a comment stands directly above. */
function findDocumented(file: SourceFile, comment: SourceComment): Holder | null {
  let found: Holder | null = null;
  walk(file.ast, (node) => {
    if (!isDirectlyAbove(file, comment, node.range[0])) return undefined;
    if (node.type === 'VariableDeclaration' && node.declarations.length === 1) {
      found = node.declarations[0];
    } else if (isField(node)) found = node;
    return undefined;
  });
  return found;
}

/** `session` of `let session: ClientSecretCredential`: what a person looks for. */
function describe(file: SourceFile, mention: TSESTree.Node): string {
  const type = file.text.slice(...mention.range);
  for (let at = file.parent(mention); at !== null; at = file.parent(at)) {
    const name = declaredName(at);
    if (name !== null) return `${name} says ${type}`;
  }
  return `The file says ${type}`;
}

function declaredName(node: TSESTree.Node): string | null {
  if (node.type === 'Identifier') return node.name;
  if (isField(node) || node.type === 'MethodDefinition' || node.type === 'TSPropertySignature') {
    return keyName(node);
  }
  if (!('id' in node) || node.id === null) return null;
  return node.id?.type === 'Identifier' ? node.id.name : null;
}
