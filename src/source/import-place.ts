import type { TSESTree } from '@typescript-eslint/types';
import { firstLineOf, nextCharacterOf } from './code-range.js';
import type { TextEdit } from './edits.js';
import type { ImportStyle } from './import-style.js';
import { afterLineBreak, findLineEndAfter, lineEndOf, statementEndOf } from './lines.js';
import { isRequireStatement } from './required-module.js';
import type { SourceFile } from './source-file.js';

/** Comments that belong to the file and not to the statement below them, even without a blank line between. */
const FILE_COMMENT =
  /licen[sc]e|copyright|\(c\)|spdx|@(?:ts-|file|flow|jest|vitest|module|packageDocumentation|jsx|format|prettier)|eslint|prettier|global\s|use strict/iu;

/**
 * Inserts a statement where an import belongs: after the last import, in CommonJS after the first run of requires; in a
 * file without any after hashbang, header comments and directives. Side effects of imports thus keep their order.
 */
export function planImportStatement(
  file: SourceFile,
  style: ImportStyle,
  statement: string,
): TextEdit {
  const anchor = style.kind === 'commonjs' ? findLastRequire(file) : findLastImport(file);
  if (anchor === null) return insertAtTop(file, style, statement);
  const end = statementEndOf(file.text, anchor);
  const lineEnd = findLineEndAfter(file, end);
  return lineEnd === null
    ? insert(end, ` ${withSemicolon(statement)}`)
    : insert(lineEnd, style.lineBreak + guarded(file, lineEnd, style, statement));
}

/** The last import declaration of the program, wherever it stands. */
export function findLastImport(file: SourceFile): TSESTree.ProgramStatement | null {
  return (
    file.ast.body.findLast(
      (statement) =>
        statement.type === 'ImportDeclaration' ||
        (statement.type === 'TSImportEqualsDeclaration' &&
          statement.moduleReference.type === 'TSExternalModuleReference'),
    ) ?? null
  );
}

/** The last statement of the first run of requires at the top level. */
function findLastRequire(file: SourceFile): TSESTree.ProgramStatement | null {
  const { body } = file.ast;
  const first = body.findIndex((statement) => isRequireStatement(file, statement));
  if (first === -1) return null;
  let last = first;
  while (last + 1 < body.length && isRequireStatement(file, body[last + 1] ?? file.ast)) last++;
  return body[last] ?? null;
}

function insertAtTop(file: SourceFile, style: ImportStyle, statement: string): TextEdit {
  const { text } = file;
  const headerEnd = findHeaderEnd(file);
  const { lineBreak } = style;
  const top = firstLineOf(file);
  const code = guarded(file, headerEnd ?? top, style, statement);
  if (headerEnd === null) {
    const isEmpty = text.trim() === '' && file.comments.length === 0;
    return insert(top, code + lineBreak + (isEmpty || isBlank(text, top) ? '' : lineBreak));
  }
  const next = afterLineBreak(text, lineEndOf(text, headerEnd));
  const isFollowedByBlank = next >= text.length || isBlank(text, next);
  return insert(headerEnd, lineBreak + lineBreak + code + (isFollowedByBlank ? '' : lineBreak));
}

/** The end of directives, hashbang and header comments; null where the file begins with code. */
function findHeaderEnd(file: SourceFile): number | null {
  const directive = file.ast.body.findLast(
    (statement, i) =>
      isDirective(statement) && file.ast.body.slice(0, i).every((earlier) => isDirective(earlier)),
  );
  if (directive !== undefined) {
    const end = statementEndOf(file.text, directive);
    return findLineEndAfter(file, end) ?? end;
  }
  const codeStart = file.ast.body[0]?.range[0] ?? file.text.length;
  let end: number | null = null;
  const comments = file.comments.filter(({ range }) => range[1] <= codeStart);
  for (const [i, comment] of comments.entries()) {
    const nextStart = comments[i + 1]?.range[0] ?? codeStart;
    const gap = file.text.slice(comment.range[1], nextStart);
    const isApart = /(?:\r\n|\n|\r)[^\S\r\n]*[\r\n]/u.test(gap) || nextStart === file.text.length;
    const isOfFile = comment.type === 'Shebang' || FILE_COMMENT.test(comment.value);
    if (/[\r\n]/u.test(gap) || nextStart === file.text.length) {
      if (isApart || isOfFile) end = comment.range[1];
    }
  }
  return end;
}

function isDirective(statement: TSESTree.ProgramStatement): boolean {
  return (
    statement.type === 'ExpressionStatement' &&
    (typeof statement.directive === 'string' ||
      (statement.expression.type === 'Literal' && typeof statement.expression.value === 'string'))
  );
}

/** A statement without semicolon must not run into a line that begins with a bracket. */
function guarded(file: SourceFile, offset: number, style: ImportStyle, statement: string): string {
  const isRisky = /[([`+\-/]/u.test(nextCharacterOf(file, offset));
  return isRisky && style.kind !== 'esm' ? withSemicolon(statement) : statement;
}

function withSemicolon(statement: string): string {
  return statement.endsWith(';') ? statement : `${statement};`;
}

function isBlank(text: string, offset: number): boolean {
  return text.slice(offset, lineEndOf(text, offset)).trim() === '' && offset < text.length;
}

function insert(offset: number, text: string): TextEdit {
  return { range: [offset, offset], text };
}
