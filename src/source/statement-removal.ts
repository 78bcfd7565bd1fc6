import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from './edits.js';
import {
  afterLineBreak,
  findPunctuator,
  isFirstOnLine,
  lineEndOf,
  lineStartOf,
  statementEndOf,
} from './lines.js';
import { planListItemRemoval } from './list-removal.js';
import type { SourceFile } from './source-file.js';

/**
 * Removes a whole statement. Alone on its lines it takes indentation and line break with it, and one of the blank lines
 * around it; a comment behind it on the line stays, on a line of its own; comments before it stay.
 */
export function planRemoval(file: SourceFile, node: TSESTree.Node): TextEdit {
  const { text } = file;
  const [start] = node.range;
  const end = statementEndOf(text, node);
  if (isBodyOfControlStatement(file, node)) return { range: [start, end], text: '{}' };
  const lineEnd = lineEndOf(text, end);
  const rest = text.slice(end, lineEnd);
  if (!isFirstOnLine(text, start)) {
    const isLast = rest.trim() === '';
    return isLast ? cut(spaceBefore(text, start), end) : cut(start, spaceAfter(text, end));
  }
  if (rest.trim() !== '') return cut(start, spaceAfter(text, end));
  const first = lineStartOf(text, startWithDirectives(file, start));
  return cutLines(text, first, afterLineBreak(text, lineEnd));
}

const directive =
  /^\s*(?:@ts-(?:expect-error|ignore)|eslint-disable-next-line|oxlint-disable-next-line|istanbul ignore next|[cv]8 ignore next|prettier-ignore|biome-ignore)|^\*[\s\S]*@type\s*\{/u;

/**
 * Comments directly above a statement that tell a tool what to do with it, or the compiler what its type is
 * (`@type {X}`): above the next one they would be wrong.
 */
function startWithDirectives(file: SourceFile, start: number): number {
  let first = start;
  for (const comment of [...file.comments].reverse()) {
    const isAbove = /^[^\S\r\n]*\r?\n[^\S\r\n]*$/u.test(file.text.slice(comment.range[1], first));
    if (comment.range[1] > first || !isAbove || !directive.test(comment.value)) continue;
    if (isFirstOnLine(file.text, comment.range[0])) first = comment.range[0];
  }
  return first;
}

/** `if (x) statement`: there a statement is needed. */
function isBodyOfControlStatement(file: SourceFile, node: TSESTree.Node): boolean {
  const parent = file.parent(node);
  switch (parent?.type) {
    case undefined:
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
    case 'SwitchCase':
    case 'TSModuleBlock':
    case 'ClassBody':
    case 'ExportNamedDeclaration':
      return false;
    default:
      return true;
  }
}

/** Of the blank lines before and after the cut, one stays; none at the start of a block or of the file. */
function cutLines(text: string, start: number, end: number): TextEdit {
  const blankEnd = afterBlankLine(text, end);
  if (blankEnd === end) return cut(start, end);
  const before = text.slice(0, start);
  const isAfterBlank = /(?:^|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\n|\r)$/u.test(before);
  const isAfterOpening = before.trim() === '' || /[{([]\s*$/u.test(before);
  return cut(start, isAfterBlank || isAfterOpening ? blankEnd : end);
}

function afterBlankLine(text: string, offset: number): number {
  const lineEnd = lineEndOf(text, offset);
  return text.slice(offset, lineEnd).trim() === '' ? afterLineBreak(text, lineEnd) : offset;
}

/** Removes declarators; the whole statement where none is left. */
export function planDeclaratorRemoval(
  file: SourceFile,
  declarators: readonly TSESTree.VariableDeclarator[],
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [declaration, removed] of groupByParent(file, declarators)) {
    if (declaration.type !== 'VariableDeclaration') continue;
    const list = declaration.declarations;
    if (list.every((declarator) => removed.has(declarator))) {
      const parent = file.parent(declaration);
      const isExported = parent?.type === 'ExportNamedDeclaration';
      edits.push(planRemoval(file, isExported ? parent : declaration));
      continue;
    }
    const open = list[0].range[0];
    const close = list.at(-1)?.range[1] ?? open;
    edits.push(...planListItemRemoval(file, list, removed, [open, close]));
  }
  return edits;
}

/** Removes properties of one object literal or one object pattern. */
export function planPropertyRemoval(
  file: SourceFile,
  properties: readonly (TSESTree.Property | TSESTree.SpreadElement | TSESTree.RestElement)[],
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [owner, removed] of groupByParent(file, properties)) {
    if (owner.type !== 'ObjectExpression' && owner.type !== 'ObjectPattern') continue;
    const bounds = bracesOf(file, owner);
    edits.push(...planListItemRemoval(file, owner.properties, removed, bounds));
  }
  return edits;
}

/** The offset after `{` and the offset of `}`: a pattern's own range also holds its type annotation. */
export function bracesOf(
  file: SourceFile,
  node: TSESTree.ObjectExpression | TSESTree.ObjectPattern,
): readonly [open: number, close: number] {
  const from = node.properties.at(-1)?.range[1] ?? node.range[0] + 1;
  const close = findPunctuator(file, '}', from, node.range[1]) ?? node.range[1] - 1;
  return [node.range[0] + 1, close];
}

export function groupByParent(
  file: SourceFile,
  nodes: readonly TSESTree.Node[],
): ReadonlyMap<TSESTree.Node, ReadonlySet<TSESTree.Node>> {
  const groups = new Map<TSESTree.Node, Set<TSESTree.Node>>();
  for (const node of nodes) {
    const parent = file.parent(node);
    if (parent === null) continue;
    const group = groups.get(parent) ?? new Set();
    groups.set(parent, group.add(node));
  }
  return groups;
}

function cut(start: number, end: number): TextEdit {
  return { range: [start, end], text: '' };
}

function spaceBefore(text: string, offset: number): number {
  const line = text.slice(lineStartOf(text, offset), offset);
  return offset - (line.length - line.trimEnd().length);
}

function spaceAfter(text: string, offset: number): number {
  return (
    offset + (/^[^\S\r\n]*/u.exec(text.slice(offset, lineEndOf(text, offset)))?.[0].length ?? 0)
  );
}
