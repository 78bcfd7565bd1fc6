import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from '../source/edits.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { isExported } from '../source/variables.js';
import type { ExpressionCut } from './cut-expression.js';

/** The declared type of a constant that allowed for key and identity; null for any other, and for an export. */
export function unionTypeOf(
  file: SourceFile,
  declarator: TSESTree.VariableDeclarator,
): Range | null {
  const { id } = declarator;
  if (id.type !== 'Identifier' || isExported(file, declarator)) return null;
  const isUnion = id.typeAnnotation?.typeAnnotation.type === 'TSUnionType';
  const declaration = file.parent(declarator);
  const isConstant = declaration?.type === 'VariableDeclaration' && declaration.kind === 'const';
  return isConstant && isUnion ? (id.typeAnnotation?.range ?? null) : null;
}

/** `let` becomes `const` where the one assignment goes, and a type that allowed for both goes with it. */
export function planConstant(file: SourceFile, declarator: TSESTree.Node | null): ExpressionCut {
  const declaration = declarator === null ? null : file.parent(declarator);
  const isLet = declaration?.type === 'VariableDeclaration' && declaration.kind === 'let';
  if (declarator?.type !== 'VariableDeclarator' || !isLet) return { edits: [], removed: [] };
  const { id } = declarator;
  if (declaration.declarations.length !== 1 || id.type !== 'Identifier')
    return { edits: [], removed: [] };
  const [start] = declaration.range;
  const edits: TextEdit[] = [{ range: [start, start + 'let'.length], text: 'const' }];
  const type = isExported(file, declarator) ? undefined : id.typeAnnotation;
  if (type?.typeAnnotation.type !== 'TSUnionType') return { edits, removed: [] };
  return { edits: [...edits, { range: type.range, text: '' }], removed: [type.range] };
}
