import type { TSESTree } from '@typescript-eslint/types';
import { findExport, findOnlyValue } from './bindings.js';
import {
  schemaLibraries,
  type SchemaFunction,
  type SchemaLibrary,
} from './env-schema-libraries.js';
import { type EnvValidator, readEnvValidator } from './env-validators.js';
import { isEnvironment } from './environment.js';
import { findObjectLiteral } from './objects.js';
import { findOwnType } from './own-types.js';
import type { SourceFile } from './source-file.js';
import { findInPattern, isWrapper, keyName, memberName, unwrap } from './syntax.js';
import { findSingleDefinition, variableOf } from './variables.js';

/** A typed description of the environment, and the call that checks the environment against it. */
export interface EnvSchema {
  readonly library: SchemaLibrary;
  /** What each setting must look like, by its name. */
  readonly keys: TSESTree.ObjectExpression;
  /** The settings handed over one by one: `runtimeEnv: { NAME: process.env.NAME }`. */
  readonly inputs: TSESTree.ObjectExpression | null;
  readonly call: TSESTree.CallExpression;
  /** Where the checked settings are in what the call returns. */
  readonly path: readonly string[];
}

/** One setting of a schema. */
export interface SchemaKey {
  readonly property: TSESTree.Property;
  readonly validator: EnvValidator;
  /** The property that hands the setting over, where they are handed over one by one. */
  readonly input: TSESTree.Property | null;
}

const MAX_STEPS = 12;

/** The schema whose checked settings an expression holds: `env` of `const env = schema.parse(process.env)`; else null. */
export function findEnvSchema(file: SourceFile, node: TSESTree.Node): EnvSchema | null {
  if (!mentionsLibrary(file)) return null;
  let path: readonly string[] = [];
  let current = unwrap(node);
  let typed = node;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (isOfForeignType(file, typed)) return null;
    if (current.type === 'CallExpression') {
      const schema = readSchemaCall(file, current);
      return schema !== null && schema.path.join('.') === path.join('.') ? schema : null;
    }
    const step = stepBack(file, current);
    if (step === null) return null;
    path = [...step.path, ...path];
    typed = step.node;
    current = unwrap(step.node);
  }
  return null;
}

/** A cast to a type of another module: it would not know a new setting. */
function isOfForeignType(file: SourceFile, node: TSESTree.Node): boolean {
  let inner = node;
  for (; isWrapper(inner); inner = inner.expression) {
    if ('typeAnnotation' in inner && isForeign(file, inner.typeAnnotation)) return true;
  }
  return false;
}

function isForeign(file: SourceFile, type: TSESTree.Node | undefined): boolean {
  if (type?.type !== 'TSTypeReference') return false;
  const found = findExport(file, type.typeName);
  if (found !== null) return !schemaLibraries.some(({ modules }) => modules.includes(found.module));
  return findOwnType(file, type) !== null && !isOnlyUse(file, type);
}

/** Whether a type of the file speaks of this one value only, so that it can follow. */
function isOnlyUse(file: SourceFile, { typeName }: TSESTree.TSTypeReference): boolean {
  const variable = variableOf(file, typeName);
  const declaration = variable === null ? null : findSingleDefinition(variable)?.node;
  if (variable === null || declaration === undefined || declaration === null) return false;
  const isExported = file.parent(declaration)?.type === 'ExportNamedDeclaration';
  return !isExported && variable.references.length === 1;
}

interface Step {
  readonly node: TSESTree.Node;
  readonly path: readonly string[];
}

/** What an expression takes its value from, and what of it. */
function stepBack(file: SourceFile, node: TSESTree.Node): Step | null {
  switch (node.type) {
    case 'AwaitExpression':
      return { node: node.argument, path: [] };
    case 'MemberExpression': {
      const name = memberName(node);
      return name === null ? null : { node: node.object, path: [name] };
    }
    case 'Identifier': {
      const variable = variableOf(file, node);
      const definition = variable === null ? null : findSingleDefinition(variable);
      if (variable === null || definition?.node.type !== 'VariableDeclarator') return null;
      const value = findOnlyValue(file, variable, definition.node);
      const { typeAnnotation } = definition.node.id;
      if (value === null || isForeign(file, typeAnnotation?.typeAnnotation)) return null;
      if (definition.node.id === definition.name) return { node: value, path: [] };
      const place = findInPattern(definition.node.id, definition.name);
      return place === null ? null : { node: value, path: place.path };
    }
    default:
      return null;
  }
}

