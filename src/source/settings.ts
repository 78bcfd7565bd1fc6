import type { TSESTree } from '@typescript-eslint/types';
import { findExport, findOnlyValue } from './bindings.js';
import { type EnvSchema, findEnvSchema, findSchemaKey } from './env-schemas.js';
import { isEnvironment, isImportMetaEnv, isProcess, isProcessModule } from './environment.js';
import type { SourceFile } from './source-file.js';
import { findStringValue, memberName, unwrap } from './syntax.js';
import { findSingleDefinition, isGlobal, variableOf } from './variables.js';

/** One environment variable. */
export interface SettingReference {
  readonly name: string;
  readonly host: 'process' | 'import-meta';
  /** The schema by way of which it is read; null where it is read from the environment itself. */
  readonly schema: EnvSchema | null;
  /** What it is worth where it is not set, as the schema says. */
  readonly fallbacks: readonly TSESTree.Node[];
}

/**
 * Reads an expression as an environment variable. 'environment' is the whole environment (`process.env`, or a constant
 * that holds it); null is anything else.
 */
export function findSetting(
  file: SourceFile,
  node: TSESTree.Node,
): SettingReference | 'environment' | null {
  if (isEnvironment(file, node)) return 'environment';
  const expression = unwrap(node);
  return expression.type === 'MemberExpression' ? findMemberSetting(file, expression) : null;
}

/** The environment variable that a pattern takes out of a value: `{ NAME }` of the environment, `{ env: { NAME } }` of the process. */
export function findPatternSetting(
  file: SourceFile,
  value: TSESTree.Node,
  path: readonly string[],
): SettingReference | null {
  const [first, second, ...others] = path;
  if (first === undefined || others.length > 0) return null;
  if (second !== undefined) {
    return first === 'env' && isProcess(file, unwrap(value)) ? ofProcess(second) : null;
  }
  return isEnvironment(file, value) ? ofProcess(first) : findInSchema(file, value, first);
}

function findMemberSetting(
  file: SourceFile,
  node: TSESTree.MemberExpression,
): SettingReference | null {
  const name = findSettingName(file, node);
  if (name === null) return null;
  const object = unwrap(node.object);
  if (isImportMetaEnv(object)) return { ...ofProcess(name), host: 'import-meta' };
  return isEnvironment(file, object) ? ofProcess(name) : findInSchema(file, object, name);
}

function ofProcess(name: string): SettingReference {
  return { name, host: 'process', schema: null, fallbacks: [] };
}

/** `env.NAME`, where `env` is what a schema made of the environment. */
function findInSchema(
  file: SourceFile,
  object: TSESTree.Node,
  name: string,
): SettingReference | null {
  const schema = findEnvSchema(file, object);
  const key = schema === null ? null : findSchemaKey(file, schema, name);
  return key === null ? null : { ...ofProcess(name), schema, fallbacks: key.validator.fallbacks };
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
