import type { TSESTree } from '@typescript-eslint/types';
import { findExport, findOnlyValue } from './bindings.js';
import { nameOfFunction, typeName } from './declared-names.js';
import { findFieldValue } from './fields.js';
import { isMemberAssigned } from './member-assigned.js';
import type { Origin, TemplatePart } from './origin.js';
import { findSettingCall } from './setting-calls.js';
import type { SourceFile, Variable } from './source-file.js';
import { findPatternSetting, findSetting, isArgumentList, isCommandLine } from './settings.js';
import { findInPattern, findStringValue, keyName, memberName, unwrap } from './syntax.js';
import { foldTemplate } from './template-origin.js';
import { findSingleDefinition, isGlobal, variableOf } from './variables.js';

/** An origin, and what lies between the expression and it. */
export interface Trace {
  readonly origin: Origin;
  /** Variables that carry the value, nearest first. Not serialisable: only the planner of the same file uses them. */
  readonly variables: readonly Variable[];
  /** Names of variables, properties, fields and settings on the way, nearest first: evidence of what the value is. */
  readonly names: readonly string[];
}

/** Longest way from an expression to its origin. */
const MAX_STEPS = 24;

/** Most expressions that one trace looks at: constants that double one another would take for ever. */
const MAX_VISITS = 10_000;

/**
 * Traces an expression back to its origin within the file. Follows constants and variables that are assigned once,
 * destructuring with defaults, members of local object literals, fields assigned once, casts and assertions, `||`, `??`,
 * conditional expressions, `String()`, templates and concatenation.
 *
 * @param path what is read from the value: tracing `a` with `['b']` means `a.b`
 */
export function traceOrigin(
  file: SourceFile,
  node: TSESTree.Node,
  path: readonly string[] = [],
): Trace {
  const tracer = new Tracer(file);
  const origin = tracer.trace(node, path, MAX_STEPS);
  return { origin, variables: tracer.variables, names: tracer.names };
}

class Tracer {
  readonly variables: Variable[] = [];
  readonly names: string[] = [];
  /** Variables whose values are being traced: to meet one again is a cycle. */
  private readonly active = new Set<Variable>();
  private visits = 0;

  constructor(private readonly file: SourceFile) {}

  /** `path` is what is read from the value: tracing `a` with `['b']` means `a.b`. */
  trace(node: TSESTree.Node, path: readonly string[], steps: number): Origin {
    const expression = unwrap(node);
    const { range } = expression;
    if (steps <= 0 || ++this.visits > MAX_VISITS) return { kind: 'unknown', range };
    const value = path.length === 0 ? findStringValue(expression) : null;
    if (value !== null) return { kind: 'literal', value, range };
    switch (expression.type) {
      case 'Literal':
        return expression.value === null && !('regex' in expression)
          ? { kind: 'empty', text: 'null', range }
          : { kind: 'unknown', range };
      case 'Identifier':
        return this.traceIdentifier(expression, path, steps - 1);
      case 'MemberExpression':
        return this.traceMember(expression, path, steps - 1);
      case 'TemplateLiteral':
        return path.length > 0 ? { kind: 'unknown', range } : this.traceTemplate(expression, steps);
      case 'BinaryExpression':
        return path.length > 0 || expression.operator !== '+'
          ? { kind: 'unknown', range }
          : this.traceConcatenation(expression, steps);
      case 'LogicalExpression':
        return this.traceLogical(expression, path, steps - 1);
      case 'ConditionalExpression':
        return this.choice('?:', [expression.consequent, expression.alternate], path, steps, range);
      case 'AssignmentExpression':
        return this.trace(expression.right, path, steps - 1);
      case 'AwaitExpression':
        return this.trace(expression.argument, path, steps - 1);
      case 'CallExpression':
        return this.traceCall(expression, path, steps - 1);
      case 'NewExpression':
        // What a member of an object holds is known to its class alone, like the result of a call.
        return path.length > 0
          ? { kind: 'call', callee: null, path, range }
          : this.instance(expression);
      case 'ObjectExpression':
        return this.traceObject(expression, path, steps - 1);
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return { kind: path.length > 0 ? 'unknown' : 'function', range };
      default:
        return { kind: 'unknown', range };
    }
  }

  private instance(node: TSESTree.NewExpression): Origin {
    const reference = findExport(this.file, node.callee);
    return {
      kind: 'instance',
      module: reference?.module ?? null,
      path: reference?.path ?? [],
      range: node.range,
    };
  }

  private traceIdentifier(
    node: TSESTree.Identifier,
    path: readonly string[],
    steps: number,
  ): Origin {
    if (isGlobal(this.file, node, 'undefined')) {
      return { kind: 'empty', text: 'undefined', range: node.range };
    }
    this.names.push(node.name);
    const variable = variableOf(this.file, node);
    if (variable === null) return { kind: 'unknown', range: node.range };
    if (this.active.has(variable)) return { kind: 'unknown', range: node.range };
    if (!this.variables.includes(variable)) this.variables.push(variable);
    this.active.add(variable);
    const origin = this.traceVariable(variable, node, path, steps);
    this.active.delete(variable);
    return origin;
  }

