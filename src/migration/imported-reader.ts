import type { TSESTree } from '@typescript-eslint/types';
import type { Service } from '../catalogue/types.js';
import { findExport } from '../source/bindings.js';
import { findNodeOfType } from '../source/nodes-at.js';
import type { Origin } from '../source/origin.js';
import type { SourceFile } from '../source/source-file.js';
import { findStringValue } from '../source/syntax.js';
import type { PlanContext } from './context.js';
import type { Rewrite } from './rewrite.js';

/** Names another setting where a function of another module reads one by its name; null for any other call. */
export function rewriteImportedReader(
  file: SourceFile,
  service: Service,
  { range, path }: Extract<Origin, { kind: 'call' }>,
  context: PlanContext,
): Rewrite | null {
  const call = path.length > 0 ? null : findNodeOfType(file, range, 'CallExpression');
  const reference = call === null ? null : findExport(file, call.callee);
  if (call === null || reference === null) return null;
  const value = { specifier: reference.module, path: reference.path };
  const reader = context.modules?.findReader(file, value) ?? null;
  const argument = reader === null ? undefined : call.arguments[reader.name];
  const old = argument === undefined ? null : findStringValue(argument);
  if (reader === null || argument === undefined || old === null) return null;
  const hasFallback = reader.fallbacks.some((index) => !isNothing(call.arguments[index]));
  // A name with a place of its own, such as `storage.connection`, is that of a configuration file.
  if (hasFallback || !/^[A-Za-z_]\w*$/u.test(old)) return null;
  const name = context.allocateSetting(old, service);
  const quote = file.text[argument.range[0]] ?? "'";
  return {
    range: argument.range,
    expression: { kind: 'code', text: quote + name + quote },
    setting: { old, name, isProperty: false },
    kept: [call.range],
    entity: null,
  };
}

function isNothing(node: TSESTree.Node | undefined): boolean {
  return node === undefined || findStringValue(node) === '';
}
