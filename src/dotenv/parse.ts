import { createLineIndex, type LineIndex } from '../source/line-index.js';
import type {
  DotenvAssignment,
  DotenvComment,
  DotenvFile,
  DotenvInvalidLine,
  DotenvStatement,
  Position,
  SourceLocation,
} from './ast.js';
import { lineEndOf } from '../source/lines.js';
import { readAssignment } from './read-assignment.js';

/**
 * Parses a `.env` file the way that most loaders read it: `dotenv`, Node.js, Docker Compose and the shell differ in
 * details, and where they do, the value that has more of the file's text is taken. It never fails: a line that nobody
 * understands becomes a {@link DotenvInvalidLine}. The time is linear in the length of the text.
 */
export function parseDotenv(text: string): DotenvFile {
  const lines = createLineIndex(text);
  const body: DotenvStatement[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charAt(at))) {
      at += 1;
      continue;
    }
    const statement = readStatement(text, at, lines);
    body.push(statement);
    at = statement.range[1];
  }
  const loc = { start: { line: 1, column: 0 }, end: positionOf(lines, text.length) };
  return { type: 'DotenvFile', body, range: [0, text.length], loc };
}

/** White space, line breaks and the byte order mark. */
function isSpace(character: string): boolean {
  return character.trim() === '';
}

function readStatement(text: string, at: number, lines: LineIndex): DotenvStatement {
  const end = lineEndOf(text, at);
  if (text[at] === '#') return comment(text, [at, end], [at + 1, end], lines);
  if (text.startsWith('/*', at)) {
    const { length } = text.slice(at, end).trimEnd();
    const close = at + length - 2;
    if (length >= 4 && text.startsWith('*/', close)) {
      return comment(text, [at, close + 2], [at + 2, close], lines);
    }
  }
  return assignment(text, at, lines) ?? invalidLine(text, at, end, lines);
}

function assignment(text: string, at: number, lines: LineIndex): DotenvAssignment | null {
  const read = readAssignment(text, at, text.length);
  if (read === null) return null;
  const { name, keyStart, value, end } = read;
  return {
    type: 'DotenvAssignment',
    key: { type: 'DotenvKey', name, ...place(lines, keyStart, keyStart + name.length) },
    value: value && {
      type: 'DotenvValue',
      style: value.style,
      value: value.value,
      ...place(lines, value.start, value.end),
    },
    ...place(lines, at, end),
  };
}

type Offsets = readonly [start: number, end: number];

function comment(text: string, whole: Offsets, inner: Offsets, lines: LineIndex): DotenvComment {
  return { type: 'DotenvComment', value: text.slice(...inner), ...place(lines, ...whole) };
}

function invalidLine(
  text: string,
  at: number,
  lineBreak: number,
  lines: LineIndex,
): DotenvInvalidLine {
  const value = text.slice(at, lineBreak).trimEnd();
  return { type: 'DotenvInvalidLine', value, ...place(lines, at, at + value.length) };
}

function place(
  lines: LineIndex,
  start: number,
  end: number,
): { readonly range: Offsets; readonly loc: SourceLocation } {
  return {
    range: [start, end],
    loc: { start: positionOf(lines, start), end: positionOf(lines, end) },
  };
}

function positionOf(lines: LineIndex, offset: number): Position {
  const { line, column } = lines.placeOf(offset);
  return { line, column: column - 1 };
}
