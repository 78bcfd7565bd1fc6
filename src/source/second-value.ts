import type { TSESTree } from '@typescript-eslint/types';
import type { TextEdit } from './edits.js';
import type { ValueGiver } from './exported-values.js';
import {
  findLineEndAfter,
  findPunctuator,
  indentationAt,
  isFirstOnLine,
  lineBreakOf,
  statementEndOf,
} from './lines.js';
import { planListItemInsertion } from './list-insertion.js';
import type { SourceFile } from './source-file.js';

/** Puts a second value beside one that a module exports, under another name and written like the first. */
export function planSecondValue(
  file: SourceFile,
  giver: ValueGiver,
  name: string,
  value: string,
): readonly TextEdit[] {
  switch (giver.kind) {
    case 'property':
      return [afterProperty(file, giver, name, value)];
    case 'constant':
      return afterConstant(file, giver, name, value);
    case 'assignment': {
      const { statement, target } = giver;
      const before = file.text.slice(statement.range[0], target.property.range[0]);
      const between = file.text.slice(target.property.range[1], giver.value.range[0]);
      const key = keyLike(file, target.property, name, target.computed);
      return [afterStatement(file, statement, before + key + between + value)];
    }
  }
}

function afterProperty(
  file: SourceFile,
  { object, property }: Extract<ValueGiver, { kind: 'property' }>,
  name: string,
  value: string,
): TextEdit {
  const { text } = file;
  const [start, end] = property.range;
  const between = property.shorthand
    ? ': '
    : text.slice(property.key.range[1], property.value.range[0]);
  const item = keyLike(file, property.key, name, false) + between + value;
  const comma = findPunctuator(file, ',', end, object.range[1]);
  const isAlone = isFirstOnLine(text, start);
  const line = isAlone ? lineBreakOf(text) + indentationAt(text, start) : ' ';
  if (comma === null) return insert(end, `,${line}${item}`);
  // A comment on the line of the first value goes on speaking of the first value.
  const place = isAlone ? findLineEndAfter(file, comma + 1) : comma + 1;
  return insert(place ?? comma + 1, `${line}${item},`);
}

function afterConstant(
  file: SourceFile,
  { declarator, specifier, value: first }: Extract<ValueGiver, { kind: 'constant' }>,
  name: string,
  value: string,
): readonly TextEdit[] {
  const declaration = file.parent(declarator);
  const outer = declaration === null ? null : file.parent(declaration);
  const statement = outer?.type === 'ExportNamedDeclaration' ? outer : (declaration ?? declarator);
  const before = file.text.slice(statement.range[0], declarator.id.range[0]);
  const own = /^[\w$]*/u.exec(file.text.slice(declarator.id.range[0]))?.[0] ?? '';
  const between = file.text.slice(declarator.id.range[0] + own.length, first.range[0]);
  const edits = [afterStatement(file, statement, before + name + between + value)];
  const list = specifier === null ? null : file.parent(specifier);
  if (list?.type !== 'ExportNamedDeclaration') return edits;
  const open = file.text.indexOf('{', list.range[0]) + 1;
  const close = file.text.lastIndexOf('}', list.range[1]);
  return [...edits, ...planListItemInsertion(file, list.specifiers, name, [open, close])];
}

function afterStatement(file: SourceFile, statement: TSESTree.Node, code: string): TextEdit {
  const { text } = file;
  const end = statementEndOf(text, statement);
  const semicolon = text[end - 1] === ';' ? ';' : '';
  const line = lineBreakOf(text) + indentationAt(text, statement.range[0]);
  return insert(findLineEndAfter(file, end) ?? end, line + code + semicolon);
}

/** A key in the quotes of another one. */
function keyLike(file: SourceFile, key: TSESTree.Node, name: string, needsQuotes: boolean): string {
  const quote = key.type === 'Literal' ? (file.text[key.range[0]] ?? "'") : "'";
  const isQuoted = key.type === 'Literal' || needsQuotes || !/^[A-Za-z_$][\w$]*$/u.test(name);
  return isQuoted ? quote + name + quote : name;
}

function insert(offset: number, text: string): TextEdit {
  return { range: [offset, offset], text };
}
