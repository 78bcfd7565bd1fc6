import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile, Variable } from '../source/source-file.js';
import { findInPattern } from '../source/syntax.js';
import { assignmentsTo, variableOf } from '../source/variables.js';
import { walk } from '../source/walk.js';
import { isPure } from './purity.js';
import { assignedSettingsOf, settingUsesOf } from './setting-uses.js';

/**
 * Whether a condition depends on a connection string itself, as far as the file shows: `const isLocal = !process.env.CONN`.
 * Once the setting is gone, such a condition would choose the emulator.
 */
export function dependsOn(
  file: SourceFile,
  test: TSESTree.Node,
  variables: readonly Variable[],
  settings: readonly string[],
): boolean {
  const reads = new Set(settings.flatMap((name) => settingUsesOf(file).get(name) ?? []));
  const pending = [test];
  const seen = new Set<TSESTree.Node>();
  let isFound = false;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    walk(next, (node) => {
      if (reads.has(node)) isFound = true;
      const variable = node.type === 'Identifier' ? variableOf(file, node) : null;
      if (variable === null) return undefined;
      if (variables.includes(variable)) isFound = true;
      pending.push(...sourcesOf(file, variable));
      return undefined;
    });
  }
  return isFound;
}

/** The code that gives a variable its values; of a pattern, the part that names it. */
function sourcesOf(file: SourceFile, variable: Variable): readonly TSESTree.Node[] {
  const assignments = assignmentsTo(variable).flatMap(
    ({ identifier }) => file.parent(identifier) ?? [],
  );
  return [...variable.defs.flatMap((definition) => sourcesIn(definition)), ...assignments];
}

function sourcesIn({ node, name }: Variable['defs'][number]): readonly TSESTree.Node[] {
  if (node.type === 'VariableDeclarator') {
    const place = findInPattern(node.id, name);
    return [place?.property ?? [], node.init ?? []].flat();
  }
  // What a caller gives is decided by the caller; a name of a class or an import leads to no value here.
  const isOwn = node.type === 'FunctionDeclaration' && node.id === name;
  return isOwn ? [node] : [];
}

/** Whether a condition may be asked again at another place and time: it does nothing, and nothing in it is assigned anew. */
export function isRepeatable(file: SourceFile, test: TSESTree.Node): boolean {
  if (!isPure(file, test)) return false;
  const assigned = [...assignedSettingsOf(file)].flatMap(
    (name) => settingUsesOf(file).get(name) ?? [],
  );
  let isStable = true;
  walk(test, (node) => {
    if (assigned.includes(node)) isStable = false;
    const variable = node.type === 'Identifier' ? variableOf(file, node) : null;
    if (variable !== null && assignmentsTo(variable).length > 0) isStable = false;
    return undefined;
  });
  return isStable;
}
