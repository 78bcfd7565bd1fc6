import type { TSESTree } from '@typescript-eslint/types';
import { isFunction } from './function-names.js';
import { type FunctionNode, functionOfVariable, functionsAround } from './local-functions.js';
import type { SourceFile } from './source-file.js';
import { variableOf } from './variables.js';
import { walk } from './walk.js';

/** A call of a function that the file declares. */
export interface LocalCall {
  readonly node: TSESTree.CallExpression;
  readonly callee: FunctionNode;
}

/**
 * The functions that some functions of a file run: themselves, and what they call by name, directly or by way of others.
 *
 * @param isSeed whether a function is one to begin with
 * @param counts whether a call in one of them makes its callee one of them, too
 */
export function functionsRunBy(
  file: SourceFile,
  isSeed: (node: FunctionNode) => boolean,
  counts: (call: LocalCall, caller: FunctionNode) => boolean = () => true,
): ReadonlySet<FunctionNode> {
  const seeds: FunctionNode[] = [];
  const callsWithin = new Map<FunctionNode, LocalCall[]>();
  walk(file.ast, (node) => {
    if (isFunction(node) && isSeed(node)) seeds.push(node);
    const call = node.type === 'CallExpression' ? findLocalCall(file, node) : null;
    if (call === null) return undefined;
    for (const around of functionsAround(file, node)) {
      const calls = callsWithin.get(around);
      if (calls === undefined) callsWithin.set(around, [call]);
      else calls.push(call);
    }
    return undefined;
  });
  const found = new Set(seeds);
  for (const caller of found) {
    for (const call of callsWithin.get(caller) ?? []) {
      if (!found.has(call.callee) && counts(call, caller)) found.add(call.callee);
    }
  }
  return found;
}

/** The function that a call runs, by the name that the file declares it under; null for any other call. */
export function findLocalCall(file: SourceFile, node: TSESTree.CallExpression): LocalCall | null {
  const variable = node.callee.type === 'Identifier' ? variableOf(file, node.callee) : null;
  const callee = variable === null ? null : functionOfVariable(variable);
  return callee === null ? null : { node, callee };
}
