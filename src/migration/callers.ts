import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from '../source/source-file.js';
import { keyName } from '../source/syntax.js';
import { isExported, readsOf, variableOf } from '../source/variables.js';
import { findFieldUses } from './field-uses.js';

type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/**
 * The expressions that have the value which a function returns, at `place` (a return statement, or an arrow function with
 * a bare expression): its calls. Null where something out of sight may call it.
 */
export function findResults(
  file: SourceFile,
  place: TSESTree.ReturnStatement | TSESTree.ArrowFunctionExpression,
): readonly TSESTree.Node[] | null {
  const owner = place.type === 'ReturnStatement' ? findFunction(file, place) : place;
  if (owner === null || owner.generator) return null;
  const parent = file.parent(owner);
  if (owner.type === 'FunctionDeclaration') {
    const isOpen =
      parent?.type === 'ExportNamedDeclaration' || parent?.type === 'ExportDefaultDeclaration';
    return isOpen || owner.id === null ? null : callsOfName(file, owner.id);
  }
  switch (parent?.type) {
    case 'VariableDeclarator':
      return isExported(file, parent) ? null : callsOfName(file, parent.id);
    case 'MethodDefinition':
      return findMethodResults(file, parent);
    case 'CallExpression':
      return parent.callee === owner ? [parent] : null;
    default:
      return null;
  }
}

function findFunction(file: SourceFile, node: TSESTree.Node): FunctionNode | null {
  for (let at = file.parent(node); at !== null; at = file.parent(at)) {
    if (
      at.type === 'FunctionDeclaration' ||
      at.type === 'FunctionExpression' ||
      at.type === 'ArrowFunctionExpression'
    ) {
      return at;
    }
  }
  return null;
}

function callsOfName(file: SourceFile, name: TSESTree.Node): readonly TSESTree.Node[] | null {
  const variable = name.type === 'Identifier' ? variableOf(file, name) : null;
  if (variable === null) return null;
  const uses = readsOf(variable).filter((reference) => reference.init !== true);
  return callsOf(
    file,
    uses.map(({ identifier }) => identifier),
  );
}

function findMethodResults(
  file: SourceFile,
  method: TSESTree.MethodDefinition,
): readonly TSESTree.Node[] | null {
  const name = keyName(method);
  const uses = name === null ? null : findFieldUses(file, method, name);
  if (uses === null) return null;
  if (method.kind === 'get') return [...uses.members, ...uses.identifiers];
  return method.kind === 'method' && uses.identifiers.length === 0
    ? callsOf(file, uses.members)
    : null;
}

/** The calls of a function; null where one of its mentions is something else. */
function callsOf(
  file: SourceFile,
  mentions: readonly TSESTree.Node[],
): readonly TSESTree.Node[] | null {
  const calls: TSESTree.Node[] = [];
  for (const mention of mentions) {
    const parent = file.parent(mention);
    if (parent?.type === 'TSTypeQuery') continue;
    if (parent?.type !== 'CallExpression' || parent.callee !== mention) return null;
    calls.push(parent);
  }
  return calls;
}
