import type { TSESTree } from '@typescript-eslint/types';
import { typeName } from './declared-names.js';
import type { SourceFile } from './source-file.js';
import { keyName, memberName } from './syntax.js';
import { walk } from './walk.js';

/** What a class tells about one of its fields. */
export interface FieldFacts {
  readonly class: string | null;
  /** The only value that the class ever assigns to the field, or the parameter that declares it; else null. */
  readonly value: TSESTree.Node | null;
  /** Name of the field's declared type. */
  readonly type: string | null;
}

/** Looks up `this.name` in the class around `node`. */
export function findFieldValue(file: SourceFile, node: TSESTree.Node, name: string): FieldFacts {
  const owner = findClass(file, node);
  if (owner === null) return { class: null, value: null, type: null };
  const values: TSESTree.Node[] = [];
  let type: string | null = null;
  let isPlain = true;
  walk(owner.body, (inner) => {
    if (inner.type === 'ClassBody' && inner !== owner.body) return 'skip';
    const assigned = findAssignedValue(inner, name);
    if (assigned !== null) values.push(assigned);
    if (isTargetOfPattern(file, inner, name)) isPlain = false;
    const isField = inner.type === 'PropertyDefinition' || inner.type === 'AccessorProperty';
    if (isField && keyName(inner) === name) type = typeName(inner);
    return undefined;
  });
  const [value = null] = values;
  const className = owner.id?.name ?? null;
  const isOnly = isPlain && values.length === 1 && value !== null && !isNothing(value);
  return { class: className, value: isOnly ? value : null, type };
}

/** An initial value that only stands in until somebody sets the field from outside. */
function isNothing(value: TSESTree.Node): boolean {
  if (value.type === 'Identifier') return value.name === 'undefined';
  return value.type === 'Literal' && (value.value === '' || value.value === null);
}

/** Whether `this.name` gets a value that is not an expression of its own: `[this.x] = …`, `({ y: this.x } = …)`, `this.x += …`. */
function isTargetOfPattern(file: SourceFile, node: TSESTree.Node, name: string): boolean {
  if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return false;
  if (memberName(node) !== name) return false;
  const parent = file.parent(node);
  switch (parent?.type) {
    case 'ArrayPattern':
    case 'RestElement':
    case 'UpdateExpression':
      return true;
    case 'AssignmentPattern':
      return parent.right !== node;
    case 'AssignmentExpression':
      return parent.left === node && !/^(?:\|\||\?\?)?=$/u.test(parent.operator);
    case 'Property':
      return file.parent(parent)?.type === 'ObjectPattern';
    default:
      return false;
  }
}

/** The value that a node gives to the field: an initialiser, `this.x = …`, or a parameter property. */
function findAssignedValue(node: TSESTree.Node, name: string): TSESTree.Node | null {
  if (node.type === 'PropertyDefinition' || node.type === 'AccessorProperty') {
    return keyName(node) === name ? node.value : null;
  }
  if (node.type === 'TSParameterProperty') {
    const { parameter } = node;
    const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    return target.type === 'Identifier' && target.name === name ? target : null;
  }
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return null;
  if (node.left.object.type !== 'ThisExpression') return null;
  return memberName(node.left) === name ? node.right : null;
}

function findClass(
  file: SourceFile,
  node: TSESTree.Node,
): TSESTree.ClassDeclaration | TSESTree.ClassExpression | null {
  for (let current = file.parent(node); current !== null; current = file.parent(current)) {
    if (current.type === 'ClassDeclaration' || current.type === 'ClassExpression') return current;
    // A plain function has a `this` of its own, unless it is a method of the class.
    if (current.type === 'FunctionDeclaration') return null;
    if (current.type === 'FunctionExpression') {
      const parent = file.parent(current);
      if (parent?.type !== 'MethodDefinition') return null;
    }
  }
  return null;
}
