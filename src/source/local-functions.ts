import type { TSESTree } from '@typescript-eslint/types';
import { isFunction } from './function-names.js';
import type { SourceFile, Variable } from './source-file.js';
import { findSingleDefinition, isExported, readsOf, variableOf } from './variables.js';

export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

/** The functions around a node, the nearest first. */
export function functionsAround(file: SourceFile, node: TSESTree.Node): readonly FunctionNode[] {
  const found: FunctionNode[] = [];
  for (let at = file.parent(node); at !== null; at = file.parent(at)) {
    if (isFunction(at)) found.push(at);
  }
  return found;
}

/** The variable that holds a function: its own name, or the constant that it is assigned to. */
export function variableOfFunction(file: SourceFile, node: FunctionNode): Variable | null {
  if (node.type === 'FunctionDeclaration') {
    return node.id === null ? null : variableOf(file, node.id);
  }
  const parent = file.parent(node);
  const isHeld = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier';
  return isHeld ? variableOf(file, parent.id) : null;
}

/** The function that a variable holds for good; null for anything else. */
export function functionOfVariable(variable: Variable): FunctionNode | null {
  const definition = findSingleDefinition(variable);
  if (definition === null) return null;
  if (isFunction(definition.node) && definition.type === 'FunctionName') {
    return definition.node;
  }
  const isConstant =
    definition.node.type === 'VariableDeclarator' &&
    variable.references.every((reference) => reference.init === true || !reference.isWrite());
  if (!isConstant || definition.node.type !== 'VariableDeclarator') return null;
  const { init, id } = definition.node;
  return init !== null && id === definition.name && isFunction(init) ? init : null;
}

/** Whether a function is exported where it is declared; an export of its name is one of its uses. */
export function isExportedFunction(file: SourceFile, node: FunctionNode): boolean {
  const owner = file.parent(node);
  if (owner?.type === 'VariableDeclarator') return isExported(file, owner);
  return owner === null || owner.type.startsWith('Export');
}

/** Where a file names a function, its declaration left out. */
export function usesOfFunction(file: SourceFile, node: FunctionNode): readonly TSESTree.Node[] {
  const variable = variableOfFunction(file, node);
  if (variable === null) return [];
  return readsOf(variable)
    .filter(({ init }) => init !== true)
    .map(({ identifier }) => identifier);
}

/** The call that has an expression as its callee; null for any other use. */
export function findCallOf(
  file: SourceFile,
  callee: TSESTree.Node,
): TSESTree.CallExpression | null {
  const parent = file.parent(callee);
  return parent?.type === 'CallExpression' && parent.callee === callee ? parent : null;
}
