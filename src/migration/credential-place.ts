import type { TSESTree } from '@typescript-eslint/types';
import { findExport } from '../source/bindings.js';
import { firstLineOf, nextCharacterOf } from '../source/code-range.js';
import type { TextEdit } from '../source/edits.js';
import { findLastImport } from '../source/import-place.js';
import type { ImportStyle } from '../source/import-style.js';
import { findLineEndAfter, indentationAt, lineStartOf } from '../source/lines.js';
import { isRequireStatement } from '../source/required-module.js';
import type { SourceFile } from '../source/source-file.js';
import { findEnclosingFunction } from '../source/variables.js';
import { walk } from '../source/walk.js';

const loadsEnvironment = /\bdotenv(?:x|-flow|-expand)?\b/u;

/** Whether a statement loads settings into the environment: `dotenv.config()`, `require('dotenv').config()`, … */
function isEnvironmentLoader(file: SourceFile, statement: TSESTree.Node): boolean {
  let found = false;
  walk(statement, (node) => {
    if (node.type !== 'CallExpression') return isFunction(node) ? 'skip' : undefined;
    const callee = file.text.slice(...node.callee.range);
    const module = findExport(file, node.callee)?.module ?? '';
    if (
      loadsEnvironment.test(module) ||
      loadsEnvironment.test(callee) ||
      callee === 'process.loadEnvFile'
    ) {
      found = !isPlainRequire(node) || found;
    }
    return undefined;
  });
  return found;
}

function isPlainRequire(node: TSESTree.CallExpression): boolean {
  return node.callee.type === 'Identifier' && node.callee.name === 'require';
}

function isFunction(node: TSESTree.Node): boolean {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

/**
 * Inserts the statement that makes the credential: behind imports and what loads the environment, or, where a function
 * loads the environment for all sites, in that function. `readyAfter` is where the import of the class is there.
 */
export function placeStatement(
  file: SourceFile,
  sites: readonly TSESTree.Node[],
  statement: string,
  style: ImportStyle,
  readyAfter: number,
): TextEdit {
  const local = findLocalPlace(file, sites);
  if (local !== null) {
    const offset = lineStartOf(file.text, local.range[0]);
    const indentation = indentationAt(file.text, local.range[0]);
    const code = guarded(file, offset, statement);
    return { range: [offset, offset], text: indentation + code + style.lineBreak };
  }
  const anchor = findAnchor(file, readyAfter);
  if (anchor === null) return atTop(file, statement, style, readyAfter);
  const end = findLineEndAfter(file, anchor);
  if (end === null) {
    // Code goes on in the same line: so does this.
    return { range: [anchor, anchor], text: ` ${statement.replace(/;?$/u, ';')}` };
  }
  const next = file.text.slice(end).replace(/^\r?\n/u, '');
  const isFollowedByBlank = next === '' || /^[^\S\r\n]*(?:\r?\n|$)/u.test(next);
  const lead = style.lineBreak + style.lineBreak;
  const code = guarded(file, end, statement);
  return { range: [end, end], text: lead + code + (isFollowedByBlank ? '' : style.lineBreak) };
}

/** Without a semicolon, the next line could be read as part of the statement: `new X()` + `(async () => …)()`. */
function guarded(file: SourceFile, offset: number, statement: string): string {
  const isContinued = /[([`+\-/]/u.test(nextCharacterOf(file, offset));
  return isContinued ? statement.replace(/;?$/u, ';') : statement;
}

/** The end of a statement; a semicolon on a later line, which guards that line, does not count. */
function endOfCode(file: SourceFile, node: TSESTree.Node): number {
  const text = file.text.slice(...node.range);
  const code = text.endsWith(';') ? text.slice(0, -1).trimEnd() : text;
  const isGuard = /[\r\n]/u.test(text.slice(code.length));
  return isGuard ? node.range[0] + code.length : node.range[1];
}

/** No import and no loader to stand behind: the import goes to the same place, and this right behind it. */
function atTop(
  file: SourceFile,
  statement: string,
  style: ImportStyle,
  readyAfter: number,
): TextEdit {
  const offset = Math.max(readyAfter, firstLineOf(file));
  const { text } = file;
  const separator =
    offset === 0 || text[offset - 1] === '\n' ? '' : style.lineBreak + style.lineBreak;
  const after = separator === '' ? style.lineBreak + style.lineBreak : '';
  const code = guarded(file, offset, statement);
  return { range: [offset, offset], text: separator + code + after };
}

/** End of the last statement that must run before the credential is made. */
function findAnchor(file: SourceFile, readyAfter: number): number | null {
  const { body } = file.ast;
  const loader = body.findLast((statement) => isEnvironmentLoader(file, statement));
  const lastImport = findLastImport(file);
  const firstOther = body.findIndex((statement) => !isPrologue(file, statement));
  const prologue = firstOther === -1 ? body.at(-1) : body[firstOther - 1];
  const ends = [loader, lastImport, prologue]
    .filter((node) => node !== undefined && node !== null)
    .filter((node) => !isDirective(node))
    .map((node) => endOfCode(file, node));
  return ends.length === 0 && readyAfter <= firstLineOf(file)
    ? null
    : Math.max(readyAfter, ...ends);
}

function isPrologue(file: SourceFile, statement: TSESTree.ProgramStatement): boolean {
  return (
    isDirective(statement) ||
    statement.type === 'ImportDeclaration' ||
    statement.type === 'TSImportEqualsDeclaration' ||
    isRequireStatement(file, statement) ||
    isSideEffectRequire(statement) ||
    isEnvironmentLoader(file, statement)
  );
}

function isDirective(statement: TSESTree.Node): boolean {
  return statement.type === 'ExpressionStatement' && typeof statement.directive === 'string';
}

function isSideEffectRequire(statement: TSESTree.ProgramStatement): boolean {
  return (
    statement.type === 'ExpressionStatement' &&
    statement.expression.type === 'CallExpression' &&
    isPlainRequire(statement.expression)
  );
}

/** The statement before which the credential stands, where a function loads the environment for all the sites. */
function findLocalPlace(file: SourceFile, sites: readonly TSESTree.Node[]): TSESTree.Node | null {
  const [first] = sites;
  if (first === undefined || file.ast.body.some((node) => isEnvironmentLoader(file, node)))
    return null;
  const owner = findEnclosingFunction(file, first);
  if (owner === null || !('body' in owner) || owner.body === null) return null;
  if (!sites.every((site) => findEnclosingFunction(file, site) === owner)) return null;
  const block = owner.body;
  if (Array.isArray(block) || block?.type !== 'BlockStatement') return null;
  const loader = block.body.findIndex((statement) => isEnvironmentLoader(file, statement));
  const site = block.body.findIndex(
    (statement) => statement.range[0] <= first.range[0] && first.range[1] <= statement.range[1],
  );
  return loader !== -1 && site > loader ? (block.body[site] ?? null) : null;
}
