import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from '../source/edits.js';
import { hasComment } from '../source/lines.js';
import type { SourceFile } from '../source/source-file.js';
import { planRemoval } from '../source/statement-removal.js';
import type { Guard } from './guards.js';

/** Removes tests from a guard; the guard itself where none is left. */
export function planOperandRemoval(
  file: SourceFile,
  guard: Guard,
  dead: ReadonlySet<TSESTree.Node>,
): readonly TextEdit[] {
  if (dead.size === guard.operands.length) return [planGuardRemoval(file, guard.statement)];
  const edits: TextEdit[] = [];
  for (const [index, operand] of guard.operands.entries()) {
    if (!dead.has(operand)) continue;
    const next = guard.operands.slice(index + 1).find((other) => !dead.has(other));
    const previous = guard.operands[index - 1];
    // A dead test takes the `||` behind it along; at the end of the list, the one before it.
    if (next !== undefined) edits.push(cut(operand.range[0], guard.operands[index + 1]?.range[0]));
    else edits.push(cut(previous?.range[1], operand.range[1]));
  }
  return edits;
}

/** `… else if (x) throw …` goes with its `else`. */
function planGuardRemoval(file: SourceFile, statement: Guard['statement']): TextEdit {
  const parent = file.parent(statement);
  const isAlternate = parent?.type === 'IfStatement' && parent.alternate === statement;
  if (!isAlternate || hasComment(file, parent.consequent.range[1], statement.range[0])) {
    return planRemoval(file, statement);
  }
  return cut(parent.consequent.range[1], statement.range[1]);
}

function cut(start: number | undefined, end: number | undefined): TextEdit {
  return { range: [start ?? end ?? 0, end ?? start ?? 0], text: '' };
}
