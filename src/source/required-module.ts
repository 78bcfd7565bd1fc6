import type { TSESTree } from '@typescript-eslint/types';
import { isRequire } from './bindings.js';
import type { SourceFile } from './source-file.js';
import { memberName, unwrap } from './syntax.js';

/** What an expression loads with CommonJS `require`. */
export interface RequiredModule {
  readonly literal: TSESTree.StringLiteral;
  /** The export that is taken: `require('m').X`; null for the module itself. */
  readonly member: string | null;
}

/** Finds the module in `require('m')`, `require('m').X` and `__importStar(require('m'))`; null for anything else. */
export function findRequiredModule(file: SourceFile, node: TSESTree.Node): RequiredModule | null {
  const expression = unwrap(node);
  if (expression.type === 'MemberExpression') {
    const member = memberName(expression);
    const inner = findRequiredModule(file, expression.object);
    return member !== null && inner?.member === null ? { ...inner, member } : null;
  }
  if (expression.type !== 'CallExpression') return null;
  const [argument] = expression.arguments;
  if (argument === undefined) return null;
  if (isRequire(file, expression.callee)) {
    const isString = argument.type === 'Literal' && typeof argument.value === 'string';
    return isString ? { literal: argument, member: null } : null;
  }
  const { callee } = expression;
  const isStar =
    callee.type === 'Identifier' &&
    /^(?:__importStar|_interopRequireWildcard|__toESM)$/u.test(callee.name);
  return isStar ? findRequiredModule(file, argument) : null;
}

/** `const a = require('a')`, `require('a')`, `require('a').config()`: what stands in the import block of CommonJS files. */
export function isRequireStatement(file: SourceFile, statement: TSESTree.Node): boolean {
  if (statement.type === 'VariableDeclaration') {
    return statement.declarations.some(({ init }) => init !== null && loadsFirst(file, init));
  }
  return statement.type === 'ExpressionStatement' && loadsFirst(file, statement.expression);
}

/** Whether an expression begins by loading a module, whatever it does with it: `require('a')(b).c()`. */
function loadsFirst(file: SourceFile, node: TSESTree.Node): boolean {
  let current = unwrap(node);
  for (;;) {
    if (findRequiredModule(file, current) !== null) return true;
    if (current.type === 'MemberExpression') current = unwrap(current.object);
    else if (current.type === 'CallExpression') {
      const isInterop =
        current.callee.type === 'Identifier' &&
        /^_{1,2}(?:import|interop)/u.test(current.callee.name);
      const [argument] = current.arguments;
      current = unwrap(isInterop && argument !== undefined ? argument : current.callee);
    } else return false;
  }
}
