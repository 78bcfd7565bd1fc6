import type { TSESTree } from '@typescript-eslint/types';
import { findSetting } from '../source/settings.js';
import type { SourceFile } from '../source/source-file.js';
import { keyName } from '../source/syntax.js';
import { walk } from '../source/walk.js';

const results = new WeakMap<TSESTree.Program, ReadonlyMap<string, readonly TSESTree.Node[]>>();

/** Every member expression that reads an environment variable, by the variable's name. */
export function settingUsesOf(file: SourceFile): ReadonlyMap<string, readonly TSESTree.Node[]> {
  const known = results.get(file.ast);
  if (known !== undefined) return known;
  const uses = new Map<string, TSESTree.Node[]>();
  walk(file.ast, (node) => {
    if (node.type !== 'MemberExpression') return undefined;
    const setting = findSetting(file, node);
    if (setting === null || typeof setting === 'string') return undefined;
    uses.set(setting.name, [...(uses.get(setting.name) ?? []), node]);
    return undefined;
  });
  results.set(file.ast, uses);
  return uses;
}

/** Whether the file still reads an environment variable, by a member expression or in a destructuring. */
export function readsSetting(file: SourceFile, name: string): boolean {
  if (settingUsesOf(file).has(name)) return true;
  let found = false;
  walk(file.ast, (node) => {
    if (node.type === 'Property' && keyName(node) === name) {
      found ||= file.parent(node)?.type === 'ObjectPattern';
    }
    return undefined;
  });
  return found;
}
