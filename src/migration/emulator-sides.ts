import type { TSESTree } from '@typescript-eslint/types';
import { isEmulatorOrigin } from '../findings/emulator-origin.js';
import { traceOrigin } from '../source/provenance.js';
import type { SourceFile } from '../source/source-file.js';
import { unwrap } from '../source/syntax.js';

/** An expression that is the value of an emulator or another one. */
export interface Sides {
  /** The choice without casts around it. */
  readonly whole: TSESTree.ConditionalExpression | TSESTree.LogicalExpression;
  readonly emulator: TSESTree.Node;
  readonly real: TSESTree.Node;
  /** What decides; null where the value itself does, by being there or not. */
  readonly test: TSESTree.Node | null;
}

/** Takes `isLocal ? emulator : real`, `real || emulator` and `real ?? emulator` apart; null for anything else. */
export function findSides(file: SourceFile, value: TSESTree.Node): Sides | null {
  const whole = unwrap(value);
  if (whole.type === 'LogicalExpression') {
    const { left, right, operator } = whole;
    const isFallback = operator !== '&&' && !isOfEmulator(file, left) && isOfEmulator(file, right);
    return isFallback ? { whole, emulator: right, real: unwrap(left), test: null } : null;
  }
  if (whole.type !== 'ConditionalExpression') return null;
  const { test, consequent, alternate } = whole;
  const isFirst = isOfEmulator(file, consequent);
  if (isFirst === isOfEmulator(file, alternate)) return null;
  const [emulator, real] = isFirst ? [consequent, alternate] : [alternate, consequent];
  // `process.env.X ? process.env.X : emulator`
  const asked = unwrap(test);
  const isOwn = !isFirst && asked.type === 'MemberExpression' && haveSameText(file, asked, real);
  return isOwn
    ? { whole, emulator, real: unwrap(real), test: null }
    : { whole, emulator, real, test };
}

/** Whether an expression can only be the value of an emulator. */
export function isOfEmulator(file: SourceFile, node: TSESTree.Node): boolean {
  return isEmulatorOrigin(traceOrigin(file, node).origin);
}

function haveSameText(file: SourceFile, a: TSESTree.Node, b: TSESTree.Node): boolean {
  return file.text.slice(...a.range) === file.text.slice(...unwrap(b).range);
}
