import type { TSESTree } from '@typescript-eslint/types';
import { afterLineBreak, isFirstOnLine, lineEndOf, lineStartOf } from '../source/lines.js';
import type { SourceFile } from '../source/source-file.js';
import { holdsIdentity } from './identity-values.js';
import type { KeyBranch } from './key-branch.js';

/** `case 'key': return key;` where another case has an identity; null where code falls from one case into the next. */
export function findCaseBranch(file: SourceFile, own: TSESTree.SwitchCase): KeyBranch | null {
  const choice = file.parent(own);
  if (choice?.type !== 'SwitchStatement' || !leaves(own)) return null;
  const { cases, discriminant } = choice;
  const index = cases.indexOf(own);
  const labels = labelsBefore(cases, index);
  const previous = cases[index - labels.length];
  const isDefault = labels.some(({ test }) => test === null);
  // Without a default, what chose the key would go on with nothing, and without a word.
  const hasDefault = cases.some(({ test }) => test === null);
  if (isDefault || !hasDefault || (previous !== undefined && !leaves(previous))) return null;
  const kept = cases.filter((other) => other !== own && isOneWay(file, other));
  const [first] = labels;
  if (kept.length === 0 || first === undefined || !isFirstOnLine(file.text, first.range[0])) {
    return null;
  }
  const lineEnd = lineEndOf(file.text, own.range[1]);
  if (file.text.slice(own.range[1], lineEnd).trim() !== '') return null;
  const range = [lineStartOf(file.text, first.range[0]), afterLineBreak(file.text, lineEnd)];
  return {
    cut: { kind: 'range', range: [range[0] ?? 0, range[1] ?? 0], above: first },
    tests: [discriminant, ...labels.flatMap(({ test }) => test ?? [])],
    dropped: own.consequent,
    kept,
    isPartial: kept.every(({ test }) => test !== null),
  };
}

function isOneWay(file: SourceFile, other: TSESTree.SwitchCase): boolean {
  return other.consequent.some((statement) => holdsIdentity(file, statement));
}

/** The case itself and the labels without code directly before it, in source order. */
function labelsBefore(
  cases: readonly TSESTree.SwitchCase[],
  index: number,
): readonly TSESTree.SwitchCase[] {
  let first = index;
  while (cases[first - 1]?.consequent.length === 0) first--;
  return cases.slice(first, index + 1);
}

function leaves({ consequent }: TSESTree.SwitchCase): boolean {
  const [only] = consequent;
  const list = consequent.length === 1 && only?.type === 'BlockStatement' ? only.body : consequent;
  return /^(?:Return|Throw|Break|Continue)Statement$/u.test(list.at(-1)?.type ?? '');
}