const schemas = new WeakMap<TSESTree.CallExpression, EnvSchema | null>();

/** Reads a call that checks the environment: `schema.parse(process.env)`, `cleanEnv(process.env, { … })`; else null. */
export function readSchemaCall(file: SourceFile, call: TSESTree.CallExpression): EnvSchema | null {
  if (!mentionsLibrary(file)) return null;
  const known = schemas.get(call);
  if (known !== undefined) return known;
  // A schema that leads to itself is none.
  schemas.set(call, null);
  const schema = readFunction(file, call) ?? readMethod(file, call);
  schemas.set(call, schema);
  return schema;
}

function readFunction(file: SourceFile, call: TSESTree.CallExpression): EnvSchema | null {
  const found = findExport(file, call.callee);
  if (found === null) return null;
  const name = found.path.at(-1) ?? '';
  for (const library of schemaLibraries) {
    const form = library.modules.includes(found.module) ? library.functions[name] : undefined;
    if (form === undefined) continue;
    return form.kind === 'options'
      ? readOptions(file, library, call, form)
      : readArguments(file, library, call, form);
  }
  return null;
}

function readArguments(
  file: SourceFile,
  library: SchemaLibrary,
  call: TSESTree.CallExpression,
  form: Extract<SchemaFunction, { kind: 'arguments' }>,
): EnvSchema | null {
  const environment = call.arguments[form.environment];
  const argument = call.arguments[form.schema];
  if (environment === undefined || argument === undefined) return null;
  return schemaOf(file, library, call, findKeysOf(file, library, argument), environment, []);
}

/** The keys of a schema that is an object of the library, or a plain one. */
function findKeysOf(
  file: SourceFile,
  library: SchemaLibrary,
  schema: TSESTree.Node,
): TSESTree.ObjectExpression | null {
  return library.objects.length > 0
    ? findKeys(file, library, schema)
    : findObjectLiteral(file, schema);
}

function readOptions(
  file: SourceFile,
  library: SchemaLibrary,
  call: TSESTree.CallExpression,
  form: Extract<SchemaFunction, { kind: 'options' }>,
): EnvSchema | null {
  const [argument] = call.arguments;
  const options = argument === undefined ? null : findObjectLiteral(file, argument);
  if (options === null) return null;
  const keys = findOption(options, form.keys);
  const object = keys === null ? null : findKeysOf(file, library, keys);
  if (form.environment.length === 0 && object !== null) {
    return { library, keys: object, inputs: null, call, path: [] };
  }
  const environment = form.environment.flatMap((name) => findOption(options, name) ?? [])[0];
  return environment === undefined ? null : schemaOf(file, library, call, object, environment, []);
}

function findOption(options: TSESTree.ObjectExpression, name: string): TSESTree.Node | null {
  for (const property of options.properties) {
    if (property.type === 'Property' && keyName(property) === name) return property.value;
  }
  return null;
}

function readMethod(file: SourceFile, call: TSESTree.CallExpression): EnvSchema | null {
  const { callee } = call;
  const [environment] = call.arguments;
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  if (callee.type !== 'MemberExpression' || name === null || environment === undefined) return null;
  for (const library of schemaLibraries) {
    const path = library.readers[name];
    const keys = path === undefined ? null : findKeys(file, library, callee.object);
    if (path !== undefined && keys !== null) {
      return schemaOf(file, library, call, keys, environment, path);
    }
  }
  return null;
}

