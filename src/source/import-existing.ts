import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from './edits.js';
import { findPunctuator } from './lines.js';
import { planListItemsInsertion } from './list-insertion.js';
import { findRequiredModule } from './required-module.js';
import type { SourceFile } from './source-file.js';
import { bracesOf } from './statement-removal.js';
import { keyName } from './syntax.js';

type Statement = TSESTree.ProgramStatement;

/** Code that reaches an export by an import that the file has. */
export interface ExistingImport {
  readonly expression: string;
  readonly statement: Statement;
}

/** An export and the name that the file gives it. */
export interface Specifier {
  readonly exportName: string;
  readonly name: string;
}

interface Extension {
  readonly edits: readonly TextEdit[];
  readonly statement: Statement;
}

/** Finds how the top level of a file reaches an export already: by its own binding first, then by a namespace. */
export function findExistingImport(
  file: SourceFile,
  moduleName: string,
  exportName: string,
): ExistingImport | null {
  let namespace: ExistingImport | null = null;
  for (const statement of file.ast.body) {
    for (const binding of bindingsOf(file, statement, moduleName)) {
      if (binding.exportName === exportName) return { expression: binding.local, statement };
      if (binding.exportName === null) {
        namespace ??= { expression: `${binding.local}.${exportName}`, statement };
      }
    }
  }
  return namespace;
}

interface Binding {
  readonly local: string;
  /** Null for the module's namespace. */
  readonly exportName: string | null;
}

/** The values of a module that a statement binds; types are none. */
function bindingsOf(
  file: SourceFile,
  statement: Statement,
  moduleName: string,
): readonly Binding[] {
  switch (statement.type) {
    case 'ImportDeclaration':
      return isValueImportOf(statement, moduleName) ? statement.specifiers.flatMap(bindingOf) : [];
    case 'TSImportEqualsDeclaration': {
      const target = statement.moduleReference;
      const isModule =
        statement.importKind !== 'type' &&
        target.type === 'TSExternalModuleReference' &&
        target.expression.type === 'Literal' &&
        target.expression.value === moduleName;
      return isModule ? [{ local: statement.id.name, exportName: null }] : [];
    }
    case 'VariableDeclaration':
      return statement.declarations.flatMap((declarator) =>
        requiredBy(file, declarator, moduleName),
      );
    default:
      return [];
  }
}

function isValueImportOf(statement: TSESTree.ImportDeclaration, moduleName: string): boolean {
  // `importKind` is missing in trees of espree.
  const kind = statement.importKind as string | undefined;
  return statement.source.value === moduleName && kind !== 'type' && kind !== 'typeof';
}

function bindingOf(specifier: TSESTree.ImportClause): readonly Binding[] {
  const local = specifier.local.name;
  switch (specifier.type) {
    case 'ImportNamespaceSpecifier':
      return [{ local, exportName: null }];
    case 'ImportDefaultSpecifier':
      return [{ local, exportName: 'default' }];
    default: {
      if ((specifier.importKind as string | undefined) === 'type') return [];
      const { imported } = specifier;
      return [
        { local, exportName: imported.type === 'Identifier' ? imported.name : imported.value },
      ];
    }
  }
}

function requiredBy(
  file: SourceFile,
  { id, init }: TSESTree.VariableDeclarator,
  moduleName: string,
): readonly Binding[] {
  const required = init === null ? null : findRequiredModule(file, init);
  if (required?.literal.value !== moduleName) return [];
  if (id.type === 'Identifier') return [{ local: id.name, exportName: required.member }];
  if (id.type !== 'ObjectPattern' || required.member !== null) return [];
  return id.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.value.type !== 'Identifier') return [];
    const exportName = keyName(property);
    return exportName === null ? [] : [{ local: property.value.name, exportName }];
  });
}

/** Adds specifiers to an import, or properties to a destructured require, of the module; null where there is none. */
export function planExtension(
  file: SourceFile,
  moduleName: string,
  added: readonly Specifier[],
): Extension | null {
  for (const statement of file.ast.body) {
    const edits =
      statement.type === 'ImportDeclaration'
        ? planSpecifiers(file, statement, moduleName, printAll(added, ' as '))
        : statement.type === 'VariableDeclaration'
          ? planProperties(file, statement, moduleName, printAll(added, ': '))
          : null;
    if (edits !== null) return { edits, statement };
  }
  return null;
}

/** Exports as a list in braces has them; `separator` stands before a name of the file's own. */
export function printAll(specifiers: readonly Specifier[], separator: string): readonly string[] {
  return specifiers.map(({ exportName, name }) =>
    exportName === name ? name : `${exportName}${separator}${name}`,
  );
}

function planSpecifiers(
  file: SourceFile,
  statement: TSESTree.ImportDeclaration,
  moduleName: string,
  added: readonly string[],
): readonly TextEdit[] | null {
  if (!isValueImportOf(statement, moduleName)) return null;
  const { specifiers } = statement;
  if (specifiers.some(({ type }) => type === 'ImportNamespaceSpecifier')) return null;
  const braces = specifierBraces(file, statement);
  const named = specifiers.filter(({ type }) => type === 'ImportSpecifier');
  if (braces !== null) return planListItemsInsertion(file, named, added, braces);
  // `import 'm'` is there for its side effects, and stays as it is.
  const [first] = specifiers;
  if (first === undefined) return null;
  return [{ range: [first.range[1], first.range[1]], text: `, { ${added.join(', ')} }` }];
}

/** The offset after `{` and the offset of `}` of an import; null where it has no braces. */
export function specifierBraces(
  file: SourceFile,
  statement: TSESTree.ImportDeclaration,
): readonly [open: number, close: number] | null {
  const { specifiers, source, range } = statement;
  const unnamed = specifiers.findLast(({ type }) => type !== 'ImportSpecifier');
  const named = specifiers.filter(({ type }) => type === 'ImportSpecifier');
  const until = named[0]?.range[0] ?? source.range[0];
  const open = findPunctuator(file, '{', unnamed?.range[1] ?? range[0], until);
  if (open === null) return null;
  const close = findPunctuator(file, '}', named.at(-1)?.range[1] ?? open, source.range[0]);
  return close === null ? null : [open + 1, close];
}

function planProperties(
  file: SourceFile,
  statement: TSESTree.VariableDeclaration,
  moduleName: string,
  added: readonly string[],
): readonly TextEdit[] | null {
  for (const { id, init } of statement.declarations) {
    if (id.type !== 'ObjectPattern' || init === null) continue;
    const required = findRequiredModule(file, init);
    const isModule = required?.literal.value === moduleName && required.member === null;
    // Nothing may follow a rest element.
    if (!isModule || id.properties.at(-1)?.type === 'RestElement') continue;
    return planListItemsInsertion(file, id.properties, added, bracesOf(file, id));
  }
  return null;
}
