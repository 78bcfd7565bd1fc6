import type { TSESTree } from '@typescript-eslint/types';
import { findAccessorCall } from './setting-accessors.js';
import { findSettingReader } from './setting-readers.js';
import type { SourceFile } from './source-file.js';
import { findStringValue } from './syntax.js';

/** A call that returns an environment variable by its name: `requireEnv('NAME')`, `config.get('NAME')`. */
export interface SettingCall {
  readonly name: string;
  /** The literal that names the variable. */
  readonly argument: TSESTree.Node;
  /** What else the call may return. */
  readonly fallbacks: readonly TSESTree.Node[];
}

const calls = new WeakMap<TSESTree.CallExpression, SettingCall | null>();

/** Reads a call of a function of this file, or of a library that is known to read the environment; null for any other. */
export function findSettingCall(
  file: SourceFile,
  call: TSESTree.CallExpression,
): SettingCall | null {
  const known = calls.get(call);
  if (known !== undefined) return known;
  const found = readOwn(file, call) ?? readAccessor(file, call);
  calls.set(call, found);
  return found;
}

function readOwn(file: SourceFile, call: TSESTree.CallExpression): SettingCall | null {
  const reader = findSettingReader(file, call.callee);
  const argument = reader === null ? undefined : call.arguments[reader.name];
  const name = argument === undefined ? null : findStringValue(argument);
  if (reader === null || argument === undefined || name === null) return null;
  const fallbacks = reader.fallbacks.flatMap((fallback) =>
    typeof fallback === 'number' ? (call.arguments[fallback] ?? []) : fallback,
  );
  return { name, argument, fallbacks };
}

function readAccessor(file: SourceFile, call: TSESTree.CallExpression): SettingCall | null {
  const accessor = findAccessorCall(file, call);
  const name = accessor === null ? null : findStringValue(accessor.argument);
  return accessor === null || name === null ? null : { name, ...accessor };
}
