import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { findRequiredModule } from '../../src/source/required-module.js';
import { walk } from '../../src/source/walk.js';
import { keyName } from '../../src/source/syntax.js';
import type { SourceFile } from '../../src/source/source-file.js';

/** What is wrong with the names of a file, as sentences; each is a problem only if the file did not have it before. */
export function nameProblemsOf(file: SourceFile): readonly string[] {
  const { scopes } = file;
  const variables = scopes.scopes.flatMap((scope) => scope.variables);
  const used = (scopes.globalScope?.through ?? []).filter((each) => each.isValueReference);
  return [
    ...variables.filter(isDeclaredTwice).map(({ name }) => `${name} is declared twice`),
    ...variables.filter(({ name }) => name !== 'arguments').flatMap(usedTooEarly),
    ...new Set(used.map(({ identifier }) => `${String(identifier.name)} is declared nowhere`)),
    ...repeatedImports(file),
    ...capturedCredentials(file),
    ...calledInstances(file),
  ].filter((problem) => !known.has(problem));
}

/** Globals that the new code may use. */
const known = new Set(
  ['URL', 'encodeURIComponent', 'globalThis', 'process', 'require'].map(
    (name) => `${name} is declared nowhere`,
  ),
);

/** `var` and functions may be repeated. */
function isDeclaredTwice({ defs }: Variable): boolean {
  return (
    defs.length > 1 &&
    defs.some(
      ({ type, parent }) =>
        type === 'ImportBinding' ||
        type === 'ClassName' ||
        (parent?.type === 'VariableDeclaration' && parent.kind !== 'var'),
    )
  );
}

/** A call that is given something else by the name of the credential: a parameter, say. */
function capturedCredentials({ scopes, text }: SourceFile): readonly string[] {
  return scopes.scopes
    .flatMap((scope) => scope.references)
    .filter(({ identifier }) => /^credential\d*$/u.test(String(identifier.name)))
    .flatMap(({ identifier, resolved, init }) => {
      const [def] = resolved?.defs ?? [];
      const isLocal = resolved !== null && !/module|global/u.test(resolved.scope.type);
      const isOwn = def?.type === 'Variable' && def.node.init?.type === 'NewExpression';
      if (!isLocal || isOwn || init === true) return [];
      const before = text.slice(0, identifier.range[0]).split('\n').at(-1) ?? '';
      return [`${String(identifier.name)} behind "${before}" is another`];
    });
}

/** `new X()` without a semicolon, above a line that begins with a parenthesis. */
function calledInstances({ ast, text }: SourceFile): readonly string[] {
  const found: string[] = [];
  walk(ast, (node) => {
    if (node.type === 'CallExpression' && node.callee.type === 'NewExpression') {
      found.push(`${text.slice(...node.callee.range)} is called`);
    }
    return undefined;
  });
  return found;
}

/** `const` at the top of a file that something above it reads while the module is loaded. */
function usedTooEarly({ defs, references, scope, name }: Variable): readonly string[] {
  const [def] = defs;
  if (def?.type !== 'Variable' || def.parent.kind === 'var') return [];
  const early = references.some(
    ({ from, identifier, init }) =>
      init !== true &&
      from.variableScope === scope.variableScope &&
      identifier.range[0] < def.name.range[0],
  );
  return early ? [`${name} is read above its declaration`] : [];
}

/** The same export of a package imported or required twice. */
function repeatedImports(file: SourceFile): readonly string[] {
  const names = file.ast.body.flatMap((statement) => {
    if (statement.type === 'ImportDeclaration') return importedBy(statement);
    return statement.type === 'VariableDeclaration'
      ? statement.declarations.flatMap((declarator) => requiredBy(file, declarator))
      : [];
  });
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `${name} is imported twice`);
}

function importedBy({ specifiers, source }: TSESTree.ImportDeclaration): readonly string[] {
  return specifiers.map((specifier) => {
    if (specifier.type !== 'ImportSpecifier') return `${source.value} ${specifier.type}`;
    const { imported } = specifier;
    return `${source.value} ${imported.type === 'Identifier' ? imported.name : imported.value}`;
  });
}

function requiredBy(
  file: SourceFile,
  { id, init }: TSESTree.VariableDeclarator,
): readonly string[] {
  const required = init === null ? null : findRequiredModule(file, init);
  if (required === null) return [];
  const module = `${String(required.literal.value)} ${required.member ?? ''}`;
  if (id.type !== 'ObjectPattern') return [module];
  return id.properties.map((property) =>
    property.type === 'Property' ? module + String(keyName(property)) : module,
  );
}
