import type { TSESTree } from '@typescript-eslint/types';
import { containsRange, type TextEdit } from '../source/edits.js';
import type { Range, SourceFile, Variable } from '../source/source-file.js';
import {
  assignmentsTo,
  findSingleDefinition,
  isExported,
  variableOf,
} from '../source/variables.js';
import { walk } from '../source/walk.js';
import { isFunction } from './identity-values.js';
import { assignmentsIn } from './key-assignments.js';
import { isPure } from './purity.js';
import { statementsOf } from './statement-lists.js';
import { findOnlyStatement } from './unwrap-branch.js';

/** A declaration that gets its only value at once. */
export interface MergedDeclaration {
  readonly edits: readonly TextEdit[];
  /** The value, which the text keeps at another place. */
  readonly kept: Range;
  /** A type that allowed for the key as well. */
  readonly removed: readonly Range[];
  readonly variable: Variable;
}

/**
 * `let c = null; if (…) { c = identity; } else { c = key; }` becomes `const c = identity;`, where nothing happens in between.
 * Null where the assignment has to stay.
 */
export function planMergedDeclaration(
  file: SourceFile,
  statement: TSESTree.IfStatement,
  branch: TSESTree.Statement,
): MergedDeclaration | null {
  const only = findOnlyStatement(file, branch);
  const [assignment] = only === null ? [] : assignmentsIn(only);
  if (assignment === undefined) return null;
  const { left, right } = assignment.expression;
  const variable = left.type === 'Identifier' ? variableOf(file, left) : null;
  const definition = variable === null ? null : findSingleDefinition(variable);
  const declarator = definition?.node;
  if (variable === null || declarator?.type !== 'VariableDeclarator') return null;
  const { id, init } = declarator;
  if (id.type !== 'Identifier' || isExported(file, declarator) || !isNothing(init)) return null;
  const declaration = file.parent(declarator);
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'let') return null;
  if (declaration.declarations.length !== 1 || !isQuietBetween(file, declaration, statement))
    return null;
  const text = file.text.slice(...right.range);
  const isWritten = assignmentsTo(variable).every(({ identifier }) =>
    containsRange(statement.range, identifier.range),
  );
  if (!isWritten || /[\r\n]/u.test(text) || !isKnownAt(file, right, declaration)) return null;
  return {
    ...planDeclaration(declaration, declarator, id, text),
    kept: right.range,
    variable,
  };
}

function planDeclaration(
  declaration: TSESTree.VariableDeclaration,
  { init }: TSESTree.VariableDeclarator,
  id: TSESTree.Identifier,
  text: string,
): Pick<MergedDeclaration, 'edits' | 'removed'> {
  const [start] = declaration.range;
  const type = id.typeAnnotation?.typeAnnotation.type === 'TSUnionType' ? id.typeAnnotation : null;
  const nameEnd = id.range[0] + id.name.length;
  const end = init === null ? id.range[1] : init.range[1];
  const edits: TextEdit[] = [{ range: [start, start + 'let'.length], text: 'const' }];
  if (type !== null) edits.push({ range: [nameEnd, end], text: ` = ${text}` });
  else if (init === null) edits.push({ range: [end, end], text: ` = ${text}` });
  else edits.push({ range: init.range, text });
  return { edits, removed: type === null ? [] : [type.range] };
}

function isNothing(init: TSESTree.Expression | null): boolean {
  if (init === null) return true;
  if (init.type === 'Identifier') return init.name === 'undefined';
  return init.type === 'Literal' && init.value === null && init.raw === 'null';
}

/** Whether only constants without side effects are declared between two statements of one list. */
function isQuietBetween(
  file: SourceFile,
  declaration: TSESTree.Node,
  statement: TSESTree.Node,
): boolean {
  const list: readonly TSESTree.Node[] = statementsOf(file.parent(declaration));
  const [from, to] = [list.indexOf(declaration), list.indexOf(statement)];
  if (from === -1 || to <= from) return false;
  return list
    .slice(from + 1, to)
    .every(
      (other) => isFunction(other) || (other.type === 'VariableDeclaration' && isPure(file, other)),
    );
}

/** Whether all names in a value are declared before a place. */
function isKnownAt(file: SourceFile, value: TSESTree.Node, place: TSESTree.Node): boolean {
  let known = true;
  walk(value, (node) => {
    const variable = node.type === 'Identifier' ? variableOf(file, node) : null;
    if (variable?.defs.some(({ name }) => name.range[0] > place.range[0]) === true) known = false;
    return undefined;
  });
  return known;
}
