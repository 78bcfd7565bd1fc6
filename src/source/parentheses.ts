import type { TSESTree } from '@typescript-eslint/types';
import { findPunctuator, skipTrivia } from './lines.js';
import type { Range, SourceFile } from './source-file.js';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/**
 * An argument of a call with the parentheses that it has of its own, as in `f((a), b)`: what is written behind it must stand
 * behind them, or it would be part of a comma expression.
 */
export function argumentRangeOf(file: SourceFile, call: Call, argument: TSESTree.Node): Range {
  const index = call.arguments.findIndex((each) => each === argument);
  const before = call.arguments[index - 1];
  const next = call.arguments[index + 1]?.range[0] ?? call.range[1] - 1;
  const [start, end] = argument.range;
  const last = closedUntil(file, end, next);
  if (last === end) return argument.range;
  const comma = before === undefined ? null : findPunctuator(file, ',', before.range[1], start);
  const opened = comma ?? findPunctuator(file, '(', headEndOf(call), start);
  return opened === null ? argument.range : [skipTrivia(file, opened + 1, start), last];
}

/** The end of an expression with the closing parentheses behind it, which must be its own. */
export function closedUntil(file: SourceFile, from: number, to: number): number {
  let end = from;
  for (;;) {
    const offset = skipTrivia(file, end, to);
    if (offset >= to || file.text[offset] !== ')') return end;
    end = offset + 1;
  }
}

/** Where the callee and its type arguments end. */
function headEndOf({ callee, typeArguments }: Call): number {
  return typeArguments?.range[1] ?? callee.range[1];
}
