import type { TSESTree } from '@typescript-eslint/types';
import { findExport, findOnlyValue } from './bindings.js';
import { findOwnType } from './own-types.js';
import type { SourceFile } from './source-file.js';
import { findStringValue, keyName, memberName, unwrap } from './syntax.js';
import { findSingleDefinition, variableOf } from './variables.js';

/** A call of a library that reads an environment variable by its name. */
export interface AccessorCall {
  readonly argument: TSESTree.Node;
  readonly fallbacks: readonly TSESTree.Node[];
}

/** Configuration of other names is loaded by code that is out of sight: dotted and camel-cased ones, mostly. */
const settingName = /^[A-Z][A-Z0-9_]*$/u;

/** Reads `config.get('NAME')` of Nest's `ConfigService`, and `env.get('NAME').required().asString()` of `env-var`. */
export function findAccessorCall(
  file: SourceFile,
  call: TSESTree.CallExpression,
): AccessorCall | null {
  return readConfigService(file, call) ?? readEnvVar(file, call);
}

function readConfigService(file: SourceFile, call: TSESTree.CallExpression): AccessorCall | null {
  const callee = unwrap(call.callee);
  if (!file.text.includes('@nestjs/config') || callee.type !== 'MemberExpression') return null;
  if (!/^get(?:OrThrow)?$/u.test(memberName(callee) ?? '')) return null;
  const [argument, fallback] = call.arguments;
  const name = argument === undefined ? null : findStringValue(argument);
  if (argument === undefined || name === null || !settingName.test(name)) return null;
  if (!isConfigService(file, callee.object, name)) return null;
  const isOptions = fallback === undefined || unwrap(fallback).type === 'ObjectExpression';
  return { argument, fallbacks: isOptions ? [] : [fallback] };
}

/** A value whose declared type is `ConfigService`, or that the container was asked for by that class. */
function isConfigService(file: SourceFile, node: TSESTree.Node, name: string): boolean {
  const object = unwrap(node);
  if (object.type === 'CallExpression') {
    const [token] = object.arguments;
    const callee = unwrap(object.callee);
    const isGet = callee.type === 'MemberExpression' && memberName(callee) === 'get';
    return isGet && token !== undefined && isServiceClass(file, token);
  }
  if (object.type === 'NewExpression') return isServiceClass(file, object.callee);
  if (object.type === 'MemberExpression') {
    const declared = findDeclaredMember(file, object);
    return declared !== null && hasServiceType(file, declared, name);
  }
  if (object.type !== 'Identifier') return false;
  const variable = variableOf(file, object);
  const definition = variable === null ? null : findSingleDefinition(variable);
  if (variable === null || definition === null) return false;
  if (hasServiceType(file, definition.name, name)) return true;
  if (definition.node.type !== 'VariableDeclarator') return isInjected(file, definition);
  const value = findOnlyValue(file, variable, definition.node);
  return (
    definition.node.id === definition.name &&
    value !== null &&
    unwrap(value).type !== 'Identifier' &&
    isConfigService(file, value, name)
  );
}

function isServiceClass(file: SourceFile, node: TSESTree.Node): boolean {
  const found = findExport(file, node);
  return found?.module === '@nestjs/config' && found.path.at(-1) === 'ConfigService';
}

/** `{ inject: [ConfigService], useFactory: (config) => … }`. */
function isInjected(
  file: SourceFile,
  definition: { readonly node: TSESTree.Node; readonly name: TSESTree.Node },
): boolean {
  const { node } = definition;
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return false;
  const index = node.params.findIndex((parameter) => parameter === definition.name);
  const property = file.parent(node);
  const provider = property === null ? null : file.parent(property);
  if (index === -1 || provider?.type !== 'ObjectExpression') return false;
  const tokens = provider.properties.find(
    (item): item is TSESTree.Property => item.type === 'Property' && keyName(item) === 'inject',
  )?.value;
  const token = tokens?.type === 'ArrayExpression' ? tokens.elements[index] : null;
  return token != null && isServiceClass(file, token);
}

/** The declaration of `this.name` in the class around: a field, or a parameter of the constructor. */
function findDeclaredMember(
  file: SourceFile,
  member: TSESTree.MemberExpression,
): TSESTree.Node | null {
  const name = memberName(member);
  if (name === null || member.object.type !== 'ThisExpression') return null;
  let body = file.parent(member);
  while (body !== null && body.type !== 'ClassBody') body = file.parent(body);
  for (const item of body?.body ?? []) {
    if (item.type === 'PropertyDefinition' && keyName(item) === name) return item;
    if (item.type !== 'MethodDefinition' || item.kind !== 'constructor') continue;
    for (const parameter of item.value.params) {
      const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : null;
      if (inner?.type === 'Identifier' && inner.name === name) return inner;
    }
  }
  return null;
}

function hasServiceType(file: SourceFile, declared: TSESTree.Node, name: string): boolean {
  const annotation = 'typeAnnotation' in declared ? declared.typeAnnotation : undefined;
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference' || !isServiceClass(file, type.typeName)) return false;
  const settings = type.typeArguments?.params[0];
  return settings === undefined || allowsNewNames(file, settings, name);
}

/** A type that names the settings one by one has to be in this file, so that the new one can be added to it. */
function allowsNewNames(file: SourceFile, type: TSESTree.TypeNode, name: string): boolean {
  if (type.type === 'TSAnyKeyword' || type.type === 'TSUnknownKeyword') return true;
  if (type.type !== 'TSTypeReference') return false;
  if (type.typeName.type === 'Identifier' && type.typeName.name === 'Record') {
    return type.typeArguments?.params[0]?.type === 'TSStringKeyword';
  }
  return findOwnType(file, type)?.some((member) => keyName(member) === name) === true;
}

const plainMethods = /^(?:required|example|description|asString)$/u;

function readEnvVar(file: SourceFile, call: TSESTree.CallExpression): AccessorCall | null {
  if (!file.text.includes('env-var')) return null;
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'asString') return null;
  const fallbacks: TSESTree.Node[] = [];
  let current: TSESTree.Node = call;
  for (let steps = 0; steps < 8 && current.type === 'CallExpression'; steps++) {
    const [argument] = current.arguments;
    const found = findExport(file, current.callee);
    if (found?.module === 'env-var') {
      const name = argument === undefined ? null : findStringValue(argument);
      const isRead = found.path.at(-1) === 'get' && argument !== undefined && name !== null;
      return isRead ? { argument, fallbacks } : null;
    }
    if (current.callee.type !== 'MemberExpression') return null;
    const method = memberName(current.callee) ?? '';
    if (method === 'default' && argument !== undefined) fallbacks.push(argument);
    else if (!plainMethods.test(method)) return null;
    current = current.callee.object;
  }
  return null;
}
