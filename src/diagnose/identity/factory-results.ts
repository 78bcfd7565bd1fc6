import type { TSESTree } from '@typescript-eslint/types';
import { isFunction } from '../../source/function-names.js';
import { returnedValues } from '../../source/returned-values.js';
import type { SourceFile } from '../../source/source-file.js';
import { keyName } from '../../source/syntax.js';
import { walk } from '../../source/walk.js';

/** What the factories of NestJS return: `useFactory` runs once, and the module keeps the result. */
export function factoryResults(file: SourceFile): readonly TSESTree.Expression[] {
  if (!file.text.includes('useFactory')) return [];
  const results: TSESTree.Expression[] = [];
  walk(file.ast, (node) => {
    if (node.type !== 'Property' || keyName(node) !== 'useFactory') return undefined;
    if (isFunction(node.value)) results.push(...returnedValues(node.value));
    return undefined;
  });
  return results;
}
