import type { TSESTree } from '@typescript-eslint/types';
import { containsRange } from '../../source/edits.js';
import type { SourceFile, Variable } from '../../source/source-file.js';
import { isWrapper, memberName } from '../../source/syntax.js';
import { findSingleDefinition, readsOf, variableOf } from '../../source/variables.js';

/** Most variables that one value is followed through. */
const MAX_VARIABLES = 50;

/** Methods that put a value away for later. */
const storingMethods = new Set(['add', 'push', 'set', 'unshift']);

/**
 * Whether a value that is made within `boundary` (a loop, a function) outlives it: it goes into a variable from outside,
 * a member or a collection, itself or in something that holds it. Such code makes it once and looks whether it is there.
 */
export function isKeptBeyond(
  file: SourceFile,
  value: TSESTree.Node,
  boundary: TSESTree.Node,
  seen = new Set<Variable>(),
): boolean {
  let node = value;
  for (let parent = file.parent(node); parent !== null; parent = file.parent(node)) {
    if (parent === boundary) return false;
    switch (parent.type) {
      case 'NewExpression':
      case 'CallExpression':
        if (parent.callee === node) return false;
        if (isStored(parent)) return true;
        break;
      case 'AssignmentExpression':
        if (parent.right !== node) return false;
        return isOutside(file, parent.left, boundary, seen);
      case 'VariableDeclarator':
        if (parent.id.type !== 'Identifier') return false;
        return isVariableKept(file, variableOf(file, parent.id), boundary, seen);
      case 'AwaitExpression':
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

function isStored({ callee }: TSESTree.NewExpression | TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && storingMethods.has(memberName(callee) ?? '');
}

function isOutside(
  file: SourceFile,
  target: TSESTree.Node,
  boundary: TSESTree.Node,
  seen: Set<Variable>,
): boolean {
  // A member of something from inside, like the response in `context.res = …`, goes with it.
  let root = target;
  while (root.type === 'MemberExpression') root = root.object;
  if (root.type !== 'Identifier') return true;
  const variable = variableOf(file, root);
  const definition = variable === null ? null : findSingleDefinition(variable);
  const isInside = definition !== null && containsRange(boundary.range, definition.name.range);
  return !isInside || isVariableKept(file, variable, boundary, seen);
}

function isVariableKept(
  file: SourceFile,
  variable: Variable | null,
  boundary: TSESTree.Node,
  seen: Set<Variable>,
): boolean {
  // Nobody follows a value further than that, which errs to silence.
  if (seen.size > MAX_VARIABLES) return true;
  if (variable === null || seen.has(variable)) return false;
  seen.add(variable);
  return readsOf(variable).some(({ identifier }) => isKeptBeyond(file, identifier, boundary, seen));
}
