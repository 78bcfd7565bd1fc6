import type { TSESTree } from '@typescript-eslint/types';
import { containsRange } from '../../source/edits.js';
import { findCallOf, functionsAround, usesOfFunction } from '../../source/local-functions.js';
import type { SourceFile, Variable } from '../../source/source-file.js';
import { isWrapper, memberName } from '../../source/syntax.js';
import { readsOf, variableOf } from '../../source/variables.js';
import { walk } from '../../source/walk.js';
import { exportedNamesOf, isExportsMember, isLasting } from './lasting-functions.js';
import { findOnlyValueOf } from './only-value.js';
import { isRequestHandler } from './request-handlers.js';
import { runsOnce } from './single-runs.js';

/** Most variables and functions that one value is followed through. */
const MAX_NAMES = 50;

/** Methods that end a client: a program that calls one is done with it. */
const closingMethods = new Set(['close', 'destroy', 'disconnect', 'dispose', 'end', 'quit']);

/**
 * Whether a value is made once and still used long after: it is exported, or a function that may be called at any time
 * reads it. Where nothing shows that, as in a script or a function that makes it for one use, the answer is no.
 */
export function isLastingValue(
  file: SourceFile,
  value: TSESTree.Node,
  seen = new Set<object>(),
): boolean {
  let node = value;
  let isArgument = false;
  for (let parent = file.parent(node); parent !== null; parent = file.parent(node)) {
    switch (parent.type) {
      case 'ExportDefaultDeclaration':
        return true;
      case 'VariableDeclarator':
        if (parent.init !== node) return false;
        return namesIn(parent.id).some((name) => isLastingName(file, name, seen));
      case 'AssignmentExpression':
        return parent.right === node && isLastingTarget(file, parent, seen);
      case 'ReturnStatement':
      case 'ArrowFunctionExpression':
        return isLastingResult(file, node, seen);
      case 'NewExpression':
      case 'CallExpression':
        if (parent.callee === node) return false;
        isArgument = true;
        break;
      case 'AwaitExpression':
        // What a call does with a client and waits for is no client any more.
        if (isArgument) return false;
        break;
      case 'ArrayExpression':
      case 'ConditionalExpression':
      case 'LogicalExpression':
      case 'ObjectExpression':
      case 'Property':
        break;
      default:
        if (!isWrapper(parent)) return false;
    }
    node = parent;
  }
  return false;
}

function namesIn(pattern: TSESTree.Node): readonly TSESTree.Identifier[] {
  if (pattern.type === 'Identifier') return [pattern];
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((each) =>
    each.type === 'Property' ? namesIn(each.value) : [],
  );
}

function isLastingName(file: SourceFile, name: TSESTree.Identifier, seen: Set<object>): boolean {
  const variable = variableOf(file, name);
  return variable !== null && isLastingVariable(file, variable, name, seen);
}

function isLastingVariable(
  file: SourceFile,
  variable: Variable,
  name: TSESTree.Node,
  seen: Set<object>,
): boolean {
  if (seen.has(variable) || seen.size > MAX_NAMES) return false;
  seen.add(variable);
  // What gets a second value is renewed.
  if (findOnlyValueOf(file, variable) === null) return false;
  const own = functionsAround(file, name);
  const isOfModule = own.length === 0;
  const reads = readsOf(variable).map(({ identifier }) => identifier);
  if (reads.some((read) => isClosed(file, read))) return false;
  if (isOfModule && exportedNamesOf(file).has(variable.name)) return true;
  return reads.some((read) => {
    const inner = functionsAround(file, read).filter((each) => !own.includes(each));
    const isReadLater = inner.some((each) =>
      isOfModule ? isLasting(file, each) : isRequestHandler(file, each),
    );
    return isReadLater || (inner.length === 0 && isPassedOn(file, read, seen));
  });
}

/** A variable that hands its value to another one, or to the caller. Calls use it, they do not keep it. */
function isPassedOn(file: SourceFile, read: TSESTree.Node, seen: Set<object>): boolean {
  const parent = file.parent(read);
  const isHandedOver =
    parent?.type === 'ReturnStatement' ||
    parent?.type === 'ExportDefaultDeclaration' ||
    (parent?.type === 'AssignmentExpression' && parent.right === read);
  return isHandedOver && isLastingValue(file, read, seen);
}

/** `pool.end()`, except in a listener for the end of the process. */
function isClosed(file: SourceFile, read: TSESTree.Node): boolean {
  const member = file.parent(read);
  if (member?.type !== 'MemberExpression' || member.object !== read) return false;
  const isClose = closingMethods.has(memberName(member) ?? '') && findCallOf(file, member) !== null;
  return isClose && !functionsAround(file, read).some((each) => isLasting(file, each));
}

function isLastingTarget(
  file: SourceFile,
  assignment: TSESTree.AssignmentExpression,
  seen: Set<object>,
): boolean {
  const { left } = assignment;
  if (isExportsMember(left)) return functionsAround(file, assignment).length === 0;
  if (!runsOnce(file, assignment)) return false;
  // Other objects may be there for one use, like the options of a client.
  if (left.type === 'MemberExpression') {
    return left.object.type === 'ThisExpression' && isOnlyAssignment(file, assignment);
  }
  const variable = left.type === 'Identifier' ? variableOf(file, left) : null;
  const only = variable === null ? null : findOnlyValueOf(file, variable);
  if (variable === null || only === null) return false;
  const isOutside = !functionsAround(file, assignment).some((each) =>
    containsRange(each.range, only.name.range),
  );
  return isOutside && isLastingVariable(file, variable, only.name, seen);
}

/** Whether nothing else in the file fills or empties the same member. */
function isOnlyAssignment(file: SourceFile, { left }: TSESTree.AssignmentExpression): boolean {
  const target = file.text.slice(...left.range);
  let count = 0;
  walk(file.ast, (node) => {
    const isSame =
      node.type === 'AssignmentExpression' && file.text.slice(...node.left.range) === target;
    if (isSame) count++;
    return undefined;
  });
  return count === 1;
}

/** What a function of the file returns is what its calls keep. */
function isLastingResult(file: SourceFile, node: TSESTree.Node, seen: Set<object>): boolean {
  const [owner] = functionsAround(file, node);
  if (owner === undefined || seen.has(owner) || seen.size > MAX_NAMES) return false;
  seen.add(owner);
  return usesOfFunction(file, owner).some((use) => {
    const call = findCallOf(file, use);
    return call !== null && isLastingValue(file, call, seen);
  });
}
