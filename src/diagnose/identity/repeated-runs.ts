import type { TSESTree } from '@typescript-eslint/types';
import { functionsRunBy } from '../../source/called-functions.js';
import { type FunctionNode, functionsAround } from '../../source/local-functions.js';
import type { SourceFile } from '../../source/source-file.js';
import { isKeptBeyond } from './kept-values.js';
import { isRequestHandler } from './request-handlers.js';

/** Memoised on the program. */
const results = new WeakMap<TSESTree.Program, ReadonlySet<FunctionNode>>();

/** The functions that run for each request: the handlers, and what they call without keeping the result. */
function requestFunctionsOf(file: SourceFile): ReadonlySet<FunctionNode> {
  const known = results.get(file.ast);
  if (known !== undefined) return known;
  const found = functionsRunBy(
    file,
    (node) => isRequestHandler(file, node),
    ({ node }, caller) => !isKeptWithin(file, node, caller),
  );
  results.set(file.ast, found);
  return found;
}

/** Whether a request makes the value of a node anew, and does not keep it for the next one. */
export function isMadePerRequest(file: SourceFile, node: TSESTree.Node): boolean {
  const functions = requestFunctionsOf(file);
  const runner = functionsAround(file, node).find((each) => functions.has(each));
  return runner !== undefined && !isKeptWithin(file, node, runner);
}

/** Whether a value outlives a function around it, or one between the two. */
function isKeptWithin(file: SourceFile, node: TSESTree.Node, outer: FunctionNode): boolean {
  const around = functionsAround(file, node);
  return around.slice(0, around.indexOf(outer) + 1).some((each) => isKeptBeyond(file, node, each));
}
