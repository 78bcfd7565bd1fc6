import type { TSESTree } from '@typescript-eslint/types';
import { containsRange } from '../source/edits.js';
import type { Range, SourceFile, Variable } from '../source/source-file.js';
import { findSingleDefinition } from '../source/variables.js';
import { isPure } from './purity.js';

/** Declarations that nothing but removed code refers to, apart from constants, which dead code finds by itself. */
export interface Orphans {
  readonly functions: readonly TSESTree.FunctionDeclaration[];
  /** Variables that only removed code assigns. */
  readonly declarators: readonly TSESTree.VariableDeclarator[];
}

/**
 * Finds functions and assigned variables that served removed code only.
 *
 * @param kept parts of the removed code that stand elsewhere
 */
export function findOrphans(
  file: SourceFile,
  removed: readonly Range[],
  kept: readonly Range[],
): Orphans {
  const functions = new Set<TSESTree.FunctionDeclaration>();
  const gone = [...removed];
  // A function that goes may have been the last to call another.
  for (let size = -1; size !== gone.length;) {
    size = gone.length;
    for (const variable of variablesOf(file)) {
      const node = findSingleDefinition(variable)?.node;
      if (node?.type !== 'FunctionDeclaration' || functions.has(node)) continue;
      if (!isInList(file, node) || !isOrphan(variable, { gone, kept }, node.range)) continue;
      functions.add(node);
      gone.push(node.range);
    }
  }
  const declarators = variablesOf(file).flatMap((variable) => {
    const node = findSingleDefinition(variable)?.node;
    if (node?.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return [];
    const isAssigned = variable.references.some(({ init }) => init !== true);
    if (!isAssigned || isWithin(gone, node.range) || !isOrphan(variable, { gone, kept }, null))
      return [];
    const isPlain = node.init === null || isPure(file, node.init);
    return isPlain && file.parent(file.parent(node) ?? node)?.type !== 'ExportNamedDeclaration'
      ? [node]
      : [];
  });
  return { functions: [...functions], declarators };
}

function variablesOf(file: SourceFile): readonly Variable[] {
  return file.scopes.scopes.flatMap(({ variables }) => variables);
}

function isOrphan(
  { references, defs }: Variable,
  { gone, kept }: { readonly gone: readonly Range[]; readonly kept: readonly Range[] },
  own: Range | null,
): boolean {
  const others = references.filter(
    ({ identifier, init }) =>
      init !== true && (own === null || !containsRange(own, identifier.range)),
  );
  const isDeclaredElsewhere = defs.every(({ name }) => !isWithin(gone, name.range));
  return (
    isDeclaredElsewhere &&
    others.length > 0 &&
    others.every(({ identifier: { range } }) => isWithin(gone, range) && !isWithin(kept, range))
  );
}

function isWithin(ranges: readonly Range[], inner: Range): boolean {
  return ranges.some((range) => containsRange(range, inner));
}

function isInList(file: SourceFile, node: TSESTree.Node): boolean {
  const parent = file.parent(node);
  return parent?.type === 'Program' || parent?.type === 'BlockStatement';
}
