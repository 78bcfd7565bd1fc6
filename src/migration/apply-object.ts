import type { TSESTree } from '@typescript-eslint/types';
import type { ObjectTerm, PropertyTerm } from '../catalogue/signature.js';
import { findProperty } from '../findings/match.js';
import { separatorAfter } from '../source/list-separator.js';
import { findObjectLiteral } from '../source/objects.js';
import { traceOrigin } from '../source/provenance.js';
import { unwrap } from '../source/syntax.js';
import type { RowApplier } from './apply-row.js';
import { isShared } from './doubtful-options.js';

/**
 * Rewrites an object literal property by property: properties of both sides keep their bytes, a property that goes is
 * replaced in place by one that comes.
 */
export function applyObject(
  applier: RowApplier,
  node: TSESTree.Node,
  from: ObjectTerm,
  to: ObjectTerm,
): void {
  const object = findObjectLiteral(applier.file, node);
  if (object === null) {
    applier.refuse('options-unknown');
    return;
  }
  const gone = from.properties
    .filter((property) => !property.absent && !hasProperty(to, property))
    .flatMap((property) => findProperty(object, property.key) ?? []);
  for (const property of from.properties) changeValue(applier, object, property, to);
  const added = to.properties.filter(
    (property) => !hasProperty(from, property) && findProperty(object, property.key) === null,
  );
  for (const [index, property] of gone.entries()) {
    const isLast = index === gone.length - 1;
    const replacements = isLast ? added.slice(index) : added.slice(index, index + 1);
    if (replacements.length > 0)
      applier.replace(
        property.range,
        replacements
          .map((item) => printProperty(applier, item))
          .join(separatorAfter(applier.file.text, object.range[0], property)),
      );
  }
  applier.removeItems(object.properties, gone.slice(added.length));
  if (gone.length === 0) insertProperties(applier, object, added);
}

/** A property of both sides with another value in the new call: an object within, or what is given now. */
function changeValue(
  applier: RowApplier,
  object: TSESTree.ObjectExpression,
  { key, value: old, absent }: PropertyTerm,
  to: ObjectTerm,
): void {
  const written = to.properties.find((property) => property.key === key && !property.absent)?.value;
  const given = absent ? null : findProperty(object, key);
  if (written === undefined || given === null) return;
  if (old.type === 'object' && written.type === 'object') {
    const inner = findObjectLiteral(applier.file, given.value);
    const value = unwrap(given.value);
    if (value.type === 'Identifier' && isShared(applier.file, value)) {
      applier.refuse('options-unknown');
      return;
    }
    if (inner !== null && isEmptiedBy(inner, old, written))
      applier.removeItems(object.properties, [given]);
    else applyObject(applier, given.value, old, written);
    return;
  }
  const isSame = old.type === 'slot' && written.type === 'slot' && old.name === written.name;
  if (isSame) return;
  const text = applier.print(written);
  if (given.shorthand) applier.replace(given.range, `${key}: ${text}`);
  else applier.replace(given.value.range, text);
}

/** Whether the new call has none of the properties of a literal, and adds none. */
function isEmptiedBy(object: TSESTree.ObjectExpression, from: ObjectTerm, to: ObjectTerm): boolean {
  const gone = from.properties
    .filter((property) => !property.absent && !hasProperty(to, property))
    .map(({ key }) => findProperty(object, key));
  const isAllGone = object.properties.every((property) => gone.some((item) => item === property));
  return isAllGone && to.properties.every((property) => property.absent);
}

function hasProperty(term: ObjectTerm, property: PropertyTerm): boolean {
  return term.properties.some(({ key, absent }) => key === property.key && !absent);
}

function printProperty(applier: RowApplier, { key, value }: PropertyTerm): string {
  const text = applier.print(value);
  if (text === key) return key;
  return `${/^[A-Za-z_$][\w$]*$/u.test(key) ? key : `'${key}'`}: ${text}`;
}

function insertProperties(
  applier: RowApplier,
  object: TSESTree.ObjectExpression,
  properties: readonly PropertyTerm[],
): void {
  if (properties.length === 0) return;
  const texts = properties.map((property) => printProperty(applier, property));
  const [first] = object.properties;
  if (first === undefined) {
    applier.replace(object.range, `{ ${texts.join(', ')} }`);
    return;
  }
  const separator = separatorAfter(applier.file.text, object.range[0], first);
  const text = texts.map((item) => item + separator).join('');
  applier.edits.push({ range: [first.range[0], first.range[0]], text });
}

/**
 * Prints a new object. A rest of it that the old call has (`...options`) is merged: properties go into a literal, a
 * variable of options is spread, and what cannot be seen through is refused, because it may be no plain object.
 */
export function printObject(applier: RowApplier, term: ObjectTerm): string {
  const properties = term.properties.map((property) => printProperty(applier, property));
  const rest = term.rest === null ? undefined : applier.findNode(term.rest);
  if (rest === undefined) return `{ ${properties.join(', ')} }`;
  applier.kept.push(rest.range);
  const text = applier.file.text.slice(...rest.range);
  const expression = unwrap(rest);
  if (expression.type === 'ObjectExpression')
    return mergeLiteral(applier, expression, term, properties);
  if (!isOptions(applier, rest)) applier.refuse('options-unknown');
  return `{ ${[...properties, `...${text}`].join(', ')} }`;
}

function mergeLiteral(
  applier: RowApplier,
  object: TSESTree.ObjectExpression,
  term: ObjectTerm,
  properties: readonly string[],
): string {
  const { text } = applier.file;
  const missing = properties.filter(
    (_property, index) => findProperty(object, term.properties[index]?.key ?? '') === null,
  );
  const isOverridden = term.properties.some(
    ({ key, value }) => value.type === 'object' && findProperty(object, key) !== null,
  );
  // What stands there has a part of its own: neither of the two may get lost.
  if (isOverridden) applier.refuse('options-unknown');
  const [first] = object.properties;
  if (first === undefined) return `{ ${missing.join(', ')} }`;
  const head = text.slice(object.range[0], first.range[0]);
  const tail = text.slice(first.range[0], object.range[1]);
  return head + missing.map((property) => `${property}, `).join('') + tail;
}

/** Whether a value is certainly a plain object of options: an object literal, or declared with a type of options. */
function isOptions(applier: RowApplier, node: TSESTree.Node): boolean {
  const { origin } = traceOrigin(applier.file, node);
  if (origin.kind === 'object') return true;
  if (origin.kind !== 'parameter' && origin.kind !== 'field') return false;
  return origin.type?.endsWith('Options') === true;
}
