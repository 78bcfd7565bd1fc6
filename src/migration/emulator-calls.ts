import type { TSESTree } from '@typescript-eslint/types';
import type { CallNode } from '../findings/finding.js';
import { needsParentheses, semicolonBefore } from '../source/conditional-place.js';
import { applyEdits, containsRange, type TextEdit } from '../source/edits.js';
import {
  findPunctuator,
  indentationAt,
  isFirstOnLine,
  lineBreakOf,
  lineEndOf,
  skipTrivia,
} from '../source/lines.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { walk } from '../source/walk.js';
import type { EmulatorChoice } from './emulator-choice.js';
import { isPure } from './purity.js';

/**
 * Writes the choice between two calls in the place of one.
 *
 * @param edits what turns the call into the one with the identity
 * @param address the new value, which decides where nothing else does
 */
export function printChoice(
  file: SourceFile,
  choice: EmulatorChoice,
  call: CallNode,
  edits: readonly TextEdit[],
  address: string,
): string | null {
  const copied = copyCall(file, choice, call);
  if (copied === null || (choice.condition === null && hasLooseComments(file, choice, call))) {
    return null;
  }
  const changed = editSlice(file, call.range, edits);
  const text = joinCalls(file, choice, copied, changed, address);
  if (text === null) return null;
  const placed = needsParentheses(file, call) ? `(${text})` : text;
  return semicolonBefore(file, call, placed) + placed;
}

/** A comment behind a fallback is about its last value, which is in the other call from now on. */
function hasLooseComments(file: SourceFile, { argument }: EmulatorChoice, call: CallNode): boolean {
  return hasComments(file, [argument.range[1], call.range[1]]);
}

function joinCalls(
  file: SourceFile,
  { condition, inline, emulator }: EmulatorChoice,
  copied: string,
  changed: string,
  address: string,
): string | null {
  if (condition !== null) {
    const { whole, real } = condition;
    return editSlice(file, whole.range, [
      { range: emulator.range, text: copied },
      { range: real.range, text: changed },
    ]);
  }
  // What decides stands there twice, and TypeScript understands names and members only.
  if (!/^[\w$]+(?:\??\.[\w$]+|(?:\?\.)?\[['"][^'"\\]+['"]\])*$/u.test(address)) return null;
  const comments = inline === null ? '' : commentsBefore(file, inline, emulator);
  return comments === null ? null : `${address} ? ${changed} : ${comments}${copied}`;
}

/** The comments on the emulator's value of a fallback; null where one may be about the other value. */
function commentsBefore(
  file: SourceFile,
  whole: TSESTree.Node,
  emulator: TSESTree.Node,
): string | null {
  const [start] = emulator.range;
  const comments = file.comments.filter(
    ({ range }) => containsRange(whole.range, range) && !containsRange(emulator.range, range),
  );
  const isOwn = comments.every(
    ({ range }) =>
      range[1] <= start &&
      (isFirstOnLine(file.text, range[0]) ||
        (lineEndOf(file.text, range[0]) > start && skipTrivia(file, range[0], start) === start)),
  );
  if (!isOwn) return null;
  const line = lineBreakOf(file.text) + indentationAt(file.text, start);
  return comments
    .map(({ range, type }) => file.text.slice(...range) + (type === 'Line' ? line : ' '))
    .join('');
}

function editSlice(file: SourceFile, range: Range, edits: readonly TextEdit[]): string {
  const [offset] = range;
  return applyEdits(
    file.text.slice(...range),
    edits.map((edit) => ({
      range: [edit.range[0] - offset, edit.range[1] - offset],
      text: edit.text,
    })),
  );
}

/** The old call with the emulator's value; null where something in it cannot be written twice. */
function copyCall(
  file: SourceFile,
  { argument, emulator }: EmulatorChoice,
  call: CallNode,
): string | null {
  const others = othersIn(file, call, argument);
  if (!others?.every((node) => isPlain(file, node))) return null;
  const calleeEnd = (call.typeArguments ?? call.callee).range[1];
  const opening = findPunctuator(file, '(', calleeEnd, call.range[1]);
  if (opening === null || hasComments(file, [call.range[0], opening])) return null;
  const texts = call.arguments.map((each) => {
    const edit = { range: argument.range, text: file.text.slice(...emulator.range) };
    return editSlice(file, each.range, containsRange(each.range, argument.range) ? [edit] : []);
  });
  return `${file.text.slice(call.range[0], opening)}(${texts.join(', ')})`;
}

/** What stands beside a value in a call, in its objects too; null where it is anywhere else. */
export function othersIn(
  file: SourceFile,
  call: CallNode,
  argument: TSESTree.Node,
): readonly TSESTree.Node[] | null {
  const others: TSESTree.Node[] = [];
  let inner = argument;
  for (let parent = file.parent(inner); parent !== null; parent = file.parent(parent)) {
    if (parent === call) return [...others, ...call.arguments.filter((each) => each !== inner)];
    if (parent.type === 'ObjectExpression') {
      if (hasCommentsBeside(file, parent, inner)) return null;
      others.push(...parent.properties.filter((each) => each !== inner));
    } else if (parent.type !== 'Property' || parent.computed || parent.shorthand) return null;
    inner = parent;
  }
  return null;
}

function hasCommentsBeside(file: SourceFile, outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return file.comments.some(
    ({ range }) => containsRange(outer.range, range) && !containsRange(inner.range, range),
  );
}

/** A value that may be written twice: it does nothing, and is no code of its own. */
function isPlain(file: SourceFile, node: TSESTree.Node): boolean {
  if (!isPure(file, node) || hasComments(file, node.range)) return false;
  let isValue = true;
  walk(node, (inner) => {
    if (/Function|^Class|^JSX/u.test(inner.type)) isValue = false;
    return undefined;
  });
  return isValue;
}

function hasComments(file: SourceFile, range: Range): boolean {
  return file.comments.some((comment) => containsRange(range, comment.range));
}
