import type { TSESTree } from '@typescript-eslint/types';
import { findOnlyValue } from './bindings.js';
import { isEnvironment } from './environment.js';
import { isFunction } from './function-names.js';
import { type FunctionNode, functionOfVariable } from './local-functions.js';
import { findMethodOf } from './methods.js';
import type { SourceFile } from './source-file.js';
import { findStringValue, memberName, unwrap } from './syntax.js';
import { assignmentsTo, findSingleDefinition, isGlobal, readsOf, variableOf } from './variables.js';
import { walk } from './walk.js';

/** A function of the file that returns the environment variable whose name it is given. */
export interface SettingReader {
  /** Which argument is the name. */
  readonly name: number;
  /** What else the function may return: values of its own, and other arguments by their number. */
  readonly fallbacks: readonly (TSESTree.Node | number)[];
}

/** Readers that call readers that call readers: real code has two. */
const MAX_DEPTH = 4;

const readers = new WeakMap<FunctionNode, SettingReader | null>();

/** The reader that a call calls; null where the function is none, or is out of sight. */
export function findSettingReader(
  file: SourceFile,
  callee: TSESTree.Node,
  depth = 0,
): SettingReader | null {
  const target = findCallee(file, unwrap(callee));
  return target === null || depth > MAX_DEPTH ? null : readSettingReader(file, target, depth);
}

/** Reads a function as a reader of settings; null for any other function. */
export function readSettingReader(
  file: SourceFile,
  target: FunctionNode,
  depth = 0,
): SettingReader | null {
  const known = readers.get(target);
  if (known !== undefined) return known;
  // A function that calls itself is no reader.
  readers.set(target, null);
  const reader = readFunction(file, target, depth);
  readers.set(target, reader);
  return reader;
}

function findCallee(file: SourceFile, callee: TSESTree.Node): FunctionNode | null {
  if (callee.type === 'MemberExpression') return findMethodOf(file, callee);
  if (callee.type !== 'Identifier') return null;
  const variable = variableOf(file, callee);
  return variable === null ? null : functionOfVariable(variable);
}

function readFunction(file: SourceFile, node: FunctionNode, depth: number): SettingReader | null {
  if (node.generator || node.async) return null;
  const returned = returnedBy(node);
  const found = new Returned(file, node, depth);
  return returned?.every((value) => found.add(value)) === true ? found.reader() : null;
}

/** Everything that a function may return; null where it may end without a value that is in sight. */
function returnedBy(node: FunctionNode): readonly TSESTree.Node[] | null {
  if (node.body.type !== 'BlockStatement') return [node.body];
  const returned: TSESTree.Node[] = [];
  let isPlain = true;
  walk(node.body, (inner) => {
    if (isFunction(inner)) return 'skip';
    if (inner.type !== 'ReturnStatement') return undefined;
    if (inner.argument === null) isPlain = false;
    else returned.push(inner.argument);
    return undefined;
  });
  return isPlain ? returned : null;
}

/** Collects what a function returns: the one variable of the environment, and what stands in for it. */
class Returned {
  private name: number | null = null;
  private readonly fallbacks = new Set<TSESTree.Node | number>();

  constructor(
    private readonly file: SourceFile,
    private readonly owner: FunctionNode,
    private readonly depth: number,
  ) {}

  reader(): SettingReader | null {
    const parameter = this.name === null ? undefined : this.owner.params[this.name];
    if (this.name === null || !isOpenName(this.file, parameter)) return null;
    return { name: this.name, fallbacks: [...this.fallbacks] };
  }

  /** False for a value that is neither. */
  add(value: TSESTree.Node): boolean {
    const pending: TSESTree.Node[] = [value];
    for (let steps = 0; steps < 64; steps++) {
      const next = pending.pop();
      if (next === undefined) return true;
      const more = this.split(unwrap(next)) ?? (this.take(unwrap(next)) ? [] : null);
      if (more === null) return false;
      pending.push(...more);
    }
    return false;
  }

