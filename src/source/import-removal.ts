import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from './edits.js';
import { specifierBraces } from './import-existing.js';
import { planListItemRemoval } from './list-removal.js';
import { findRequiredModule } from './required-module.js';
import type { SourceFile, Variable } from './source-file.js';
import {
  groupByParent,
  planDeclaratorRemoval,
  planPropertyRemoval,
  planRemoval,
} from './statement-removal.js';

/**
 * Removes what binds the given variables: import specifiers, `import x = require()`, required names and properties of
 * destructured requires; whole statements where nothing else is left in them. Modules of the program itself stay loaded.
 * The caller knows that the variables are unused.
 */
export function planSpecifierRemoval(
  file: SourceFile,
  variables: readonly Variable[],
): readonly TextEdit[] {
  const specifiers = new Set<TSESTree.Node>();
  const properties = new Set<TSESTree.Property>();
  const declarators = new Set<TSESTree.VariableDeclarator>();
  const statements = new Set<TSESTree.Node>();
  for (const definition of variables.flatMap((variable) => variable.defs)) {
    const { node, name } = definition;
    if (node.type === 'TSImportEqualsDeclaration') statements.add(node);
    else if (node.type.startsWith('Import')) specifiers.add(node);
    else if (node.type === 'VariableDeclarator') {
      const property = node.id === name ? null : findProperty(node.id, name);
      if (property !== null) properties.add(property);
      else if (node.id === name) declarators.add(node);
    }
  }
  const emptied = patternsEmptiedBy(file, properties);
  for (const { pattern, declarator } of emptied) {
    declarators.add(declarator);
    for (const property of pattern.properties) properties.delete(property as TSESTree.Property);
  }
  return [
    ...planStatementsOf(file, specifiers),
    ...[...statements].map((statement) => planRemoval(file, statement)),
    ...planPropertyRemoval(file, [...properties]),
    ...planRequireRemoval(file, [...declarators]),
  ];
}

/** `const config = require('./config')` goes as far as `require('./config')`, for what the module does when it is loaded. */
function planRequireRemoval(
  file: SourceFile,
  declarators: readonly TSESTree.VariableDeclarator[],
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const others: TSESTree.VariableDeclarator[] = [];
  for (const declarator of declarators) {
    const { init } = declarator;
    const declaration = file.parent(declarator);
    const isAlone =
      declaration?.type === 'VariableDeclaration' && declaration.declarations.length === 1;
    const module = init === null ? null : findRequiredModule(file, init);
    if (init !== null && isAlone && module?.member === null && isOwnModule(module.literal)) {
      edits.push({ range: [declaration.range[0], init.range[0]], text: '' });
    } else others.push(declarator);
  }
  return [...edits, ...planDeclaratorRemoval(file, others)];
}

/** A module of the program itself, which may do more than export: load the settings that other code reads. */
function isOwnModule({ value }: TSESTree.StringLiteral): boolean {
  return value.startsWith('.') && !value.endsWith('.json');
}

/** The property directly below a pattern that binds a name; null for nested patterns and rests. */
function findProperty(pattern: TSESTree.Node, name: TSESTree.Node): TSESTree.Property | null {
  if (pattern.type !== 'ObjectPattern') return null;
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const { value } = property;
    if (value === name || (value.type === 'AssignmentPattern' && value.left === name))
      return property;
  }
  return null;
}

function patternsEmptiedBy(
  file: SourceFile,
  properties: ReadonlySet<TSESTree.Property>,
): readonly { pattern: TSESTree.ObjectPattern; declarator: TSESTree.VariableDeclarator }[] {
  return [...groupByParent(file, [...properties])].flatMap(([pattern, removed]) => {
    const declarator = file.parent(pattern);
    return pattern.type === 'ObjectPattern' &&
      declarator?.type === 'VariableDeclarator' &&
      pattern.properties.every((property) => removed.has(property))
      ? [{ pattern, declarator }]
      : [];
  });
}

function planStatementsOf(
  file: SourceFile,
  specifiers: ReadonlySet<TSESTree.Node>,
): readonly TextEdit[] {
  return [...groupByParent(file, [...specifiers])].flatMap(([statement, removed]) =>
    statement.type === 'ImportDeclaration' ? planClauses(file, statement, removed) : [],
  );
}

function planClauses(
  file: SourceFile,
  statement: TSESTree.ImportDeclaration,
  removed: ReadonlySet<TSESTree.Node>,
): readonly TextEdit[] {
  const { specifiers } = statement;
  if (specifiers.every((specifier) => removed.has(specifier))) {
    if (statement.importKind === 'type' || !isOwnModule(statement.source)) {
      return [planRemoval(file, statement)];
    }
    const start = statement.range[0] + 'import'.length;
    return [{ range: [start, statement.source.range[0]], text: ' ' }];
  }
  const named = specifiers.filter(({ type }) => type === 'ImportSpecifier');
  const braces = specifierBraces(file, statement);
  const [first, second] = specifiers;
  const inBraces = braces === null ? [] : planListItemRemoval(file, named, removed, braces);
  if (first === undefined || first.type === 'ImportSpecifier') return inBraces;
  // `import a, { B }` and `import a, * as b`: the comma between goes with whichever part goes.
  if (removed.has(first)) {
    const after = braces === null ? second?.range[0] : braces[0] - 1;
    return [{ range: [first.range[0], after ?? first.range[1]], text: '' }, ...inBraces];
  }
  const isRestRemoved = specifiers.slice(1).every((specifier) => removed.has(specifier));
  if (!isRestRemoved) return inBraces;
  const end = braces === null ? second?.range[1] : braces[1] + 1;
  return [{ range: [first.range[1], end ?? first.range[1]], text: '' }];
}
