import type { TSESTree } from '@typescript-eslint/types';
import { findExport, findOnlyValue } from './bindings.js';
import type { SourceFile } from './source-file.js';
import { findStringValue, memberName, unwrap } from './syntax.js';
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
    return isProcessModule(imported.module) && imported.path.join('.').replace(/^default\./u, '') === 'env'
      ? 'environment'
      : null;
  }
  const variable = variableOf(file, expression);
  const definition = variable === null ? null : findSingleDefinition(variable);
  if (variable === null || definition?.node.type !== 'VariableDeclarator') return null;
  if (definition.node.id.type !== 'Identifier') return null;
  const value = findOnlyValue(file, variable, definition.node);
  const source = value === null ? null : unwrap(value);
  return source?.type === 'MemberExpression' && isEnvironment(file, source) ? 'environment' : null;
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
  if (memberName(node) !== 'env') return false;
  const object = unwrap(node.object);
  if (isGlobal(file, object, 'process')) return true;
  if (object.type === 'MemberExpression' && memberName(object) === 'process') {
    return isGlobal(file, object.object, 'globalThis') || isGlobal(file, object.object, 'global');
  }
  const imported = findExport(file, object);
  return imported !== null && isProcessModule(imported.module);
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

/** Whether an expression reads the command line: `process.argv[2]`, or a member of a parsed `argv`. */
export function isCommandLine(file: SourceFile, node: TSESTree.MemberExpression): boolean {
  const object = unwrap(node.object);
  if (object.type === 'MemberExpression' && memberName(object) === 'argv') {
    return isGlobal(file, unwrap(object.object), 'process') || findExport(file, object.object) !== null;
  }
  if (object.type !== 'Identifier' || !/^arg[vs]$/iu.test(object.name)) return false;
  const variable = variableOf(file, object);
  const definition = variable === null ? null : findSingleDefinition(variable);
  return definition?.node.type === 'VariableDeclarator';
}
