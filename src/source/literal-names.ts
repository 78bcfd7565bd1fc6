import type { TSESTree } from '@typescript-eslint/types';
import type { ValueName } from '../secrets/located-text.js';
import { end, named, through, type Climb } from './climb.js';
import { keyOf } from './function-names.js';
import { labelOf } from './label-text.js';
import { indexInList } from './list-index.js';
import { namesOfHolder } from './pattern-names.js';
import type { SourceFile } from './source-file.js';
import { keyName } from './syntax.js';

/** Keys that say nothing of their value, so that a label beside them is its real name. */
const valueKeys = new Set(['value', 'val', 'default', 'defaultvalue', 'usevalue', 'initialvalue']);

/** Keys of such a label, best first, as in configuration files. */
const labelKeys: ReadonlyMap<string, ValueName['role']> = new Map([
  ['env', 'setting'],
  ['name', 'label'],
  ['variable', 'label'],
  ['provide', 'label'],
  ['id', 'label'],
  ['key', 'label'],
]);

/** Members of an object that are looked through for a label: descriptions of a value are short. */
const MAX_MEMBERS = 16;

/** A value in an object literal: its label where it has one, its key, then whatever has the object. */
export function climbFromProperty(file: SourceFile, property: TSESTree.Property): Climb {
  const object = file.parent(property);
  if (object?.type !== 'ObjectExpression') return end;
  const { names, next } = named(keyOf(file, property), 'property', object);
  const [key] = names;
  const isLabelled = key !== undefined && valueKeys.has(key.text.toLowerCase());
  return isLabelled ? { names: [...labelsIn(file, object), ...names], next } : { names, next };
}

function labelsIn(file: SourceFile, object: TSESTree.ObjectExpression): readonly ValueName[] {
  const labels = new Map<string, TSESTree.Node>();
  for (const property of object.properties.slice(0, MAX_MEMBERS)) {
    const key = property.type === 'Property' ? keyName(property) : null;
    if (property.type === 'Property' && key !== null) labels.set(key.toLowerCase(), property.value);
  }
  for (const [key, role] of labelKeys) {
    const text = labelOf(file, labels.get(key));
    if (text !== null) return [{ text, role }];
  }
  return [];
}

/**
 * A value in an array: the label before it in a pair or on a command line (`['--api-key', value]`), or the variable that a
 * pattern puts it into, then whatever has the array.
 */
export function climbFromArray(
  file: SourceFile,
  array: TSESTree.ArrayExpression,
  child: TSESTree.Node,
): Climb {
  const index = indexInList(array.elements, child);
  const parent = file.parent(array);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'ArrayPattern') {
    return { names: namesOfHolder(file, parent.id, index), next: null };
  }
  if (parent?.type === 'AssignmentExpression' && parent.left.type === 'ArrayPattern') {
    return { names: namesOfHolder(file, parent.left, index), next: null };
  }
  const label = index > 0 ? labelOf(file, array.elements[index - 1]) : null;
  const isOption = label?.startsWith('-') === true;
  const isPair = index === 1 && array.elements.length === 2;
  return isPair || isOption
    ? named(label?.replace(/^-+/u, '') ?? null, 'label', array)
    : through(array);
}