function schemaOf(
  file: SourceFile,
  library: SchemaLibrary,
  call: TSESTree.CallExpression,
  keys: TSESTree.ObjectExpression | null,
  environment: TSESTree.Node,
  path: readonly string[],
): EnvSchema | null {
  if (keys === null) return null;
  const value = unwrap(environment);
  if (value.type === 'ObjectExpression') return { library, keys, inputs: value, call, path };
  return isEnvironment(file, value) ? { library, keys, inputs: null, call, path } : null;
}

/** The keys of a schema object: `z.object({ … }).strict()`, `Joi.object().keys({ … })`, or a constant that holds one. */
function findKeys(
  file: SourceFile,
  library: SchemaLibrary,
  schema: TSESTree.Node,
): TSESTree.ObjectExpression | null {
  let current = unwrap(schema);
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (current.type === 'Identifier') {
      const step = stepBack(file, current);
      if (step === null || step.path.length > 0) return null;
      current = unwrap(step.node);
      continue;
    }
    if (current.type !== 'CallExpression') return null;
    const [argument] = current.arguments;
    if (argument !== undefined && makesObject(file, library, current.callee)) {
      return findObjectLiteral(file, argument);
    }
    const { callee } = current;
    if (callee.type !== 'MemberExpression') return null;
    if (!library.chain.includes(memberName(callee) ?? '')) return null;
    current = unwrap(callee.object);
  }
  return null;
}

/** `z.object`, or `keys` of an empty `Joi.object()`. */
export function makesObject(
  file: SourceFile,
  library: SchemaLibrary,
  callee: TSESTree.Node,
): boolean {
  const found = findExport(file, callee);
  if (found !== null) {
    const modules = [...library.modules, ...(library.typeModules ?? [])];
    return modules.includes(found.module) && library.objects.includes(found.path.at(-1) ?? '');
  }
  if (callee.type !== 'MemberExpression' || !/^(?:keys|shape)$/u.test(memberName(callee) ?? '')) {
    return false;
  }
  const { object } = callee;
  return (
    object.type === 'CallExpression' &&
    object.arguments.length === 0 &&
    makesObject(file, library, object.callee)
  );
}

/** The key of a setting that the schema hands on as the text that it is; null for any other key, and where there is none. */
export function findSchemaKey(
  file: SourceFile,
  { library, keys, inputs }: EnvSchema,
  name: string,
): SchemaKey | null {
  const property = findLast(keys, name);
  const validator = property === null ? null : readEnvValidator(file, library, property.value);
  if (property === null || validator === null) return null;
  if (inputs === null) return { property, validator, input: null };
  const input = findLast(inputs, name);
  if (input !== null) {
    return isOwnSetting(file, input.value, name) ? { property, validator, input } : null;
  }
  const isSpread =
    inputs.properties.some(({ type }) => type === 'SpreadElement') &&
    inputs.properties.every((item) =>
      item.type === 'SpreadElement'
        ? isEnvironment(file, item.argument)
        : ![null, name].includes(keyName(item)),
    );
  return isSpread ? { property, validator, input: null } : null;
}

/** The last property of a name; null where something behind it could override it. */
function findLast(object: TSESTree.ObjectExpression, name: string): TSESTree.Property | null {
  let found: TSESTree.Property | null = null;
  for (const property of object.properties) {
    const key = property.type === 'Property' ? keyName(property) : null;
    if (property.type === 'Property' && key === name) found = property;
    else if (key === null) found = null;
  }
  return found;
}

/** `process.env.NAME`. */
function isOwnSetting(file: SourceFile, node: TSESTree.Node, name: string): boolean {
  const value = unwrap(node);
  return (
    value.type === 'MemberExpression' &&
    memberName(value) === name &&
    isEnvironment(file, value.object)
  );
}

const mentions = new WeakMap<TSESTree.Program, boolean>();

/** Most files have no schema at all, and are asked for one at every member expression. */
function mentionsLibrary(file: SourceFile): boolean {
  const known = mentions.get(file.ast);
  if (known !== undefined) return known;
  const result = schemaLibraries.some(({ modules }) =>
    modules.some((module) => file.text.includes(module)),
  );
  mentions.set(file.ast, result);
  return result;
}
