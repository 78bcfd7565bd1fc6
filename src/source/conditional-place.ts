import type { TSESTree } from '@typescript-eslint/types';
import { skipTrivia } from './lines.js';
import type { SourceFile } from './source-file.js';

/** Whether a conditional expression in the place of another expression needs parentheses that are not there yet. */
export function needsParentheses(file: SourceFile, node: TSESTree.Node): boolean {
  const parent = file.parent(node);
  return parent !== null && !takesConditional(parent, node) && !isParenthesized(file, node, parent);
}

/** Whether a node may have a conditional expression as this child without parentheses. */
function takesConditional(parent: TSESTree.Node, child: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'VariableDeclarator':
    case 'Property':
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'ArrayExpression':
    case 'ArrowFunctionExpression':
    case 'AssignmentPattern':
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ExpressionStatement':
    case 'SequenceExpression':
    case 'SpreadElement':
    case 'TemplateLiteral':
    case 'YieldExpression':
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
    case 'JSXExpressionContainer':
    case 'JSXSpreadAttribute':
    case 'IfStatement':
      return true;
    case 'AssignmentExpression':
      return parent.right === child;
    case 'ConditionalExpression':
      return parent.test !== child;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== child;
    case 'MemberExpression':
      return parent.computed && parent.property === child;
    default:
      return false;
  }
}

/** Only for places where the parentheses around an expression can be its own alone. */
function isParenthesized(file: SourceFile, node: TSESTree.Node, parent: TSESTree.Node): boolean {
  const before = file.text.slice(parent.range[0], node.range[0]).trimEnd();
  const after = skipTrivia(file, node.range[1], parent.range[1]);
  return before.endsWith('(') && file.text[after] === ')';
}

/**
 * What has to stand before a statement that begins with such a text: without a semicolon behind the statement before it, a
 * parenthesis would call that one.
 */
export function semicolonBefore(file: SourceFile, node: TSESTree.Node, text: string): '' | ';' {
  if (!/^[([`+\-/]/u.test(text)) return '';
  let statement = node;
  for (let at = file.parent(node); at !== null; at = file.parent(at)) {
    if (at.range[0] !== node.range[0]) break;
    statement = at;
    if (at.type === 'ExpressionStatement') break;
  }
  if (statement.type !== 'ExpressionStatement') return '';
  const parent = file.parent(statement);
  const siblings =
    parent?.type === 'Program' || parent?.type === 'BlockStatement' ? parent.body : [];
  const previous = siblings[siblings.findIndex((each) => each === statement) - 1];
  return previous === undefined || file.text[previous.range[1] - 1] === ';' ? '' : ';';
}
