import type { TSESTree } from '@typescript-eslint/types';

/** Whether a call is `require('module')`, by its name alone. */
export function isRequireCall({
  callee,
  arguments: [module, ...others],
}: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const isNamed = callee.type === 'Identifier' && callee.name === 'require';
  return isNamed && module?.type === 'Literal' && others.length === 0;
}
