import type { TSESTree } from '@typescript-eslint/types';
import { findExport, findOnlyValue } from './bindings.js';
import type { SourceFile } from './source-file.js';
import { findInPattern, findStringValue, memberName, unwrap } from './syntax.js';
import { findSingleDefinition, isGlobal, variableOf } from './variables.js';

/** One environment variable. */
export interface SettingReference {
  readonly name: string;
  readonly host: 'process' | 'import-meta';
}

/**
 * Reads an expression as an environment variable. 'environment' is the whole environment (`process.env`, or a constant
 * that holds it); null is anything else.
 */
export function findSetting(
  file: SourceFile,
  node: TSESTree.Node,
): SettingReference | 'environment' | null {
  const expression = unwrap(node);
  if (expression.type === 'MemberExpression') return findMemberSetting(file, expression);
  if (expression.type !== 'Identifier') return null;
  const imported = findExport(file, expression);
  if (imported !== null) {
    return isProcessModule(imported.module) &&
      imported.path.join('.').replace(/^default\./u, '') === 'env'
      ? 'environment'
      : null;
  }
  const variable = variableOf(file, expression);
  const definition = variable === null ? null : findSingleDefinition(variable);
  if (variable === null || definition?.node.type !== 'VariableDeclarator') return null;
  const value = findOnlyValue(file, variable, definition.node);
  if (value === null) return null;
  const source = unwrap(value);
  if (definition.node.id !== definition.name) {
    const place = findInPattern(definition.node.id, definition.name);
    return place?.path.join('.') === 'env' && isProcess(file, source) ? 'environment' : null;
  }
  return source.type === 'MemberExpression' && isEnvironment(file, source) ? 'environment' : null;
}

/** The environment variable that a pattern takes out of a value: `{ NAME }` of the environment, `{ env: { NAME } }` of the process. */
export function findPatternSetting(
  file: SourceFile,
  value: TSESTree.Node,
  path: readonly string[],
): string | null {
  const [first, second, ...others] = path;
  if (first === undefined || others.length > 0) return null;
  if (second === undefined) return findSetting(file, value) === 'environment' ? first : null;
  return first === 'env' && isProcess(file, unwrap(value)) ? second : null;
}

function findMemberSetting(
  file: SourceFile,
  node: TSESTree.MemberExpression,
): SettingReference | 'environment' | null {
  if (isEnvironment(file, node)) return 'environment';
  const name = findSettingName(file, node);
  if (name === null) return null;
  const object = unwrap(node.object);
  if (isImportMetaEnv(object)) return { name, host: 'import-meta' };
  return findSetting(file, object) === 'environment' ? { name, host: 'process' } : null;
}

/** The name in `env.NAME`, `env['NAME']`, and `env[NAME]` where a constant holds the name. */
function findSettingName(file: SourceFile, node: TSESTree.MemberExpression): string | null {
  const name = memberName(node);
  if (name !== null || node.property.type !== 'Identifier') return name;
  const variable = variableOf(file, node.property);
  const definition = variable === null ? null : findSingleDefinition(variable);
  if (variable === null || definition?.node.type !== 'VariableDeclarator') return null;
  const value = findOnlyValue(file, variable, definition.node);
  return value === null ? null : findStringValue(unwrap(value));
}

/** `process.env`, with `process` the global or an import of the module. */
function isEnvironment(file: SourceFile, node: TSESTree.MemberExpression): boolean {
  return memberName(node) === 'env' && isProcess(file, unwrap(node.object));
}

/** The global `process`, also by way of the global object, or an import of the module. */
function isProcess(file: SourceFile, node: TSESTree.Node): boolean {
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

function isProcessModule(module: string): boolean {
  return module === 'process' || module === 'node:process';
}

function isImportMetaEnv(node: TSESTree.Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    memberName(node) === 'env' &&
    node.object.type === 'MetaProperty'
  );
}

/** Whether an expression is the whole command line: `process.argv`, `yargs.argv`, `argv` of the module `process`. */
export function isArgumentList(file: SourceFile, node: TSESTree.Node): boolean {
  const expression = unwrap(node);
  if (expression.type === 'MemberExpression' && memberName(expression) === 'argv') {
    const object = unwrap(expression.object);
    return isGlobal(file, object, 'process') || findExport(file, object) !== null;
  }
  const imported = findExport(file, expression);
  return imported !== null && isProcessModule(imported.module) && imported.path.at(-1) === 'argv';
}

/** Whether an expression reads the command line: `process.argv[2]`, or a member of a parsed `argv`. */
export function isCommandLine(file: SourceFile, node: TSESTree.MemberExpression): boolean {
  const object = unwrap(node.object);
  if (isArgumentList(file, object)) return true;
  if (object.type !== 'Identifier' || !/^arg[vs]$/iu.test(object.name)) return false;
  const variable = variableOf(file, object);
  const definition = variable === null ? null : findSingleDefinition(variable);
  return definition?.node.type === 'VariableDeclarator';
}
