import type { TSESTree } from '@typescript-eslint/types';
import { findNamedValue } from './bindings.js';
import type { SourceFile } from './source-file.js';
import { unwrap } from './syntax.js';

/** The object literal that an expression is, directly or through constants; null where it is anything else. */
export function findObjectLiteral(
  file: SourceFile,
  node: TSESTree.Node,
  steps = 8,
): TSESTree.ObjectExpression | null {
  const expression = unwrap(node);
  if (expression.type === 'ObjectExpression') return expression;
  if (expression.type !== 'Identifier' || steps === 0) return null;
  const value = findNamedValue(file, expression);
  return value === null ? null : findObjectLiteral(file, value, steps - 1);
}
