import type { TSESTree } from '@typescript-eslint/types';
import { containsRange } from '../../source/edits.js';
import type { SourceFile } from '../../source/source-file.js';
import { findSetting } from '../../source/settings.js';
import { memberName } from '../../source/syntax.js';
import {
  assignmentsTo,
  findSingleDefinition,
  isGlobal,
  variableOf,
} from '../../source/variables.js';
import { walk } from '../../source/walk.js';

/**
 * Whether the arguments of a call are the same each time that `boundary` (a loop, a function) runs: literals, settings and
 * constants from outside. A credential for each tenant, or for each user, is another one each time.
 */
export function hasConstantArguments(
  file: SourceFile,
  call: TSESTree.NewExpression,
  boundary: TSESTree.Node,
): boolean {
  let isConstant = true;
  for (const argument of call.arguments) {
    walk(argument, (node, parent) => {
      if (!isConstantPart(file, node, parent, boundary)) isConstant = false;
      // Names in `a.b` and in settings are no values.
      return findSetting(file, node) === null ? undefined : 'skip';
    });
  }
  return isConstant;
}

function isConstantPart(
  file: SourceFile,
  node: TSESTree.Node,
  parent: TSESTree.Node | null,
  boundary: TSESTree.Node,
): boolean {
  if (findSetting(file, node) !== null) return true;
  switch (node.type) {
    case 'CallExpression':
    case 'AwaitExpression':
    case 'ThisExpression':
    case 'YieldExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return false;
    case 'MemberExpression':
      return memberName(node) !== null;
    case 'Identifier':
      return isName(node, parent) || isConstantName(file, node, boundary);
    default:
      return true;
  }
}

/** A key or the name of a member. */
function isName(node: TSESTree.Identifier, parent: TSESTree.Node | null): boolean {
  if (parent?.type === 'Property') return parent.key === node && parent.value !== node;
  return parent?.type === 'MemberExpression' && parent.property === node && !parent.computed;
}

function isConstantName(
  file: SourceFile,
  node: TSESTree.Identifier,
  boundary: TSESTree.Node,
): boolean {
  if (isGlobal(file, node, node.name)) return node.name === 'undefined' || node.name === 'process';
  const variable = variableOf(file, node);
  const definition = variable === null ? null : findSingleDefinition(variable);
  if (variable === null || definition === null || assignmentsTo(variable).length > 0) return false;
  const isParameter = definition.type === 'Parameter';
  return !isParameter && !containsRange(boundary.range, definition.name.range);
}
