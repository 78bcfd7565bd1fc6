import type { TSESTree } from '@typescript-eslint/types';
import { containsRange } from '../source/edits.js';
import { settingOf } from '../source/expression-names.js';
import { settingsIn } from '../source/origin.js';
import { traceOrigin } from '../source/provenance.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { walk } from '../source/walk.js';
import { settingUsesOf } from './setting-uses.js';

/** Tools and packages read them as well: that one file does not any more says nothing. */
const shared = new Set(['NODE_ENV', 'CI']);

/** The environment variables that only removed code reads, also by a function of the program: `requireEnv('X')`. */
export function settingsOfRemoved(
  file: SourceFile,
  removed: readonly Range[],
  kept: readonly Range[],
): readonly string[] {
  const isGone = ({ range }: TSESTree.Node): boolean =>
    removed.some((outer) => containsRange(outer, range)) &&
    !kept.some((inner) => containsRange(inner, range));
  const names = new Map<string, boolean>();
  const add = (name: string, node: TSESTree.Node): void => {
    names.set(name, (names.get(name) ?? true) && isGone(node));
  };
  for (const [name, uses] of settingUsesOf(file)) for (const use of uses) add(name, use);
  walk(file.ast, (node) => {
    const name = node.type === 'CallExpression' ? settingOf(file, node) : null;
    if (name !== null) add(name, node);
    return undefined;
  });
  return [...names].flatMap(([name, isUnread]) => (isUnread && !shared.has(name) ? [name] : []));
}

/** The environment variables that code reads, itself or by the constants that it names. */
export function settingsReadBy(
  file: SourceFile,
  roots: readonly TSESTree.Node[],
): readonly string[] {
  const names = new Set<string>();
  for (const root of roots) {
    walk(root, (node) => {
      const isValue = node.type === 'Identifier' || node.type === 'MemberExpression';
      if (node.type === 'CallExpression') {
        const name = settingOf(file, node);
        if (name !== null) names.add(name);
      } else if (isValue) {
        for (const { name } of settingsIn(traceOrigin(file, node).origin)) names.add(name);
      }
      return undefined;
    });
  }
  return [...names];
}
