import type { TSESTree } from '@typescript-eslint/types';
import { findExports } from '../../source/exports.js';
import { functionsRunBy } from '../../source/called-functions.js';
import {
  type FunctionNode,
  functionsAround,
  usesOfFunction,
  variableOfFunction,
} from '../../source/local-functions.js';
import type { SourceFile } from '../../source/source-file.js';
import { memberName } from '../../source/syntax.js';
import { isGlobal } from '../../source/variables.js';
import { isRequestHandler } from './request-handlers.js';

/** Memoised on the program. */
const lasting = new WeakMap<TSESTree.Program, ReadonlySet<FunctionNode>>();

/**
 * Whether a function may still be called long after the file has run: a request handler, an export, a listener, a timer,
 * or what one of these calls. A function that only the file's own statements call is done when they are.
 */
export function isLasting(file: SourceFile, node: FunctionNode): boolean {
  const known = lasting.get(file.ast) ?? functionsRunBy(file, (each) => isCalledLater(file, each));
  lasting.set(file.ast, known);
  return known.has(node);
}

function isCalledLater(file: SourceFile, node: FunctionNode): boolean {
  return (
    isRequestHandler(file, node) ||
    isExportedFunction(file, node) ||
    isListener(file, node) ||
    usesOfFunction(file, node).some((use) => isListener(file, use))
  );
}

/** The local names that a file exports; memoised on the program. */
const exportedNames = new WeakMap<TSESTree.Program, ReadonlySet<string>>();

export function exportedNamesOf(file: SourceFile): ReadonlySet<string> {
  const known = exportedNames.get(file.ast);
  if (known !== undefined) return known;
  const names = new Set(
    findExports(file).flatMap(({ local, from }) => (local === null || from !== null ? [] : local)),
  );
  exportedNames.set(file.ast, names);
  return names;
}

/** An exported function, one that is assigned to `exports`, or a method of an exported class or object. */
function isExportedFunction(file: SourceFile, node: FunctionNode): boolean {
  const variable = variableOfFunction(file, node);
  if (variable !== null) return isModuleName(file, variable.name, node);
  for (let at = file.parent(node); at !== null; at = file.parent(at)) {
    switch (at.type) {
      case 'ExportDefaultDeclaration':
        return true;
      case 'ClassDeclaration':
        return at.id !== null && isModuleName(file, at.id.name, at);
      case 'VariableDeclarator':
        return at.id.type === 'Identifier' && isModuleName(file, at.id.name, at);
      case 'AssignmentExpression':
        return isExportsMember(at.left);
      case 'ClassBody':
      case 'ClassExpression':
      case 'MethodDefinition':
      case 'ObjectExpression':
      case 'Property':
      case 'PropertyDefinition':
        break;
      default:
        return false;
    }
  }
  return false;
}

/** Whether a name of the module, not of a function in it, is exported. */
function isModuleName(file: SourceFile, name: string, node: TSESTree.Node): boolean {
  return exportedNamesOf(file).has(name) && functionsAround(file, node).length === 0;
}

/** `module.exports`, `exports.x`, `module.exports.x`. */
export function isExportsMember(node: TSESTree.Node): boolean {
  if (node.type !== 'MemberExpression') return false;
  const { object } = node;
  if (object.type === 'MemberExpression') return isExportsMember(object);
  if (object.type !== 'Identifier') return false;
  return object.name === 'exports' || (object.name === 'module' && memberName(node) === 'exports');
}

const listenerMethods = new Set(['addEventListener', 'addListener', 'on', 'schedule', 'subscribe']);

/** What an event or a timer calls; `once` and `setTimeout` come soon. */
function isListener(file: SourceFile, node: TSESTree.Node): boolean {
  const call = file.parent(node);
  if (call?.type !== 'CallExpression' || call.callee === node) return false;
  const { callee } = call;
  if (callee.type === 'MemberExpression') return listenerMethods.has(memberName(callee) ?? '');
  return isGlobal(file, callee, 'setInterval');
}
