import type { TSESTree } from '@typescript-eslint/types';
import { findOnlyValue } from './bindings.js';
import { enumMembers, objectMembers, type Members } from './literal-members.js';
import type { SourceFile, Variable } from './source-file.js';
import { memberName, unwrap } from './syntax.js';
import { findSingleDefinition, variableOf } from './variables.js';

/** Deepest `a.b.c` that is followed. */
const MAX_PATH = 6;

const mutators = new Set([
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'reverse',
  'sort',
  'fill',
  'copyWithin',
]);

/** The constants of one file, each looked up once. */
export class Constants {
  private readonly values = new Map<Variable, TSESTree.Node | null>();
  private readonly untouched = new Map<Variable, boolean>();
  private readonly members = new Map<TSESTree.Node, Members>();

  constructor(private readonly file: SourceFile) {}

  /**
   * The expression whose value a name or `a.b` always has: the only value of a variable, a member of an object literal
   * that nothing changes, an enum member. Null for everything else.
   */
  valueOf(node: TSESTree.Node, steps = MAX_PATH): TSESTree.Node | null {
    const expression = unwrap(node);
    if (expression.type === 'Identifier') {
      const variable = variableOf(this.file, expression);
      return variable === null ? null : this.valueOfVariable(variable);
    }
    if (expression.type !== 'MemberExpression' || steps === 0) return null;
    const name = memberName(expression);
    if (name === null) return null;
    return this.membersOf(unwrap(expression.object), steps - 1)?.get(name) ?? null;
  }

  /** The array literal that an expression is, directly or by a name that nothing changes the array through. */
  arrayOf(node: TSESTree.Node): TSESTree.ArrayExpression | null {
    const expression = unwrap(node);
    if (expression.type === 'ArrayExpression') return expression;
    if (expression.type === 'Identifier' && !this.isUntouched(expression)) return null;
    const value = this.valueOf(expression);
    const literal = value === null ? null : unwrap(value);
    return literal?.type === 'ArrayExpression' ? literal : null;
  }

  private valueOfVariable(variable: Variable): TSESTree.Node | null {
    const known = this.values.get(variable);
    if (known !== undefined) return known;
    const declarator = findSingleDefinition(variable);
    const value =
      declarator?.node.type === 'VariableDeclarator' && declarator.node.id === declarator.name
        ? findOnlyValue(this.file, variable, declarator.node)
        : null;
    this.values.set(variable, value);
    return value;
  }

  private membersOf(object: TSESTree.Node, steps: number): Members | null {
    if (object.type !== 'Identifier') return this.membersOfValue(this.valueOf(object, steps));
    const variable = variableOf(this.file, object);
    const owner = variable === null ? undefined : findSingleDefinition(variable)?.node;
    if (owner?.type === 'TSEnumDeclaration') return this.remember(owner, () => enumMembers(owner));
    return this.isUntouched(object) ? this.membersOfValue(this.valueOf(object)) : null;
  }

  private membersOfValue(value: TSESTree.Node | null): Members | null {
    const literal = value === null ? null : withoutFreeze(unwrap(value));
    return literal?.type === 'ObjectExpression'
      ? this.remember(literal, () => objectMembers(literal))
      : null;
  }

  private remember(node: TSESTree.Node, find: () => Members): Members {
    const found = this.members.get(node) ?? find();
    this.members.set(node, found);
    return found;
  }

  /** Whether no code of the file changes what a variable holds: by assigning to a member or calling a method that does. */
  private isUntouched(identifier: TSESTree.Identifier): boolean {
    const variable = variableOf(this.file, identifier);
    if (variable === null) return false;
    const known = this.untouched.get(variable);
    if (known !== undefined) return known;
    const result = variable.references.every((reference) => !this.changes(reference.identifier));
    this.untouched.set(variable, result);
    return result;
  }

  private changes(reference: TSESTree.Node): boolean {
    let node = reference;
    let parent = this.file.parent(node);
    let method: string | null = null;
    while (parent?.type === 'MemberExpression' && parent.object === node) {
      method = memberName(parent);
      node = parent;
      parent = this.file.parent(node);
    }
    if (parent?.type === 'CallExpression') {
      if (parent.callee === node) return method !== null && mutators.has(method);
      return parent.arguments[0] === node && isObjectCall(parent, 'assign');
    }
    if (node === reference || parent === null) return false;
    if (parent.type === 'AssignmentExpression') return parent.left === node;
    if (parent.type === 'UnaryExpression') return parent.operator === 'delete';
    return parent.type === 'UpdateExpression';
  }
}

function isObjectCall({ callee }: TSESTree.CallExpression, method: string): boolean {
  return (
    callee.type === 'MemberExpression' &&
    memberName(callee) === method &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object'
  );
}

function withoutFreeze(node: TSESTree.Node): TSESTree.Node {
  if (node.type !== 'CallExpression' || !isObjectCall(node, 'freeze')) return node;
  const [argument] = node.arguments;
  return argument === undefined ? node : unwrap(argument);
}
