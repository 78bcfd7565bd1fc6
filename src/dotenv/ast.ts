import type { Range } from '../source/source-file.js';

/** A place of a file as ESLint counts it: lines from 1, columns from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface SourceLocation {
  readonly start: Position;
  readonly end: Position;
}

interface BaseNode {
  /** UTF-16 offsets into the text that was parsed. */
  readonly range: Range;
  readonly loc: SourceLocation;
}

/** The name before the sign, without `export`. */
export interface DotenvKey extends BaseNode {
  readonly type: 'DotenvKey';
  readonly name: string;
}

/** How a value is written; quoted ones may have several lines. */
export type DotenvStyle = 'plain' | 'single' | 'double' | 'backtick';

/** A value; its range has the quotes. */
export interface DotenvValue extends BaseNode {
  readonly type: 'DotenvValue';
  readonly style: DotenvStyle;
  /**
   * Without quotes, escapes decoded. `${NAME}` is still in it, and so is the backslash of `\$`, because what it stands for
   * depends on who reads the file.
   */
  readonly value: string;
}

/** `KEY=value`, `export KEY=value` or `KEY: value`. */
export interface DotenvAssignment extends BaseNode {
  readonly type: 'DotenvAssignment';
  readonly key: DotenvKey;
  /** Null where nothing stands behind the sign. */
  readonly value: DotenvValue | null;
}

/**
 * `# …` to the end of its line. A block comment of JavaScript on a line of its own counts as well: `@eslint/markdown` puts
 * the ESLint comments that stand above a code block into it in that form.
 */
export interface DotenvComment extends BaseNode {
  readonly type: 'DotenvComment';
  /** The text behind the sign. */
  readonly value: string;
}

/** A line that is none of the others. Loaders skip it, and so does the parser: it is kept as it stands. */
export interface DotenvInvalidLine extends BaseNode {
  readonly type: 'DotenvInvalidLine';
  readonly value: string;
}

export type DotenvStatement = DotenvAssignment | DotenvComment | DotenvInvalidLine;

/** A whole file. Comments behind a value follow their assignment in `body`. */
export interface DotenvFile extends BaseNode {
  readonly type: 'DotenvFile';
  readonly body: readonly DotenvStatement[];
}

export type DotenvNode = DotenvFile | DotenvStatement | DotenvKey | DotenvValue;

/** The child nodes of each node type, in source order. */
export const visitorKeys: Readonly<Record<DotenvNode['type'], readonly string[]>> = {
  DotenvFile: ['body'],
  DotenvAssignment: ['key', 'value'],
  DotenvKey: [],
  DotenvValue: [],
  DotenvComment: [],
  DotenvInvalidLine: [],
};
