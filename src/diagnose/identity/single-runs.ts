import type { TSESTree } from '@typescript-eslint/types';
import { containsRange } from '../../source/edits.js';
import { nameOfFunction } from '../../source/declared-names.js';
import {
  findCallOf,
  type FunctionNode,
  functionsAround,
  usesOfFunction,
} from '../../source/local-functions.js';
import type { SourceFile } from '../../source/source-file.js';
import { isRequestHandler } from './request-handlers.js';

/** Methods that frameworks call once, when a program starts. */
const startMethods = new Set(['init', 'initialize', 'onApplicationBootstrap', 'onModuleInit']);

/**
 * Whether an assignment takes place once for the whole program: at module level, only while its target is empty, or in
 * functions that run once. A function that may run again, for instance to renew the value, is none of these.
 */
export function runsOnce(file: SourceFile, node: TSESTree.AssignmentExpression): boolean {
  if (node.operator !== '=') return node.operator === '??=' || node.operator === '||=';
  if (isGuarded(file, node)) return true;
  return functionsAround(file, node).every((each) => isRunOnce(file, each));
}

/** `if (!pool) pool = …`, `if (pool) return pool; pool = …` and the like. */
function isGuarded(file: SourceFile, node: TSESTree.AssignmentExpression): boolean {
  const target = file.text.slice(...node.left.range);
  const [nearest] = functionsAround(file, node);
  for (let at: TSESTree.Node | null = node; at !== null && at !== nearest; at = file.parent(at)) {
    const parent = file.parent(at);
    if (
      parent?.type === 'IfStatement' &&
      parent.test !== at &&
      isEmptyTest(file, parent.test, target)
    ) {
      return true;
    }
    const before = parent?.type === 'BlockStatement' ? parent.body : [];
    const leaves = before.some(
      (each) =>
        each.type === 'IfStatement' &&
        each.range[1] <= node.range[0] &&
        file.text.slice(...each.test.range) === target &&
        containsReturn(each.consequent),
    );
    if (leaves) return true;
  }
  return false;
}

/** `!x`, `x == null`, `x === undefined`, and nothing more: a second condition may be the age of the value. */
function isEmptyTest(file: SourceFile, test: TSESTree.Node, target: string): boolean {
  if (test.type === 'UnaryExpression' && test.operator === '!') {
    return file.text.slice(...test.argument.range) === target;
  }
  return (
    test.type === 'BinaryExpression' &&
    /^={2,3}$/u.test(test.operator) &&
    file.text.slice(...test.left.range) === target
  );
}

function containsReturn(node: TSESTree.Node): boolean {
  return (
    node.type === 'ReturnStatement' ||
    (node.type === 'BlockStatement' && node.body.some((each) => each.type === 'ReturnStatement'))
  );
}

/** A function that calls itself, that only the module calls, or that a framework calls at the start. */
function isRunOnce(file: SourceFile, node: FunctionNode): boolean {
  if (isRequestHandler(file, node)) return false;
  if (findCallOf(file, node) !== null) return true;
  const method = file.parent(node);
  if (method?.type === 'MethodDefinition') {
    return method.kind === 'method' && startMethods.has(nameOfFunction(file, node) ?? '');
  }
  const uses = usesOfFunction(file, node);
  return (
    uses.length > 0 &&
    uses.every((use) => {
      const call = findCallOf(file, use);
      return (
        call !== null &&
        !containsRange(node.range, call.range) &&
        functionsAround(file, call).length === 0
      );
    })
  );
}
