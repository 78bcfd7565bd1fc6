import type { TSESTree } from '@typescript-eslint/types';
import { findExport, findOnlyValue } from './bindings.js';
import type { SourceFile } from './source-file.js';
import { findInPattern, memberName, unwrap } from './syntax.js';
import { findSingleDefinition, isGlobal, variableOf } from './variables.js';

/** Whether an expression is the whole environment of the process: `process.env`, or a constant that holds it. */
export function isEnvironment(file: SourceFile, node: TSESTree.Node): boolean {
  const expression = unwrap(node);
  if (expression.type === 'MemberExpression') return isEnvironmentMember(file, expression);
  if (expression.type !== 'Identifier') return false;
  const imported = findExport(file, expression);
  if (imported !== null) {
    const path = imported.path.join('.').replace(/^default\./u, '');
    return isEnvironmentModule(imported.module) && path === 'env';
  }
  const variable = variableOf(file, expression);
  const definition = variable === null ? null : findSingleDefinition(variable);
  if (variable === null || definition?.node.type !== 'VariableDeclarator') return false;
  const value = findOnlyValue(file, variable, definition.node);
  if (value === null) return false;
  const source = unwrap(value);
  if (definition.node.id !== definition.name) {
    const place = findInPattern(definition.node.id, definition.name);
    return place?.path.join('.') === 'env' && isProcess(file, source);
  }
  return source.type === 'MemberExpression' && isEnvironmentMember(file, source);
}

/** `process.env`, with `process` the global or an import of the module. */
function isEnvironmentMember(file: SourceFile, node: TSESTree.MemberExpression): boolean {
  return memberName(node) === 'env' && isProcess(file, unwrap(node.object));
}

/** The global `process`, also by way of the global object, or an import of the module. */
export function isProcess(file: SourceFile, node: TSESTree.Node): boolean {
  if (isGlobal(file, node, 'process')) return true;
  if (node.type === 'MemberExpression' && memberName(node) === 'process') {
    return isGlobal(file, node.object, 'globalThis') || isGlobal(file, node.object, 'global');
  }
  const imported = findExport(file, node);
  return (
    imported !== null &&
    isProcessModule(imported.module) &&
    (imported.path.length === 0 || imported.path.join('.') === 'default')
  );
}

/** SvelteKit has a module for the environment of the server. */
function isEnvironmentModule(module: string): boolean {
  return isProcessModule(module) || module === '$env/dynamic/private';
}

/** Whether a specifier loads the module `process`. */
export function isProcessModule(module: string): boolean {
  return module === 'process' || module === 'node:process';
}

/** `import.meta.env`, which bundlers fill in. */
export function isImportMetaEnv(node: TSESTree.Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    memberName(node) === 'env' &&
    node.object.type === 'MetaProperty'
  );
}
