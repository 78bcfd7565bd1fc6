import type { TSESTree } from '@typescript-eslint/types';

/** The statements of a block, a case or a program; a single statement is a list of one. */
export function statementsOf(node: TSESTree.Node | null): readonly TSESTree.Statement[] {
  switch (node?.type) {
    case undefined:
      return [];
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
      return node.body;
    case 'SwitchCase':
      return node.consequent;
    case 'IfStatement':
    case 'ExpressionStatement':
    case 'ReturnStatement':
    case 'ThrowStatement':
      return [node];
    default:
      return [];
  }
}

/** Whether nothing behind a statement runs after it. */
export function endsInExit(statement: TSESTree.Statement): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
}
