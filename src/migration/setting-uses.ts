import type { TSESTree } from '@typescript-eslint/types';
import { readSchemaCall } from '../source/env-schemas.js';
import { containsRange } from '../source/edits.js';
import { findSettingCall } from '../source/setting-calls.js';
import { findPatternSetting, findSetting } from '../source/settings.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { keyName } from '../source/syntax.js';
import { walk } from '../source/walk.js';

const results = new WeakMap<TSESTree.Program, ReadonlyMap<string, readonly TSESTree.Node[]>>();

/**
 * Everything that reads an environment variable, by the variable's name: member expressions, properties of patterns that
 * take the environment apart, and calls that are given the name. What hands a setting to a schema belongs to the schema.
 */
export function settingUsesOf(file: SourceFile): ReadonlyMap<string, readonly TSESTree.Node[]> {
  const known = results.get(file.ast);
  if (known !== undefined) return known;
  const uses = new Map<string, TSESTree.Node[]>();
  const inputs = new Set<TSESTree.Node>();
  walk(file.ast, (node) => {
    if (node.type === 'CallExpression') {
      const schema = readSchemaCall(file, node);
      for (const property of schema?.inputs?.properties ?? []) inputs.add(property);
    }
    if (inputs.has(node)) return 'skip';
    for (const [name, use] of readsAt(file, node)) uses.set(name, [...(uses.get(name) ?? []), use]);
    return undefined;
  });
  results.set(file.ast, uses);
  return uses;
}

function readsAt(
  file: SourceFile,
  node: TSESTree.Node,
): readonly (readonly [name: string, use: TSESTree.Node])[] {
  switch (node.type) {
    case 'MemberExpression': {
      const setting = findSetting(file, node);
      return setting !== null && typeof setting === 'object' ? [[setting.name, node]] : [];
    }
    case 'CallExpression': {
      const call = findSettingCall(file, node);
      return call === null ? [] : [[call.name, node]];
    }
    case 'VariableDeclarator': {
      const { id, init } = node;
      if (id.type !== 'ObjectPattern' || init === null) return [];
      return id.properties.flatMap((property) => {
        const name = property.type === 'Property' ? keyName(property) : null;
        const isRead = name !== null && findPatternSetting(file, init, [name]) !== null;
        return isRead ? [[name, property] as const] : [];
      });
    }
    default:
      return [];
  }
}

/** Whether a setting is read by way of a schema. */
export function isOfSchema(file: SourceFile, read: TSESTree.Node): boolean {
  if (read.type !== 'MemberExpression') return false;
  const setting = findSetting(file, read);
  return setting !== null && typeof setting === 'object' && setting.schema !== null;
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
