import type { TSESTree } from '@typescript-eslint/types';
import { isEmulatorValue } from '../secrets/emulators.js';
import type { Origin } from '../source/origin.js';
import { originsIn } from '../source/origin.js';
import { traceOrigin } from '../source/provenance.js';
import { findNodeAt } from '../source/nodes-at.js';
import type { SourceFile } from '../source/source-file.js';
import type { RefusalCode } from './refusals.js';

/** The border that hides where a value comes from; null for a value that the file shows. */
export function findBorder(origin: Origin): RefusalCode | null {
  switch (origin.kind) {
    case 'parameter':
      return 'crosses-function';
    case 'field':
      return 'crosses-field';
    case 'import':
      return 'crosses-module';
    case 'call':
      return 'crosses-call';
    case 'argument':
      return 'command-line';
    case 'unknown':
    case 'instance':
    case 'object':
    case 'function':
      return 'unknown-origin';
    default:
      return null;
  }
}

/**
 * Like {@link findKeyBorder}, for the expression itself: a key that a call makes out of a parameter or a field is still
 * part of an interface.
 */
export function findBorderOfKey(file: SourceFile, node: TSESTree.Node): RefusalCode | null {
  const { origin } = traceOrigin(file, node);
  const border = findKeyBorder(origin);
  if (border !== null || origin.kind !== 'call') return border;
  const call = findNodeAt(file, origin.range);
  if (call?.type !== 'CallExpression') return null;
  if (isOfRequest(file, call)) return 'crosses-function';
  for (const argument of call.arguments) {
    const source = traceOrigin(file, argument).origin.kind;
    if (source === 'parameter') return 'crosses-function';
    if (source === 'field') return 'crosses-field';
  }
  return null;
}

/** `request.headers.get('key')`: every caller brings a key of its own, and none may get the identity of the server. */
function isOfRequest(file: SourceFile, { callee }: TSESTree.CallExpression): boolean {
  let root: TSESTree.Node = callee;
  while (root.type === 'MemberExpression') root = root.object;
  const isNamed =
    root.type === 'Identifier' && /^(?:req|request|ctx|context|event)$/iu.test(root.name);
  return isNamed && traceOrigin(file, root).origin.kind === 'parameter';
}

/** Like {@link findBorderOfKey}, for what a caller decides anew with each call: `request.headers.get('tenant')`. */
export function findBorderOfInput(file: SourceFile, node: TSESTree.Node): RefusalCode | null {
  const border = findBorderOfKey(file, node);
  const { origin } = traceOrigin(file, node);
  const call = origin.kind === 'call' ? findNodeAt(file, origin.range) : null;
  if (border !== null || call?.callee.type !== 'MemberExpression') return border;
  let root: TSESTree.Node = call.callee.object;
  while (root.type === 'MemberExpression') root = root.object;
  return traceOrigin(file, root).origin.kind === 'parameter' ? 'crosses-function' : null;
}

/**
 * The border that speaks against dropping a key. A key from another module or a call is simply no longer asked for; one
 * that arrives as a parameter, a field or an argument is part of an interface that others use.
 */
export function findKeyBorder(origin: Origin): RefusalCode | null {
  for (const part of originsIn(origin)) {
    // A fallback to an emulator's key says that the code also runs against an emulator, which takes no tokens.
    if (part.kind === 'literal' && isEmulatorValue(part.value)) return 'emulator';
    const border = findBorder(part);
    if (border === null || border === 'crosses-module' || border === 'crosses-call') continue;
    if (part.kind === 'instance' || part.kind === 'object') continue;
    return border;
  }
  return null;
}
