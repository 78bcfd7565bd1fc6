import type { TSESTree } from '@typescript-eslint/types';
import { containsRange, type TextEdit } from '../source/edits.js';
import { isTypeScript } from '../source/language.js';
import { findSettingCall } from '../source/setting-calls.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { haveSameThis } from '../source/this-class.js';
import { variableOf } from '../source/variables.js';
import { isNamedAt } from '../source/visible-names.js';
import { walk } from '../source/walk.js';
import { printSetting } from './credential-construction.js';
import { isOfSchema, settingUsesOf } from './setting-uses.js';

/** What takes the place of a read of a setting, or of the part of it that names the setting; null for other ways to read. */
export function renameRead(file: SourceFile, read: TSESTree.Node, name: string): TextEdit | null {
  const call = read.type === 'CallExpression' ? findSettingCall(file, read) : null;
  if (call !== null) return { range: call.argument.range, text: renameText(file, call, name) };
  if (read.type !== 'MemberExpression') return null;
  const text = renameMember(file, read, name);
  return text === null ? null : { range: read.range, text };
}

function renameText(
  file: SourceFile,
  { argument }: { readonly argument: TSESTree.Node },
  name: string,
): string {
  const quote = file.text[argument.range[0]] ?? "'";
  return quote + name + quote;
}

/** The same way of reading the environment with another name: `env.OLD`, `process.env['OLD']`. */
function renameMember(
  file: SourceFile,
  { property, range }: TSESTree.MemberExpression,
  name: string,
): string | null {
  const [start, end] = property.range;
  const before = file.text.slice(range[0], start);
  const after = file.text.slice(end, range[1]);
  if (property.type === 'Literal' || property.type === 'TemplateLiteral') {
    return before + renameText(file, { argument: property }, name) + after;
  }
  const isPlain = after === '' && /^[A-Za-z_$][\w$]*$/u.test(name);
  return property.type === 'Identifier' && isPlain ? before + name : null;
}

/** The read of a setting whose name, or which itself, stands at a place. */
export function findReadAt(file: SourceFile, name: string, range: Range): TSESTree.Node | null {
  const uses = settingUsesOf(file).get(name) ?? [];
  return uses.find((use) => containsRange(use.range, range)) ?? null;
}

/** Edits a read as it is written, and falls back to the environment itself. */
export function planRename(
  file: SourceFile,
  read: TSESTree.Node,
  name: string,
  quote: string,
): TextEdit {
  const printed = { range: read.range, text: printSetting(file, name, quote) };
  return renameRead(file, read, name) ?? printed;
}

/**
 * The renamed read as code for another place; null where something in it means something else there. TypeScript is told
 * that the value is there where it was told so before, or where nothing but the place that it came from did so.
 */
export function printRead(
  file: SourceFile,
  read: TSESTree.Node,
  name: string,
  place: TSESTree.Node,
  quote: string,
): string | null {
  const renamed = renameRead(file, read, name);
  const isOwn = read.type === 'CallExpression' || isOfSchema(file, read);
  if (!isOwn) {
    const text = renamed?.text ?? printSetting(file, name, quote);
    return isTypeScript(file.path) ? `${text}!` : text;
  }
  if (renamed === null || !isVisibleAt(file, read, place)) return null;
  const before = file.text.slice(read.range[0], renamed.range[0]);
  const isAsserted = file.parent(read)?.type === 'TSNonNullExpression';
  return `${before}${renamed.text}${file.text.slice(renamed.range[1], read.range[1])}${isAsserted ? '!' : ''}`;
}

/** Whether every name in an expression means the same at another place. */
export function isVisibleAt(file: SourceFile, node: TSESTree.Node, place: TSESTree.Node): boolean {
  let isVisible = true;
  walk(node, (inner) => {
    if (inner.type === 'ThisExpression' && !haveSameThis(file, inner, place)) isVisible = false;
    if (inner.type !== 'Identifier') return undefined;
    const variable = variableOf(file, inner);
    if (variable === null) return undefined;
    if (!isNamedAt(file, variable, place)) isVisible = false;
    return undefined;
  });
  return isVisible;
}
