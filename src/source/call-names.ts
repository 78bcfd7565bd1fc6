import type { TSESTree } from '@typescript-eslint/types';
import type { ValueName } from '../secrets/located-text.js';
import { comparingMethods, isStateHolder, keepsArgument } from './call-kinds.js';
import { end, through, type Climb } from './climb.js';
import { calleeNameOf, lastNameOf, readsSetting } from './expression-names.js';
import { isFunction } from './function-names.js';
import { labelOf } from './label-text.js';
import { indexInList } from './list-index.js';
import type { SourceFile } from './source-file.js';
import { memberName, unwrap } from './syntax.js';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/**
 * What a call says of an argument, nearest first: the string beside it that names it, then the callee. Calls that give the
 * argument back, however encoded, have no name of their own, and the way goes on behind them.
 *
 * @param last the name that was found last, on the way to the argument
 */
export function climbFromCall(
  file: SourceFile,
  call: Call,
  child: TSESTree.Node,
  last: ValueName | undefined,
): Climb {
  if (call.callee === child) return isFunction(unwrap(child)) ? through(call) : end;
  const callee = calleeNameOf(file, call);
  // What a callback returns is no argument of the call.
  if (isFunction(child)) return isStateHolder(callee) ? through(call) : end;
  const index = indexInList(call.arguments, child);
  if (callee !== null && keepsArgument(callee, index)) return through(call);
  const names = [
    ...namesBeside(file, call, index, callee),
    ...comparedWith(file, call, index),
    ...(callee === null ? [] : [{ text: callee, role: 'callee', index } satisfies ValueName]),
  ];
  // The name of a class says more of its arguments than a text among them.
  if (call.type === 'NewExpression') names.reverse();
  return { names, next: isDefault(callee, last) ? endOfChain(file, call) : null };
}

/** The text before the value, else the first one: `setItem('token', value)`, `set(scope, 'token', value)`. */
function namesBeside(
  file: SourceFile,
  call: Call,
  index: number,
  callee: string | null,
): readonly ValueName[] {
  if (index < 1) return [];
  const text =
    labelOf(file, call.arguments[index - 1]) ??
    (index > 1 ? labelOf(file, call.arguments[0]) : null);
  if (text === null) return [];
  if (call.type === 'CallExpression' && readsSetting(call)) return [{ text, role: 'setting' }];
  return [{ text, role: setsHeader(callee ?? '') ? 'header' : 'label' }];
}

/** `headers.set`, `headers.append`, `req.setHeader`, `res.header`, `xhr.setRequestHeader`. */
function setsHeader(callee: string): boolean {
  return /headers?$|headers?\.(?:set|append|add)$/iu.test(callee);
}

/** `keys.includes(value)`: the keys are compared with it. */
function comparedWith(file: SourceFile, { callee }: Call, index: number): readonly ValueName[] {
  const called = unwrap(callee);
  if (index !== 0 || called.type !== 'MemberExpression') return [];
  const text = comparingMethods.has(memberName(called) ?? '')
    ? lastNameOf(file, called.object)
    : null;
  return text === null ? [] : [{ text, role: 'compared' }];
}

/** `z.string().default(value)`, `str({ default: value })`: what declares a setting stands for its default. */
function isDefault(callee: string | null, last: ValueName | undefined): boolean {
  const isMember = last?.role === 'property' && /^default(?:value)?$/iu.test(last.text);
  return isMember || (callee !== null && /(?:^|\.)default$/u.test(callee));
}

/** The last call of `call.a().b()`. */
function endOfChain(file: SourceFile, call: Call): TSESTree.Node {
  let current: TSESTree.Node = call;
  for (;;) {
    const member = file.parent(current);
    const outer = member === null ? null : file.parent(member);
    const isChain = member?.type === 'MemberExpression' && member.object === current;
    if (!isChain || outer?.type !== 'CallExpression' || outer.callee !== member) return current;
    current = outer;
  }
}
