import type { TSESTree } from '@typescript-eslint/types';
import { findExport } from '../source/bindings.js';
import type { SourceFile, Variable } from '../source/source-file.js';
import { findEnclosingFunction, topLevelStatementOf } from '../source/variables.js';
import type { Construction } from './credential-construction.js';

/** A constant of the module that holds exactly what the plan would construct. */
export function findExistingCredential(
  file: SourceFile,
  construction: Construction,
  sites: readonly TSESTree.Node[],
  replaced: Variable | null,
): string | null {
  for (const statement of file.ast.body) {
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || init?.type !== 'NewExpression') continue;
      if (!isSameConstruction(file, init, construction)) continue;
      if (isReadyAt(file, statement, sites) && isVisibleAt(file, id, sites, replaced))
        return id.name;
    }
  }
  return null;
}

function isSameConstruction(
  file: SourceFile,
  node: TSESTree.NewExpression,
  construction: Construction,
): boolean {
  const reference = findExport(file, node.callee);
  if (
    reference?.module !== '@azure/identity' ||
    reference.path.at(-1) !== construction.exportName
  ) {
    return false;
  }
  const wanted = construction.print(new Map()).replace(/^new \w+/u, '');
  const actual = file.text.slice(node.callee.range[1], node.range[1]);
  return normalise(wanted) === normalise(actual);
}

/** Without what makes no difference: layout, quotes, assertions of TypeScript, and how settings are written. */
function normalise(code: string): string {
  return code
    .replaceAll(/[\s;!]|,(?=\s*[})])/gu, '')
    .replaceAll('"', "'")
    .replaceAll(/\['(\w+)'\]/gu, '.$1')
    .replaceAll(/\bidentity(?:_\d+)?\./gu, '');
}

/** The declaration runs before the sites do: it stands before them, and nothing is called before it. */
function isReadyAt(
  file: SourceFile,
  statement: TSESTree.Node,
  sites: readonly TSESTree.Node[],
): boolean {
  const callsBefore = file.ast.body.some(
    (other) =>
      other.range[1] <= statement.range[0] &&
      other.type === 'ExpressionStatement' &&
      containsLocalCall(other),
  );
  return sites.every((site) => {
    const top = topLevelStatementOf(file, site);
    if (top.range[0] < statement.range[1]) return false;
    return findEnclosingFunction(file, site) === null || !callsBefore;
  });
}

function containsLocalCall(statement: TSESTree.ExpressionStatement): boolean {
  const { expression } = statement;
  const call = expression.type === 'AwaitExpression' ? expression.argument : expression;
  return call.type === 'CallExpression' && call.callee.type === 'Identifier';
}

/** No scope around a site hides the constant; the key credential that goes does not count. */
function isVisibleAt(
  file: SourceFile,
  id: TSESTree.Identifier,
  sites: readonly TSESTree.Node[],
  replaced: Variable | null,
): boolean {
  const others = file.scopes.scopes.flatMap((scope) => {
    const hiding = scope.set.get(id.name);
    if (hiding === undefined || hiding === replaced) return [];
    return scope.type === 'module' || scope.type === 'global' ? [] : [scope.block];
  });
  return sites.every((site) =>
    others.every(
      (block) =>
        block.type === 'Program' ||
        block.range[0] > site.range[0] ||
        block.range[1] < site.range[1],
    ),
  );
}
