import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from '../source/source-file.js';
import { isGlobal } from '../source/variables.js';
import { walk } from '../source/walk.js';

/** Whether an expression can go without a trace: it calls, constructs, awaits and assigns nothing. */
export function isPure(file: SourceFile, root: TSESTree.Node): boolean {
  let pure = true;
  walk(root, (node) => {
    switch (node.type) {
      case 'CallExpression':
        if (!isGlobal(file, node.callee, 'String') && !isGlobal(file, node.callee, 'require')) {
          pure = false;
        }
        break;
      case 'NewExpression':
      case 'AwaitExpression':
      case 'YieldExpression':
      case 'AssignmentExpression':
      case 'UpdateExpression':
      case 'TaggedTemplateExpression':
      case 'ImportExpression':
        pure = false;
        break;
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return 'skip';
      default:
    }
    return undefined;
  });
  return pure;
}
