import type { TSESTree } from '@typescript-eslint/types';
import { findExport } from '../../source/bindings.js';
import { isFunction } from '../../source/function-names.js';
import type { SourceFile } from '../../source/source-file.js';
import { findStringValue, keyName, memberName } from '../../source/syntax.js';

/** Methods of web frameworks that take a path and what answers its requests. */
const routeMethods = new Set([
  'all',
  'delete',
  'get',
  'head',
  'options',
  'patch',
  'post',
  'put',
  'use',
]);

/** Options of message receivers whose functions run for each message. */
const messageOptions = new Set(['processMessage', 'processEvents']);

/** Hooks of Azure Functions that run once for a process. */
const startHooks = new Set(['hook', 'setup', 'appStart', 'appTerminate']);

/** Whether an expression stands where a library takes the function that it calls for each request or message. */
export function isHandlerPosition(file: SourceFile, node: TSESTree.Node): boolean {
  const parent = file.parent(node);
  if (parent?.type === 'Property' && parent.value === node) {
    return isHandlerOption(file, parent);
  }
  if (parent?.type !== 'CallExpression' || parent.callee === node) return false;
  return isRoute(parent, node) || isTrigger(file, parent) || isServer(file, parent);
}

/** `app.get('/orders', …, handler)`, of whatever framework. */
function isRoute(
  { callee, arguments: [path] }: TSESTree.CallExpression,
  node: TSESTree.Node,
): boolean {
  if (callee.type !== 'MemberExpression' || path === undefined || path === node) return false;
  const method = memberName(callee);
  const text = findStringValue(path);
  const takesRequest = !isFunction(node) || node.params.length > 0;
  return (
    method !== null &&
    routeMethods.has(method) &&
    text !== null &&
    /^[/*]/u.test(text) &&
    takesRequest
  );
}

/** A trigger of Azure Functions: `app.http('orders', { handler })`, `app.timer(…)`. */
function isTrigger(file: SourceFile, { callee }: TSESTree.CallExpression): boolean {
  const reference = findExport(file, callee);
  const [first, ...rest] = reference?.path ?? [];
  return (
    reference?.module === '@azure/functions' &&
    first === 'app' &&
    rest.length > 0 &&
    !rest.some((name) => startHooks.has(name))
  );
}

/** `http.createServer(handler)`. */
function isServer(file: SourceFile, { callee }: TSESTree.CallExpression): boolean {
  const reference = findExport(file, callee);
  return (
    reference !== null &&
    /^(?:node:)?https?$/u.test(reference.module) &&
    reference.path.at(-1) === 'createServer'
  );
}

function isHandlerOption(file: SourceFile, property: TSESTree.Property): boolean {
  const name = keyName(property);
  const object = file.parent(property);
  const call = object?.type === 'ObjectExpression' ? file.parent(object) : null;
  if (name === null || call?.type !== 'CallExpression') return false;
  if (name === 'handler') return isTrigger(file, call);
  const { callee } = call;
  const isSubscription = callee.type === 'MemberExpression' && memberName(callee) === 'subscribe';
  return isSubscription && messageOptions.has(name);
}
