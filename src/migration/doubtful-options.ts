import type { TSESTree } from '@typescript-eslint/types';
import type { CompiledRow } from '../catalogue/compile.js';
import { findSlot } from '../catalogue/slots.js';
import type { ClientFinding } from '../findings/finding.js';
import { findExport } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import { findObjectLiteral } from '../source/objects.js';
import { isWrapper, unwrap } from '../source/syntax.js';
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

/** The declared type of options that may ask for their key, as the file writes it; null where there is none. */
export function findForeignType(file: SourceFile, { node, row }: ClientFinding): string | null {
  for (const [index, term] of (row.from.args ?? []).entries()) {
    const argument = node.arguments[index];
    if (term.type !== 'object' || argument === undefined) continue;
    const type = foreignTypeOf(file, argument);
    if (type !== null) return file.text.slice(...type.range);
  }
  return null;
}

/**
 * Options that cannot lose their key here: a variable that something else reads, and literals with a spread that brings a
 * key or a credential of its own.
 */
export function hasDoubtfulOptions(file: SourceFile, { node, row }: ClientFinding): boolean {
  const keys = credentialKeysOf(row);
  return (row.from.args ?? []).some((term, index) => {
    const argument = node.arguments[index];
    if (term.type !== 'object' || argument === undefined) return false;
    const inner = unwrap(argument);
    if (inner.type === 'Identifier' && isShared(file, inner)) return true;
    const object = findObjectLiteral(file, inner);
    return object?.properties.some((property) => isDoubtfulSpread(file, property, keys)) === true;
  });
}

/** The type of a variable, or of an assertion around its value, that is not the package's own for options. */
function foreignTypeOf(file: SourceFile, argument: TSESTree.Node): TSESTree.TypeNode | null {
  const asserted = foreignAssertionOf(file, argument);
  if (asserted !== null) return asserted;
  const inner = unwrap(argument);
  const variable = inner.type === 'Identifier' ? variableOf(file, inner) : null;
  const declarator = variable === null ? undefined : findSingleDefinition(variable)?.node;
  if (declarator?.type !== 'VariableDeclarator') return null;
  const annotation = declarator.id.typeAnnotation?.typeAnnotation;
  if (annotation !== undefined && isForeign(file, annotation)) return annotation;
  return declarator.init === null ? null : foreignAssertionOf(file, declarator.init);
}

function foreignAssertionOf(file: SourceFile, node: TSESTree.Node): TSESTree.TypeNode | null {
  for (let at = node; isWrapper(at); at = at.expression) {
    if ('typeAnnotation' in at && isForeign(file, at.typeAnnotation)) return at.typeAnnotation;
  }
  return null;
}

/** Any type but `as const` and one that a package exports as options: it may ask for the key. */
function isForeign(file: SourceFile, type: TSESTree.TypeNode): boolean {
  if (type.type !== 'TSTypeReference') return true;
  const { typeName } = type;
  if (typeName.type === 'Identifier' && typeName.name === 'const') return false;
  const reference = findExport(file, typeName);
  const isOptions = reference?.path.at(-1)?.endsWith('Options') === true;
  return !isOptions || reference?.module.startsWith('.');
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
