import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile, Variable } from '../../source/source-file.js';
import { assignmentsTo, findSingleDefinition, isGlobal } from '../../source/variables.js';

/** The one value that a variable gets, and how. */
export interface OnlyValue {
  readonly value: TSESTree.Expression;
  /** The declaration, or the assignment that comes later. */
  readonly place: TSESTree.VariableDeclarator | TSESTree.AssignmentExpression;
  readonly declarator: TSESTree.VariableDeclarator;
  /** The name in the declaration. */
  readonly name: TSESTree.Node;
}

/**
 * The value of a variable that gets one only: by its initialiser, or by one assignment where it begins empty
 * (`let pool = null`). A variable that is emptied or filled again is renewed, and has no such value.
 */
export function findOnlyValueOf(file: SourceFile, variable: Variable): OnlyValue | null {
  const definition = findSingleDefinition(variable);
  const declarator = definition?.node;
  if (definition === null || declarator?.type !== 'VariableDeclarator') return null;
  const { name } = definition;
  const assignments = assignmentsTo(variable);
  const { init } = declarator;
  if (init !== null && !isEmpty(file, init)) {
    return assignments.length === 0 ? { value: init, place: declarator, declarator, name } : null;
  }
  const [assignment, ...others] = assignments;
  if (assignment === undefined || others.length > 0 || declarator.id !== name) return null;
  const place = file.parent(assignment.identifier);
  const isWhole =
    place?.type === 'AssignmentExpression' &&
    place.left === assignment.identifier &&
    /^(?:\?\?|\|\|)?=$/u.test(place.operator);
  return isWhole ? { value: place.right, place, declarator, name } : null;
}

function isEmpty(file: SourceFile, node: TSESTree.Node): boolean {
  return (node.type === 'Literal' && node.value === null) || isGlobal(file, node, 'undefined');
}
