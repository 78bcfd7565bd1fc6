import type { TSESTree } from '@typescript-eslint/types';
import { findSetting } from '../source/settings.js';
import { containsRange } from '../source/edits.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { keyName } from '../source/syntax.js';
import { walk } from '../source/walk.js';

const results = new WeakMap<TSESTree.Program, ReadonlyMap<string, readonly TSESTree.Node[]>>();

/**
 * Everything that reads an environment variable, by the variable's name: member expressions, and properties of patterns
 * that take the environment apart.
 */
export function settingUsesOf(file: SourceFile): ReadonlyMap<string, readonly TSESTree.Node[]> {
  const known = results.get(file.ast);
  if (known !== undefined) return known;
  const uses = new Map<string, TSESTree.Node[]>();
  const add = (name: string | null, node: TSESTree.Node): void => {
    if (name !== null) uses.set(name, [...(uses.get(name) ?? []), node]);
  };
  walk(file.ast, (node) => {
    if (node.type === 'MemberExpression') {
      const setting = findSetting(file, node);
      if (setting !== null && typeof setting === 'object') add(setting.name, node);
    }
    if (
      node.type === 'VariableDeclarator' &&
      node.id.type === 'ObjectPattern' &&
      node.init !== null
    ) {
      if (findSetting(file, node.init) !== 'environment') return undefined;
      for (const property of node.id.properties) {
        if (property.type === 'Property') add(keyName(property), property);
      }
    }
    return undefined;
  });
  results.set(file.ast, uses);
  return uses;
}

/** Whether the file still reads an environment variable. */
export function readsSetting(file: SourceFile, name: string): boolean {
  return settingUsesOf(file).has(name);
}

/** The environment variables that the file itself assigns or deletes. */
export function assignedSettingsOf(file: SourceFile): ReadonlySet<string> {
  const names = [...settingUsesOf(file)].flatMap(([name, uses]) =>
    uses.some((use) => isTarget(file, use)) ? [name] : [],
  );
  return new Set(names);
}

function isTarget(file: SourceFile, use: TSESTree.Node): boolean {
  const parent = file.parent(use);
  if (parent?.type === 'AssignmentExpression') return parent.left === use;
  return parent?.type === 'UnaryExpression' && parent.operator === 'delete';
}

/** The settings that code within some ranges reads: `{ certificatePath: process.env.CERTIFICATE }`. */
export function settingsWithin(file: SourceFile, ranges: readonly Range[]): readonly string[] {
  return [...settingUsesOf(file)]
    .filter(([, uses]) =>
      uses.some((use) => ranges.some((range) => containsRange(range, use.range))),
    )
    .map(([name]) => name);
}
