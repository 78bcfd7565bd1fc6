import type { TSESTree } from '@typescript-eslint/types';
import { findSettingCall } from '../source/setting-calls.js';
import type { SourceFile } from '../source/source-file.js';
import { memberName } from '../source/syntax.js';
import { isGlobal } from '../source/variables.js';
import { walk } from '../source/walk.js';

/** Whether an expression can go without a trace: it calls, constructs, awaits and assigns nothing. */
export function isPure(file: SourceFile, root: TSESTree.Node): boolean {
  let pure = true;
  walk(root, (node) => {
    switch (node.type) {
      case 'CallExpression':
        if (!isPureCall(file, node)) pure = false;
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

const conversions = ['String', 'Number', 'Boolean', 'parseInt', 'require'];
const textMethods =
  /^(?:to(?:Lower|Upper)Case|trim(?:Start|End)?|toString|(?:starts|ends)With|includes)$/u;

/** Loading a module, a conversion, a method of texts without arguments that do something, a read of the environment. */
function isPureCall(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const { callee } = call;
  if (findSettingCall(file, call) !== null) return true;
  if (callee.type === 'MemberExpression') return textMethods.test(memberName(callee) ?? '');
  return conversions.some((name) => isGlobal(file, callee, name));
}
