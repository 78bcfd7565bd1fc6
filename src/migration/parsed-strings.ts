import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from '../source/source-file.js';
import { isWrapper, memberName } from '../source/syntax.js';
import { findSingleDefinition, isGlobal, variableOf } from '../source/variables.js';

const parsingMethods =
  /^(?:split|match|matchAll|replace|replaceAll|slice|substring|substr|indexOf|search|includes|startsWith)$/u;

/** Whether a connection string is taken apart by the program: its parts are needed for something else. */
export function isParsed(file: SourceFile, node: TSESTree.Node): boolean {
  let value = node;
  let parent = file.parent(value);
  // `x!`, and `x ?? ''` for a call that takes a string only.
  while (parent !== null && (isWrapper(parent) || parent.type === 'LogicalExpression')) {
    value = parent;
    parent = file.parent(value);
  }
  if (parent?.type === 'MemberExpression' && parent.object === value) {
    return parsingMethods.test(memberName(parent) ?? '');
  }
  if (parent?.type !== 'CallExpression' || parent.callee === value) return false;
  const { callee } = parent;
  if (callee.type === 'MemberExpression') {
    return /^(?:exec|test)$/u.test(memberName(callee) ?? '') && isPattern(file, callee.object);
  }
  const name = callee.type === 'Identifier' ? callee.name : '';
  return /parse/iu.test(name) && /connectionstring/iu.test(name);
}

/** `/Endpoint=([^;]+)/`, `new RegExp(text)`, or a constant that holds one. */
function isPattern(file: SourceFile, node: TSESTree.Node): boolean {
  const variable = node.type === 'Identifier' ? variableOf(file, node) : null;
  const declarator = variable === null ? null : findSingleDefinition(variable)?.node;
  const value = declarator?.type === 'VariableDeclarator' ? declarator.init : node;
  if (value?.type === 'Literal') return 'regex' in value;
  if (value?.type !== 'NewExpression' && value?.type !== 'CallExpression') return false;
  return isGlobal(file, value.callee, 'RegExp');
}
