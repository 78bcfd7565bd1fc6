import type { TSESTree } from '@typescript-eslint/types';
import { containsRange } from './edits.js';
import type { SourceFile, Variable } from './source-file.js';

/** Whether a name means this variable at a place: it is in scope there, and nothing nearer has the same name. */
export function isNamedAt(file: SourceFile, variable: Variable, place: TSESTree.Node): boolean {
  const declaring = file.scopes.scopes.filter(
    (scope) =>
      (scope.block.type === 'Program' || containsRange(scope.block.range, place.range)) &&
      (scope.set.get(variable.name)?.defs.length ?? 0) > 0,
  );
  const nearest = declaring.reduce<(typeof declaring)[number] | null>(
    (best, scope) => (best === null || isWithin(scope.block, best.block) ? scope : best),
    null,
  );
  return nearest?.set.get(variable.name) === variable;
}

function isWithin(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  return outer.type === 'Program' || containsRange(outer.range, inner.range);
}