  private traceVariable(
    variable: Variable,
    node: TSESTree.Identifier,
    path: readonly string[],
    steps: number,
  ): Origin {
    const definition = findSingleDefinition(variable);
    const { range } = node;
    if (definition === null) return { kind: 'unknown', range };
    const owner = definition.node;
    if (owner.type === 'VariableDeclarator' && path.length === 0) {
      const setting = this.findDestructuredSetting(variable, owner, definition.name);
      if (setting !== null) return setting;
    }
    const isAlias = owner.type === 'VariableDeclarator' && isMemberAlias(owner, definition.name);
    const loaded = isAlias ? null : findExport(this.file, node);
    if (loaded !== null) {
      return { kind: 'import', specifier: loaded.module, path: [...loaded.path, ...path], range };
    }
    switch (owner.type) {
      case 'VariableDeclarator':
        return this.traceDeclarator(variable, owner, definition.name, path, steps);
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return this.traceParameter(owner, definition.name, path, steps);
      default:
        return { kind: 'unknown', range };
    }
  }

  private traceDeclarator(
    variable: Variable,
    declarator: TSESTree.VariableDeclarator,
    name: TSESTree.Node,
    path: readonly string[],
    steps: number,
  ): Origin {
    const value = findOnlyValue(this.file, variable, declarator);
    if (value === null) return { kind: 'unknown', range: name.range };
    if (declarator.id === name || declarator.init === null) {
      const [key] = path;
      return key !== undefined && isMemberAssigned(this.file, variable, key)
        ? { kind: 'unknown', range: name.range }
        : this.trace(value, path, steps);
    }
    const place = findInPattern(declarator.id, name);
    if (place === null) {
      const kind = isArgumentList(this.file, value) ? 'argument' : 'unknown';
      return { kind, range: name.range };
    }
    this.names.push(...place.path.toReversed());
    const found = this.trace(value, [...place.path, ...path], steps);
    if (place.fallback === null) return found;
    const fallback = this.trace(place.fallback, path, steps);
    return { kind: 'choice', operator: 'default', options: [found, fallback], range: name.range };
  }

  /** `const { NAME: name = fallback } = process.env`; null for any other declaration. */
  private findDestructuredSetting(
    variable: Variable,
    declarator: TSESTree.VariableDeclarator,
    identifier: TSESTree.Node,
  ): Origin | null {
    const place = findInPattern(declarator.id, identifier);
    const value = findOnlyValue(this.file, variable, declarator);
    if (place === null || value === null || declarator.init === null) return null;
    const reference = findPatternSetting(this.file, value, place.path);
    if (reference === null) return null;
    this.names.push(reference.name);
    const { range } = place.property;
    const { name, fallbacks } = reference;
    const setting: Origin = { kind: 'setting', name, host: 'process', form: 'property', range };
    const others = place.fallback === null ? fallbacks : [...fallbacks, place.fallback];
    return this.withDefaults(setting, others, MAX_STEPS, identifier.range);
  }

  private traceParameter(
    owner:
      | TSESTree.FunctionDeclaration
      | TSESTree.TSDeclareFunction
      | TSESTree.FunctionExpression
      | TSESTree.TSEmptyBodyFunctionExpression
      | TSESTree.ArrowFunctionExpression,
    name: TSESTree.Node,
    path: readonly string[],
    steps: number,
  ): Origin {
    for (const [index, parameter] of owner.params.entries()) {
      const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
      const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
      const place = target === name ? null : findInPattern(target, name);
      if (target !== name && place === null) continue;
      this.names.push(...(place?.path.toReversed() ?? []));
      const border: Origin = {
        kind: 'parameter',
        function: nameOfFunction(this.file, owner),
        index,
        path: [...(place?.path ?? []), ...path],
        type: place === null ? typeName(target) : null,
        range: name.range,
      };
      const fallback =
        place === null && inner.type === 'AssignmentPattern' ? inner.right : place?.fallback;
      if (fallback === undefined || fallback === null) return border;
      const other = this.trace(fallback, path, steps);
      return { kind: 'choice', operator: 'default', options: [border, other], range: name.range };
    }
    return { kind: 'unknown', range: name.range };
  }

  private traceMember(
    node: TSESTree.MemberExpression,
    path: readonly string[],
    steps: number,
  ): Origin {
    const { range } = node;
    const setting = findSetting(this.file, node);
    if (setting !== null && typeof setting === 'object' && path.length === 0) {
      const { name, host, fallbacks } = setting;
      this.names.push(name);
      return this.withDefaults(
        { kind: 'setting', name, host, form: 'member', range },
        fallbacks,
        steps,
        range,
      );
    }
    if (isCommandLine(this.file, node)) return { kind: 'argument', range };
    const loaded = findExport(this.file, node);
    const name = memberName(node);
    if (name === null) return { kind: 'unknown', range };
    this.names.push(name);
    if (loaded !== null) {
      return { kind: 'import', specifier: loaded.module, path: [...loaded.path, ...path], range };
    }
    if (node.object.type !== 'ThisExpression') {
      return this.trace(node.object, [name, ...path], steps);
    }
    const field = findFieldValue(this.file, node, name);
    if (field.value !== null) return this.trace(field.value, path, steps);
    return { kind: 'field', class: field.class, name, path, type: field.type, range };
  }

