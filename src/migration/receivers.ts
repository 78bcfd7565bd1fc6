import type { TSESTree } from '@typescript-eslint/types';
import { findRows } from '../catalogue/lookup.js';
import type { ClientFinding, Finding } from '../findings/finding.js';
import { matchCall } from '../findings/match.js';
import { findExport } from '../source/bindings.js';
import type { SourceFile } from '../source/source-file.js';
import { isWrapper } from '../source/syntax.js';
import { readsOf, variableOf } from '../source/variables.js';

/** The clients that receive the key or the identity, itself or by a variable: they are those of the identity from now on. */
export function receiversOf(
  file: SourceFile,
  findings: readonly Finding[],
): readonly ClientFinding[] {
  const values = findings.flatMap(({ node }) => valuesOf(file, node));
  return [...new Set(values)].flatMap((value) => findReceiver(file, value) ?? []);
}

/** Where a value is used: the place itself, through choices and casts, or all that reads the variable that holds it. */
function valuesOf(file: SourceFile, node: TSESTree.Node): readonly TSESTree.Node[] {
  let inner = node;
  for (let parent = file.parent(node); parent !== null; parent = file.parent(parent)) {
    if (parent.type === 'VariableDeclarator') return readsOfTarget(file, parent.id);
    if (parent.type === 'AssignmentExpression') return readsOfTarget(file, parent.left);
    const isSame =
      isWrapper(parent) ||
      parent.type === 'LogicalExpression' ||
      (parent.type === 'ConditionalExpression' && parent.test !== inner);
    if (!isSame) return [inner];
    inner = parent;
  }
  return [];
}

function readsOfTarget(file: SourceFile, target: TSESTree.Node): readonly TSESTree.Node[] {
  const variable = target.type === 'Identifier' ? variableOf(file, target) : null;
  return variable === null ? [] : readsOf(variable).map(({ identifier }) => identifier);
}

/** The client call that takes a credential as an argument, or as an option. */
function findReceiver(file: SourceFile, node: TSESTree.Node): ClientFinding | null {
  let at = file.parent(node);
  for (let depth = 0; at !== null && depth < 3; depth++) {
    if (at.type === 'NewExpression' || at.type === 'CallExpression') break;
    at = file.parent(at);
  }
  if (at?.type !== 'NewExpression' && at?.type !== 'CallExpression') return null;
  const reference = findExport(file, at.callee);
  if (reference === null) return null;
  for (const row of findRows(reference.module, reference.path)) {
    const match = row.to?.type === 'signature' ? matchCall(file, at, row.to) : null;
    const isGiven = match?.slots.get('credential')?.node != null;
    if (match === null || !isGiven) continue;
    const { module } = reference;
    const { service, entryPoint } = row;
    return {
      kind: 'client',
      node: at,
      module,
      row,
      service,
      match,
      entryPoint,
      certainty: 'certain',
      isAmbiguous: false,
    };
  }
  return null;
}
