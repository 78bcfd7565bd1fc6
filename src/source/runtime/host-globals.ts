import type { TSESTree } from '@typescript-eslint/types';
import { isFunction } from '../function-names.js';
import type { SourceFile } from '../source-file.js';
import { findStringValue, memberName, unwrap } from '../syntax.js';
import type { GlobalUses } from './global-uses.js';
import { isPageDriver } from './modules.js';
import type { Runtime } from './runtime.js';

/** Globals that only pages have. */
const pageGlobals = [
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'XMLHttpRequest',
  'FileReader',
];

/** Members of globals that one host alone has: Office add-ins, extensions of browsers. */
const hostMembers: Readonly<Record<string, RegExp>> = {
  Office: /^(?:onReady|initialize|context|actions)$/u,
  Excel: /^run$/u,
  Word: /^run$/u,
  PowerPoint: /^run$/u,
  chrome: /^(?:runtime|storage|tabs|action|scripting)$/u,
  browser: /^(?:runtime|tabs|storage)$/u,
};

const workerScopes = [
  'ServiceWorkerGlobalScope',
  'DedicatedWorkerGlobalScope',
  'SharedWorkerGlobalScope',
  'importScripts',
];

const edgeTypes = ['ExportedHandler', 'PagesFunction', 'DurableObjectNamespace'];

/** Methods that run their argument in a page that the program drives. */
const pageMethods =
  /^(?:evaluate|evaluateHandle|evaluateAll|evaluateOnNewDocument|addInitScript|waitForFunction|\$eval|\$\$eval|execute|executeScript|executeAsyncScript)$/u;

/** Where code runs that uses globals of a worker, an edge network, Deno or a host with an API of its own. */
export function findHostGlobals(uses: GlobalUses): Runtime | null {
  if (uses.nodes('Deno').some((node) => uses.parent(node)?.type === 'MemberExpression'))
    return 'deno';
  if (edgeTypes.some((name) => uses.nodes(name).length > 0)) return 'edge';
  if (workerScopes.some((name) => uses.nodes(name).length > 0)) return 'browser';
  const hasHost = Object.entries(hostMembers).some(([name, members]) =>
    uses.nodes(name).some((node) => members.test(memberOf(uses, node) ?? '')),
  );
  return hasHost ? 'browser' : findWorker(uses);
}

/** Whether a file uses the page that it runs in, not one that it drives or stands in for. */
export function usesPageGlobals(
  file: SourceFile,
  modules: readonly string[],
  uses: GlobalUses,
): boolean {
  if (modules.some((module) => isPageDriver(module)) || uses.nodes('describe').length > 0)
    return false;
  return pageGlobals.some((name) => uses.nodes(name).some((node) => !isInDrivenPage(file, node)));
}

function memberOf(uses: GlobalUses, node: TSESTree.Node): string | null {
  const parent = uses.parent(node);
  return parent?.type === 'MemberExpression' && parent.object === node ? memberName(parent) : null;
}

/** `addEventListener('install', …)` and `onmessage = …` of the worker itself. An edge network has the event `fetch`, too. */
function findWorker(uses: GlobalUses): Runtime | null {
  const events = [
    ...uses.nodes('addEventListener').map((node) => eventOf(uses, node)),
    ...uses.nodes('self').map((node) => {
      const member = uses.parent(node);
      if (member === null || memberOf(uses, node) !== 'addEventListener') return null;
      return eventOf(uses, member);
    }),
  ].filter((event) => event !== null);
  const isAssigned =
    uses.nodes('onmessage').length > 0 ||
    uses.nodes('self').some((node) => {
      return /^(?:on(?:message|install|push|fetch)|skipWaiting|registration)$/u.test(
        memberOf(uses, node) ?? '',
      );
    });
  if (isAssigned || events.some((event) => event !== 'fetch')) return 'browser';
  return events.length > 0 ? 'worker' : null;
}

/** The event that a callee listens to. */
function eventOf(uses: GlobalUses, callee: TSESTree.Node): string | null {
  const call = uses.parent(callee);
  if (call?.type !== 'CallExpression' || call.callee !== callee) return null;
  const [event] = call.arguments;
  return event === undefined ? null : findStringValue(event);
}

/** Whether a function around a node is the argument of `page.evaluate(…)` and its like. */
function isInDrivenPage(file: SourceFile, node: TSESTree.Node): boolean {
  for (let current = file.parent(node); current !== null; current = file.parent(current)) {
    const call = isFunction(current) ? file.parent(current) : null;
    if (call?.type !== 'CallExpression') continue;
    const callee = unwrap(call.callee);
    if (callee.type === 'MemberExpression' && pageMethods.test(memberName(callee) ?? ''))
      return true;
  }
  return false;
}
