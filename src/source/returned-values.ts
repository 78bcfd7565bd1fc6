import type { TSESTree } from '@typescript-eslint/types';
import { isFunction } from './function-names.js';
import type { FunctionNode } from './local-functions.js';
import { walk } from './walk.js';

/** What a function may return: the values of its `return` statements, or the body of an arrow function. */
export function returnedValues(node: FunctionNode): readonly TSESTree.Expression[] {
  if (node.body.type !== 'BlockStatement') return [node.body];
  const values: TSESTree.Expression[] = [];
  walk(node.body, (each) => {
    if (isFunction(each)) return 'skip';
    if (each.type === 'ReturnStatement' && each.argument !== null) values.push(each.argument);
    return undefined;
  });
  return values;
}