  /** The values that an expression chooses from, or passes on; null for one that is a value itself. */
  private split(node: TSESTree.Node): readonly TSESTree.Node[] | null {
    switch (node.type) {
      case 'LogicalExpression':
        return node.operator === '&&' ? null : [node.left, node.right];
      case 'ConditionalExpression':
        return [node.consequent, node.alternate];
      case 'CallExpression': {
        const [argument] = node.arguments;
        if (isGlobal(this.file, node.callee, 'String') && argument !== undefined) return [argument];
        const callee = unwrap(node.callee);
        const method = callee.type === 'MemberExpression' ? memberName(callee) : null;
        const isSame = method === 'trim' || method === 'toString';
        return isSame && callee.type === 'MemberExpression' ? [callee.object] : null;
      }
      case 'Identifier': {
        const variable = variableOf(this.file, node);
        const declarator = variable === null ? null : findSingleDefinition(variable)?.node;
        if (variable === null || declarator?.type !== 'VariableDeclarator') return null;
        if (declarator.id.type !== 'Identifier') return null;
        const value = findOnlyValue(this.file, variable, declarator);
        return value === null ? null : [value];
      }
      default:
        return null;
    }
  }

  private take(node: TSESTree.Node): boolean {
    if (node.type === 'MemberExpression') {
      return (
        node.computed &&
        isEnvironment(this.file, node.object) &&
        this.setName(this.parameterOf(node.property))
      );
    }
    if (node.type === 'CallExpression') return this.takeCall(node);
    const parameter = this.parameterOf(node);
    const isNothing = isGlobal(this.file, node, 'undefined') || isNull(node);
    if (parameter === null && findStringValue(node) === null && !isNothing) return false;
    this.fallbacks.add(parameter ?? node);
    return true;
  }

  /** `return getEnv(name)`: a reader that asks another one. */
  private takeCall(node: TSESTree.CallExpression): boolean {
    const reader = findSettingReader(this.file, node.callee, this.depth + 1);
    const argument = reader === null ? undefined : node.arguments[reader.name];
    if (reader === null || argument === undefined) return false;
    for (const fallback of reader.fallbacks) {
      const given = typeof fallback === 'number' ? node.arguments[fallback] : fallback;
      if (given !== undefined) this.fallbacks.add(this.parameterOf(given) ?? given);
    }
    return this.setName(this.parameterOf(argument));
  }

  private setName(parameter: number | null): boolean {
    if (parameter === null || (this.name !== null && this.name !== parameter)) return false;
    this.name = parameter;
    return true;
  }

  /** Which parameter of the function an identifier is; its default is one more value that may be returned. */
  private parameterOf(node: TSESTree.Node): number | null {
    const variable = node.type === 'Identifier' ? variableOf(this.file, node) : null;
    if (variable === null || assignmentsTo(variable).length > 0) return null;
    const index = this.owner.params.findIndex((parameter) => {
      const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      return variable.identifiers.some((identifier) => identifier === target);
    });
    if (index === -1) return null;
    const parameter = this.owner.params[index];
    if (parameter?.type === 'AssignmentPattern') this.fallbacks.add(parameter.right);
    return index;
  }
}

function isNull(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && node.value === null && !('regex' in node);
}

/** Whether any name may be asked for: no type and no list says which ones there are. */
function isOpenName(file: SourceFile, parameter: TSESTree.Node | undefined): boolean {
  const variable = parameter?.type === 'Identifier' ? variableOf(file, parameter) : null;
  if (parameter?.type !== 'Identifier' || variable === null) return false;
  const type = parameter.typeAnnotation?.typeAnnotation.type;
  if (type !== undefined && type !== 'TSStringKeyword') return false;
  return readsOf(variable).every(({ identifier }) => isKeyOrMessage(file, identifier));
}

/** `process.env[name]`, `name in process.env`, an argument, or a part of what an error says. */
function isKeyOrMessage(file: SourceFile, identifier: TSESTree.Node): boolean {
  const parent = file.parent(identifier);
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.property === identifier && isEnvironment(file, parent.object);
    case 'BinaryExpression':
      return parent.operator === 'in' ? isEnvironment(file, parent.right) : parent.operator === '+';
    case 'CallExpression':
      return isLogOrReader(file, parent);
    case 'TemplateLiteral':
    case 'NewExpression':
      return true;
    default:
      return false;
  }
}

function isLogOrReader(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const method = callee.type === 'MemberExpression' ? memberName(callee) : null;
  if (method !== null && /^(?:push|log|warn|error|info|debug|fatal)$/u.test(method)) return true;
  return findCallee(file, callee) !== null;
}
