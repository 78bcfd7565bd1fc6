import type { TSESTree } from '@typescript-eslint/types';
import { containsRange } from '../source/edits.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { unwrap } from '../source/syntax.js';
import { assignmentsTo, findSingleDefinition, variableOf } from '../source/variables.js';
import { holdsIdentity } from './identity-values.js';
import type { KeyBranch } from './key-branch.js';
import { statementsOf } from './statement-lists.js';

/** `let c = identity; if (test) { c = key; }` */
export function findAssignedBranch(
  file: SourceFile,
  statement: TSESTree.IfStatement,
): KeyBranch | null {
  for (const { expression } of assignmentsIn(statement.consequent)) {
    const variable =
      expression.left.type === 'Identifier' ? variableOf(file, expression.left) : null;
    const earlier = variable === null ? null : findEarlierValue(file, variable, statement);
    if (variable === null || earlier === null) continue;
    const isLast = assignmentsTo(variable).every(({ identifier }) =>
      containsRange(statement.range, identifier.range),
    );
    const declarator = isLast && earlier.type === 'VariableDeclarator' ? earlier : null;
    return {
      cut: { kind: 'statement', statement, ...(declarator === null ? {} : { declarator }) },
      tests: [statement.test],
      dropped: [statement.consequent],
      kept: [earlier],
      isPartial: false,
    };
  }
  return null;
}

interface AssignmentStatement {
  readonly statement: TSESTree.ExpressionStatement;
  readonly expression: TSESTree.AssignmentExpression;
}

/** The plain assignments among the statements of a branch. */
export function assignmentsIn(branch: TSESTree.Node): readonly AssignmentStatement[] {
  return statementsOf(branch).flatMap((statement) => {
    if (statement.type !== 'ExpressionStatement') return [];
    const { expression } = statement;
    return expression.type === 'AssignmentExpression' && expression.operator === '='
      ? [{ statement, expression }]
      : [];
  });
}

/** The declaration or assignment that gives a variable its value before a statement, where that is an identity. */
function findEarlierValue(
  file: SourceFile,
  variable: Variable,
  statement: TSESTree.Node,
): TSESTree.Node | null {
  const before = statementsOf(file.parent(statement)).filter(
    ({ range }) => range[1] <= statement.range[0],
  );
  const assigned = before
    .flatMap((other) => assignmentsIn(other))
    .map(({ expression }) => expression)
    .findLast(({ left }) => left.type === 'Identifier' && variableOf(file, left) === variable);
  const declarator = findSingleDefinition(variable)?.node;
  const isBefore = before.some(({ range }) => containsRange(range, declarator?.range ?? [0, 0]));
  const declared = declarator?.type === 'VariableDeclarator' && isBefore ? declarator : null;
  const last = assigned ?? declared;
  return last !== null && holdsIdentity(file, last) ? last : null;
}

/** `let c = key; if (test) { c = identity; }` */
export function findOverwrittenKey(
  file: SourceFile,
  declarator: TSESTree.VariableDeclarator,
  inner: TSESTree.Node,
): KeyBranch | null {
  const { id, init } = declarator;
  if (id.type !== 'Identifier' || init === null || init !== inner) return null;
  const variable = variableOf(file, id);
  const writes = variable === null ? [] : assignmentsTo(variable);
  const assignment = writes.length === 1 && writes[0] ? file.parent(writes[0].identifier) : null;
  const own = assignment === null ? null : file.parent(assignment);
  const statement = own === null ? null : enclosingIf(file, own);
  if (assignment?.type !== 'AssignmentExpression' || statement === null) return null;
  const declaration = file.parent(declarator);
  const isBeside = declaration !== null && file.parent(declaration) === file.parent(statement);
  const only = assignmentsIn(statement.consequent);
  if (!isBeside || only.length !== 1 || statementsOf(statement.consequent).length !== 1)
    return null;
  const value = unwrap(assignment.right);
  if (value.type !== 'NewExpression' && value.type !== 'CallExpression') return null;
  if (assignment.operator !== '=' || !holdsIdentity(file, value)) return null;
  return {
    cut: { kind: 'overwritten', key: init, statement, value: assignment.right },
    tests: [statement.test],
    dropped: [init],
    kept: [assignment.right],
    isPartial: false,
  };
}

/** The `if` without an `else` whose whole body a statement is. */
function enclosingIf(file: SourceFile, statement: TSESTree.Node): TSESTree.IfStatement | null {
  const parent = file.parent(statement);
  const choice = parent?.type === 'BlockStatement' ? file.parent(parent) : parent;
  return choice?.type === 'IfStatement' && choice.alternate === null ? choice : null;
}
