import type { TSESTree } from '@typescript-eslint/types';
import { planListItemInsertion } from '../../source/list-insertion.js';
import { planListItemRemoval } from '../../source/list-removal.js';
import type { TextEdit } from '../../source/edits.js';
import { findObjectLiteral } from '../../source/objects.js';
import type { SourceFile } from '../../source/source-file.js';
import { keyName, unwrap } from '../../source/syntax.js';
import { isGlobal, readsOf, variableOf } from '../../source/variables.js';

/** The options that a constructor is called with. */
export type GivenOptions =
  | { readonly kind: 'none' }
  | { readonly kind: 'object'; readonly object: TSESTree.ObjectExpression }
  /** They are not in sight, or not all of them. */
  | { readonly kind: 'unknown' };

/** Reads the options of a call, from an object in place or from a constant that nothing else changes. */
export function optionsOf(file: SourceFile, node: TSESTree.NewExpression): GivenOptions {
  const [argument] = node.arguments;
  if (argument === undefined || isGlobal(file, argument, 'undefined')) return { kind: 'none' };
  const object = findObjectLiteral(file, argument);
  if (object === null || !isComplete(object) || !isUnchanged(file, argument)) {
    return { kind: 'unknown' };
  }
  return { kind: 'object', object };
}

/** Whether every property is in sight. */
function isComplete({ properties }: TSESTree.ObjectExpression): boolean {
  return properties.every((each) => each.type === 'Property' && keyName(each) !== null);
}

/** Whether a constant with options is only ever handed to constructors: nothing adds a property. */
function isUnchanged(file: SourceFile, argument: TSESTree.Node): boolean {
  const expression = unwrap(argument);
  if (expression.type !== 'Identifier') return true;
  const variable = variableOf(file, expression);
  return (
    variable !== null &&
    readsOf(variable).every(({ identifier, init }) => {
      const parent = file.parent(identifier);
      return init === true || parent?.type === 'NewExpression';
    })
  );
}

/** The property of a name; the last one wins. */
export function findOption(
  object: TSESTree.ObjectExpression,
  name: string,
): TSESTree.Property | null {
  const own = object.properties.filter(
    (each): each is TSESTree.Property => each.type === 'Property' && keyName(each) === name,
  );
  return own.at(-1) ?? null;
}

/** Adds an option to a call without options or with an object in place; null for any other call. */
export function planOption(
  file: SourceFile,
  node: TSESTree.NewExpression,
  option: string,
): readonly TextEdit[] | null {
  const [argument] = node.arguments;
  if (argument === undefined) {
    const end = node.range[1];
    const isEmpty = /\(\s*\)$/u.exec(file.text.slice(node.callee.range[1], end));
    if (isEmpty === null) return null;
    return [{ range: [end - isEmpty[0].length, end], text: `({ ${option} })` }];
  }
  if (argument.type !== 'ObjectExpression') return null;
  const bounds = [argument.range[0] + 1, argument.range[1] - 1] as const;
  return planListItemInsertion(file, argument.properties, option, bounds);
}

/** Removes an option, and the whole object where nothing else is in it; null where the object is not in place. */
export function planOptionRemoval(
  file: SourceFile,
  node: TSESTree.NewExpression,
  property: TSESTree.Property,
): readonly TextEdit[] | null {
  const [argument, ...others] = node.arguments;
  if (argument?.type !== 'ObjectExpression' || !argument.properties.includes(property)) return null;
  const [open, close] = argument.range;
  if (argument.properties.length === 1 && others.length === 0) {
    const end = node.range[1] - 1;
    return file.comments.some(({ range }) => range[0] > open && range[1] < end)
      ? null
      : [{ range: [open, end], text: '' }];
  }
  return planListItemRemoval(file, argument.properties, new Set([property]), [open + 1, close - 1]);
}
