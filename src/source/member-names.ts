import type { TSESTree } from '@typescript-eslint/types';
import { comparingMethods, keepingMethods } from './call-kinds.js';
import { end, named, through, type Climb } from './climb.js';
import { lastNameOf } from './expression-names.js';
import type { SourceFile } from './source-file.js';
import { memberName } from './syntax.js';

/**
 * What is done with a value by a member of it: `'…'.trim()` is still the value, `['…'].includes(key)` compares it, and
 * `{ dev: '…' }[stage]` picks it.
 */
export function climbFromMember(
  file: SourceFile,
  member: TSESTree.MemberExpression,
  child: TSESTree.Node,
): Climb {
  if (member.object !== child) return end;
  const call = file.parent(member);
  if (call?.type !== 'CallExpression' || call.callee !== member) {
    const isLiteral = child.type === 'ObjectExpression' || child.type === 'ArrayExpression';
    return isLiteral ? through(member) : end;
  }
  const method = memberName(member) ?? '';
  if (keepingMethods.has(method)) return through(call);
  const [argument] = call.arguments;
  return comparingMethods.has(method) && argument !== undefined
    ? named(lastNameOf(file, argument), 'compared')
    : end;
}
