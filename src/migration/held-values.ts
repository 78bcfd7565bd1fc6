import type { TSESTree } from '@typescript-eslint/types';
import { findFieldValue } from '../source/fields.js';
import {
  findCallOf,
  type FunctionNode,
  isExportedFunction,
  usesOfFunction,
  variableOfFunction,
} from '../source/local-functions.js';
import { returnedValues } from '../source/returned-values.js';
import type { SourceFile } from '../source/source-file.js';
import { keyName, unwrap } from '../source/syntax.js';
import { assignmentsTo, isExported, isGlobal, readsOf, variableOf } from '../source/variables.js';
import { type Field, isPrivate } from './declared-types.js';
import { findFieldUses } from './field-uses.js';

/** What a declaration names, and may declare a type of. */
export type Holder = TSESTree.VariableDeclarator | Field;

/** Every value that is ever given to what is declared, `undefined` left out; null where code out of sight may see it. */
export function findHeldValues(file: SourceFile, holder: Holder): readonly TSESTree.Node[] | null {
  if (holder.type === 'VariableDeclarator') return valuesOfVariable(file, holder);
  const name = keyName(holder);
  if (name === null || holder.static || !isPrivate(holder)) return null;
  if (findFieldUses(file, holder, name) === null) return null;
  const { value } = findFieldValue(file, holder, name);
  return value === null ? null : [unwrap(value)];
}

/** Everything that a function returns; null where code out of sight may call it, or anything but a call names it. */
export function findResults(file: SourceFile, node: FunctionNode): readonly TSESTree.Node[] | null {
  if (variableOfFunction(file, node) === null || isExportedFunction(file, node)) return null;
  if (usesOfFunction(file, node).some((use) => findCallOf(file, use) === null)) return null;
  return returnedValues(node).map((value) => unwrap(value));
}

function valuesOfVariable(
  file: SourceFile,
  declarator: TSESTree.VariableDeclarator,
): readonly TSESTree.Node[] | null {
  const variable = variableOf(file, declarator.id);
  if (variable === null || isExported(file, declarator)) return null;
  const isPassedOn = readsOf(variable).some(({ identifier }) =>
    (file.parent(identifier)?.type ?? '').startsWith('Export'),
  );
  if (isPassedOn) return null;
  const values = [declarator.init ?? []].flat();
  for (const { identifier } of assignmentsTo(variable)) {
    const parent = file.parent(identifier);
    const isPlain =
      parent?.type === 'AssignmentExpression' &&
      parent.left === identifier &&
      /^(?:\|\||\?\?)?=$/u.test(parent.operator);
    if (!isPlain) return null;
    values.push(parent.right);
  }
  return values.map((value) => unwrap(value)).filter((value) => !isNothing(file, value));
}

function isNothing(file: SourceFile, value: TSESTree.Node): boolean {
  return isGlobal(file, value, 'undefined') || (value.type === 'Literal' && value.value === null);
}
