import type { TSESTree } from '@typescript-eslint/types';
import { isFunction } from './function-names.js';
import type { FunctionNode } from './local-functions.js';
import { findObjectLiteral } from './objects.js';
import type { SourceFile } from './source-file.js';
import { keyName, memberName } from './syntax.js';
import { findSingleDefinition, variableOf } from './variables.js';

/** The function of the file that a member is: of the class around `this`, of a class by its name, of an object literal. */
export function findMethodOf(
  file: SourceFile,
  node: TSESTree.MemberExpression,
): FunctionNode | null {
  const name = memberName(node);
  if (name === null) return null;
  if (node.object.type === 'ThisExpression') {
    const body = findClassBody(file, node);
    return body === null ? null : findInClass(body, name, null);
  }
  if (node.object.type !== 'Identifier') return null;
  const variable = variableOf(file, node.object);
  const owner = variable === null ? null : findSingleDefinition(variable)?.node;
  if (owner?.type === 'ClassDeclaration') return findInClass(owner.body, name, true);
  const object = findObjectLiteral(file, node.object);
  return object === null ? null : findInObject(object, name);
}

function findInClass(
  { body }: TSESTree.ClassBody,
  name: string,
  isStatic: boolean | null,
): FunctionNode | null {
  const found = body.filter(
    (member): member is TSESTree.MethodDefinition | TSESTree.PropertyDefinition =>
      (member.type === 'MethodDefinition' || member.type === 'PropertyDefinition') &&
      keyName(member) === name,
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return null;
  if (isStatic !== null && only.static !== isStatic) return null;
  if (only.type === 'MethodDefinition' && only.kind !== 'method') return null;
  return only.value !== null && isFunction(only.value) ? only.value : null;
}

function findInObject(object: TSESTree.ObjectExpression, name: string): FunctionNode | null {
  const [only, ...others] = object.properties.filter(
    (property) => property.type !== 'Property' || keyName(property) === name,
  );
  if (only?.type !== 'Property' || others.length > 0 || only.kind !== 'init') return null;
  return isFunction(only.value) ? only.value : null;
}

function findClassBody(file: SourceFile, node: TSESTree.Node): TSESTree.ClassBody | null {
  for (let at = file.parent(node); at !== null; at = file.parent(at)) {
    if (at.type === 'ClassBody') return at;
    if (at.type === 'FunctionDeclaration') return null;
    if (at.type === 'FunctionExpression' && file.parent(at)?.type !== 'MethodDefinition')
      return null;
  }
  return null;
}
