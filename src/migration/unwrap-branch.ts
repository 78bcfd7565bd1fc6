import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from '../source/edits.js';
import {
  indentationAt,
  isLastOnLine,
  lineBreakOf,
  lineEndOf,
  skipTrivia,
} from '../source/lines.js';
import type { Range, SourceFile } from '../source/source-file.js';
import { walk } from '../source/walk.js';
import { statementsOf } from './statement-lists.js';

/**
 * Puts one branch of an `if` in the place of the whole: its statements where they may stand there, else its block. What is
 * left keeps its bytes, apart from the indentation.
 */
export function planUnwrapping(
  file: SourceFile,
  statement: TSESTree.IfStatement,
  kept: TSESTree.Statement,
  end: number,
  gone: readonly TSESTree.Node[],
): readonly TextEdit[] {
  const inner = innerRange(file, kept);
  const [start] = statement.range;
  const isOpen = kept.type === 'BlockStatement' && canStandIn(file, statement, kept, gone);
  const [from, to] = isOpen ? inner : kept.range;
  const indentation = indentationAt(file.text, start);
  // Behind a line comment, what follows the whole would be a part of it.
  const isInComment =
    endsInLineComment(file, to) && !isLastOnLine(file.text, end) && end === statement.range[1];
  const rest = isInComment ? lineBreakOf(file.text) + indentation : '';
  const first = kept.type === 'BlockStatement' ? (kept.body[0] ?? kept) : kept;
  return [
    { range: [start, from], text: '' },
    ...(isOpen
      ? planIndentation(file, [from, to], indentationAt(file.text, first.range[0]), indentation)
      : []),
    { range: [to, isInComment ? skipSpaces(file.text, end) : end], text: rest },
  ];
}

function skipSpaces(text: string, offset: number): number {
  return offset + (/^[ \t]*/u.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0);
}

function endsInLineComment(file: SourceFile, end: number): boolean {
  return file.comments.some(({ type, range }) => type === 'Line' && range[1] === end);
}

/** A comment that names the branch only, and says nothing once there is no other. */
const branchName =
  /^\s*(?:(?:in|for|on|use|when|if)\s+)?(?:prod(?:uction)?|dev(?:elopment)?|azure|cloud|deployed|hosted|default|otherwise|else|fallback)[\s.:!-]*$/iu;

/** What a block holds, comments included, without the comments that only name the branch. */
export function innerRange(file: SourceFile, kept: TSESTree.Statement): Range {
  if (kept.type !== 'BlockStatement') return kept.range;
  const [first] = kept.body;
  const end = kept.range[0] + file.text.slice(kept.range[0], kept.range[1] - 1).trimEnd().length;
  const own = file.comments.filter(
    ({ range }) => range[0] > kept.range[0] && range[1] <= (first?.range[0] ?? end),
  );
  const start =
    own.find(({ value }) => !branchName.test(value))?.range[0] ?? first?.range[0] ?? end;
  return [start, end];
}

/** Whether the statements of a block may stand where the `if` stands, among its neighbours. */
function canStandIn(
  file: SourceFile,
  statement: TSESTree.IfStatement,
  block: TSESTree.BlockStatement,
  gone: readonly TSESTree.Node[],
): boolean {
  const parent = file.parent(statement);
  const isList = parent?.type === 'BlockStatement' || parent?.type === 'Program';
  const declared = file.scopes.scopes.flatMap((scope) =>
    scope.block === block ? scope.variables.map(({ name }) => name) : [],
  );
  if (declared.length === 0) return isList || parent?.type === 'SwitchCase';
  return isList && !mentions(file, parent, [block, ...gone], new Set(declared));
}

/** Whether code around a block, but neither in it nor in what goes, has one of the names: it would mean something else, or clash. */
function mentions(
  file: SourceFile,
  around: TSESTree.Node,
  others: readonly TSESTree.Node[],
  names: ReadonlySet<string>,
): boolean {
  const owner = around.type === 'BlockStatement' ? (file.parent(around) ?? around) : around;
  let found = false;
  walk(owner, (node) => {
    if (found || others.includes(node)) return 'skip';
    if (node.type === 'Identifier' && names.has(node.name) && !isPropertyName(file, node))
      found = true;
    return undefined;
  });
  return found;
}

function isPropertyName(file: SourceFile, node: TSESTree.Identifier): boolean {
  const parent = file.parent(node);
  if (parent?.type === 'MemberExpression') return parent.property === node && !parent.computed;
  return parent?.type === 'Property' && parent.key === node && !parent.shorthand;
}

/** Takes the difference of two indentations off the lines behind the first, where they are code. */
export function planIndentation(
  file: SourceFile,
  [from, to]: Range,
  actual: string,
  wanted: string,
): readonly TextEdit[] {
  if (!actual.startsWith(wanted)) return [];
  const surplus = actual.length - wanted.length;
  const texts = textsWithin(file, [from, to]);
  const edits: TextEdit[] = [];
  const breakLength = lineBreakOf(file.text).length;
  for (let end = lineEndOf(file.text, from, to); end < to;) {
    const start = end + breakLength;
    end = lineEndOf(file.text, start, to);
    const isText = texts.some((range) => range[0] < start && start < range[1]);
    if (isText || !file.text.startsWith(actual, start)) continue;
    edits.push({ range: [start, start + surplus], text: '' });
  }
  return edits;
}

/** Texts of several lines: their white space is theirs. */
function textsWithin(file: SourceFile, range: Range): readonly Range[] {
  const texts: Range[] = [];
  walk(file.ast, (node) => {
    if (node.range[1] <= range[0] || node.range[0] >= range[1]) return 'skip';
    if (node.type === 'TemplateLiteral' || node.type === 'Literal' || node.type === 'JSXText') {
      texts.push(node.range);
    }
    return undefined;
  });
  return texts;
}

/** The only statement of a branch, where no comment stands beside it. */
export function findOnlyStatement(
  file: SourceFile,
  kept: TSESTree.Statement,
): TSESTree.Statement | null {
  const [only, ...others] = statementsOf(kept);
  if (only === undefined || others.length > 0) return null;
  const [from, to] = innerRange(file, kept);
  return from === only.range[0] &&
    skipTrivia(file, only.range[1], to) === to &&
    only.range[1] === to
    ? only
    : null;
}