  private traceObject(
    node: TSESTree.ObjectExpression,
    path: readonly string[],
    steps: number,
  ): Origin {
    const [key, ...rest] = path;
    if (key === undefined) return { kind: 'object', range: node.range };
    // The last property of a name wins.
    for (const property of [...node.properties].reverse()) {
      const name = property.type === 'SpreadElement' ? null : keyName(property);
      // A spread or a computed key behind the property could override it.
      if (property.type === 'SpreadElement' || name === null) {
        return { kind: 'unknown', range: node.range };
      }
      if (name !== key) continue;
      return property.kind === 'get'
        ? { kind: 'call', callee: null, path: rest, range: property.range }
        : this.trace(property.value, rest, steps);
    }
    return { kind: 'empty', text: 'undefined', range: node.range };
  }

  private traceTemplate(node: TSESTree.TemplateLiteral, steps: number): Origin {
    const parts: (string | TemplatePart)[] = [];
    for (const [index, quasi] of node.quasis.entries()) {
      parts.push(quasi.value.cooked ?? quasi.value.raw);
      const expression = node.expressions[index];
      if (expression !== undefined) parts.push(this.part(expression, steps));
    }
    return foldTemplate(parts, node);
  }

  private traceConcatenation(node: TSESTree.BinaryExpression, steps: number): Origin {
    const operands: TSESTree.Node[] = [];
    let current: TSESTree.Node = node;
    // Long concatenations nest to the left; walking down the left side keeps the stack flat.
    while (current.type === 'BinaryExpression' && current.operator === '+') {
      operands.unshift(current.right);
      current = current.left;
    }
    operands.unshift(current);
    return foldTemplate(
      operands.map((operand) => this.part(operand, steps)),
      node,
    );
  }

  private part(node: TSESTree.Node, steps: number): TemplatePart {
    return { origin: this.trace(node, [], steps - 1), range: node.range };
  }

  private traceLogical(
    node: TSESTree.LogicalExpression,
    path: readonly string[],
    steps: number,
  ): Origin {
    const { operator, left, right, range } = node;
    if (operator === '&&') return this.trace(right, path, steps);
    return this.choice(operator, [left, right], path, steps, range);
  }

  private choice(
    operator: '||' | '??' | '?:',
    nodes: readonly TSESTree.Node[],
    path: readonly string[],
    steps: number,
    range: TSESTree.Range,
  ): Origin {
    const options = nodes.map((node) => this.trace(node, path, steps));
    return { kind: 'choice', operator, options, range };
  }

  /** A setting, and what stands in for it where it is not set. */
  private withDefaults(
    setting: Origin,
    fallbacks: readonly TSESTree.Node[],
    steps: number,
    range: TSESTree.Range,
  ): Origin {
    if (fallbacks.length === 0) return setting;
    const others = fallbacks.map((fallback) => this.trace(fallback, [], steps));
    return { kind: 'choice', operator: 'default', options: [setting, ...others], range };
  }

  private traceCall(node: TSESTree.CallExpression, path: readonly string[], steps: number): Origin {
    const { callee, range } = node;
    const read = path.length === 0 ? findSettingCall(this.file, node) : null;
    if (read !== null) {
      const { name, argument, fallbacks } = read;
      this.names.push(name);
      const place = argument.range;
      return this.withDefaults(
        { kind: 'setting', name, host: 'process', form: 'argument', range: place },
        fallbacks,
        steps,
        range,
      );
    }
    const [argument] = node.arguments;
    if (isGlobal(this.file, callee, 'String') && argument !== undefined && path.length === 0) {
      return this.trace(argument, path, steps);
    }
    const target = unwrap(callee);
    if (target.type === 'MemberExpression' && path.length === 0) {
      const method = memberName(target);
      if (method === 'toString' || method === 'trim') return this.trace(target.object, path, steps);
      if (method === 'get' && argument !== undefined) {
        const key = findStringValue(argument);
        if (key !== null) this.names.push(key);
      }
    }
    const text = this.file.text.slice(callee.range[0], callee.range[1]);
    const isPlain = /^[\w$.?!]{1,80}$/u.test(text);
    return { kind: 'call', callee: isPlain ? text : null, path, range };
  }
}

/** `const name = module.name;`: the value stands at the declaration, where it can be replaced. */
function isMemberAlias({ id, init }: TSESTree.VariableDeclarator, name: TSESTree.Node): boolean {
  return id === name && init !== null && unwrap(init).type === 'MemberExpression';
}
