import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from '../source/source-file.js';
import { keyName, memberName } from '../source/syntax.js';
import { readsOf, variableOf } from '../source/variables.js';

/**
 * Whether the answer to a request is asked for a client, by one of the names in `navigation`:
 * `const { container } = await database.read()`. One variable is followed, not what it is copied to.
 */
export function answerLeadsOn(
  file: SourceFile,
  answer: TSESTree.Node,
  navigation: ReadonlySet<string>,
): boolean {
  const target = findTarget(file, answer);
  if (target?.type !== 'Identifier') return asksForClient(file, answer, navigation);
  const variable = variableOf(file, target);
  if (variable === null) return false;
  return readsOf(variable).some(
    ({ identifier, init }) => init !== true && asksForClient(file, identifier, navigation),
  );
}

/** What a declaration gives a value to; null where the value goes elsewhere. */
function findTarget(file: SourceFile, value: TSESTree.Node): TSESTree.Node | null {
  const parent = file.parent(awaited(file, value));
  return parent?.type === 'VariableDeclarator' ? parent.id : null;
}

function asksForClient(
  file: SourceFile,
  value: TSESTree.Node,
  navigation: ReadonlySet<string>,
): boolean {
  const outer = awaited(file, value);
  const parent = file.parent(outer);
  if (parent?.type === 'MemberExpression') {
    return parent.object === outer && navigation.has(memberName(parent) ?? '');
  }
  const target = findTarget(file, value);
  if (target?.type !== 'ObjectPattern') return false;
  return target.properties.some(
    (property) => property.type === 'Property' && navigation.has(keyName(property) ?? ''),
  );
}

/** The expression with what only waits for it or asserts that it is there. */
function awaited(file: SourceFile, node: TSESTree.Node): TSESTree.Node {
  let outer = node;
  for (let parent = file.parent(outer); parent !== null; parent = file.parent(outer)) {
    const isWrapper =
      parent.type === 'AwaitExpression' ||
      parent.type === 'ChainExpression' ||
      parent.type === 'TSNonNullExpression';
    if (!isWrapper) return outer;
    outer = parent;
  }
  return outer;
}
