import type { TSESTree } from '@typescript-eslint/types';
import type { CompiledRow } from '../catalogue/compile.js';
import { findSlot } from '../catalogue/slots.js';
import type { ClientFinding } from '../findings/finding.js';
import { typeName } from '../source/declared-names.js';
import type { SourceFile } from '../source/source-file.js';
import { findObjectLiteral } from '../source/objects.js';
import { unwrap } from '../source/syntax.js';
import { findSingleDefinition, isExported, readsOf, variableOf } from '../source/variables.js';
import { findProperty } from '../findings/match.js';

/** Whether anything but one call reads a variable, here or in another module. */
export function isShared(file: SourceFile, node: TSESTree.Node): boolean {
  const variable = variableOf(file, node);
  const reads =
    variable === null ? [] : readsOf(variable).filter((reference) => reference.init !== true);
  const declarator = variable === null ? undefined : findSingleDefinition(variable)?.node;
  const isOpen = declarator?.type === 'VariableDeclarator' && isExported(file, declarator);
  return reads.length !== 1 || isOpen;
}

/**
 * Options that cannot lose their key here: a variable that something else reads or that is declared with a type of the
 * user's own, and literals with a spread that brings a key or a credential of its own.
 */
export function hasDoubtfulOptions(file: SourceFile, { node, row }: ClientFinding): boolean {
  const keys = credentialKeysOf(row);
  return (row.from.args ?? []).some((term, index) => {
    const argument = node.arguments[index];
    if (term.type !== 'object' || argument === undefined) return false;
    const inner = unwrap(argument);
    if (inner.type === 'Identifier' && (isShared(file, inner) || hasForeignType(file, inner)))
      return true;
    const object = findObjectLiteral(file, inner);
    return object?.properties.some((property) => isDoubtfulSpread(file, property, keys)) === true;
  });
}

function hasForeignType(file: SourceFile, identifier: TSESTree.Identifier): boolean {
  const declared = variableOf(file, identifier)?.identifiers[0];
  const type = declared === undefined ? null : typeName(declared);
  return type !== null && !type.endsWith('Options');
}

/** The properties that hold the secret in a row's old call, and those that its new call brings. */
function credentialKeysOf({ row, from, to }: CompiledRow): readonly string[] {
  const objects = [from, to].flatMap((side) =>
    side?.type === 'signature' ? (side.args ?? []).filter((term) => term.type === 'object') : [],
  );
  const [old, written] = objects;
  const secrets = (old?.properties ?? []).filter(
    ({ value }) => value.type === 'slot' && findSlot(value.name)?.secret === true,
  );
  const added = (written?.properties ?? []).filter(
    ({ key }) => old?.properties.every((property) => property.key !== key) === true,
  );
  return [...secrets, ...added].map(({ key }) => key).concat(row.drops ?? []);
}

function isDoubtfulSpread(
  file: SourceFile,
  property: TSESTree.ObjectLiteralElement,
  keys: readonly string[],
): boolean {
  if (property.type !== 'SpreadElement') return false;
  const source = unwrap(property.argument);
  if (source.type === 'LogicalExpression' || source.type === 'ConditionalExpression') return true;
  const object = findObjectLiteral(file, source);
  return object !== null && keys.some((key) => findProperty(object, key) !== null);
}
