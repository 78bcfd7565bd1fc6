import type { TSESTree } from '@typescript-eslint/types';
import type { Range } from './source-file.js';
import { unknownPart } from './unknown-part.js';

/** A value as text, with {@link unknownPart} for what is not known, and the way back to the places it comes from. */
export interface Folded {
  readonly text: string;
  /** A number is text only beside text: `1 + 2` adds. */
  readonly isNumber: boolean;
  /** UTF-16 units of `text` that come through references, which may stand for the same text any number of times. */
  readonly borrowed: number;
  /** The narrowest expression, literal or part of a template that `text.slice(start, end)` comes from. */
  locate(start: number, end: number): Range;
}

/** What folding an expression gives. */
export interface Folding {
  /** Null where no part of the value is known. */
  readonly folded: Folded | null;
  /** Nodes of the expression that the text does not show: they may hold values of their own. */
  readonly rest: readonly TSESTree.Node[];
}

/** A part of a text that is put together; null is a part that is not known. */
export interface Part {
  readonly folded: Folded | null;
  readonly range: Range;
}

/** The place of a slice that begins in part `first` at `from` (an offset in that part) and ends in the later part `last`. */
export type Span = (first: number, last: number, from: number) => Range;

/** Most text that one value takes from references: constants that double one another would grow for ever. */
export const MAX_BORROWED = 65_536;

/** A text of one place. */
export class Leaf implements Folded {
  constructor(
    readonly text: string,
    private readonly range: Range,
    readonly isNumber = false,
    readonly borrowed = 0,
  ) {}

  locate(): Range {
    return this.range;
  }
}

/** The text of a constant where something refers to it. */
export class Borrowed implements Folded {
  readonly text: string;
  readonly isNumber: boolean;

  constructor(private readonly inner: Folded) {
    this.text = inner.text;
    this.isNumber = inner.isNumber;
  }

  get borrowed(): number {
    return this.text.length;
  }

  locate(start: number, end: number): Range {
    return this.inner.locate(start, end);
  }
}

/** A text that another expression turns around or cuts: `place` gives the offsets in the other text. */
export class Derived implements Folded {
  readonly isNumber = false;

  constructor(
    readonly text: string,
    private readonly inner: Folded,
    private readonly place: (start: number, end: number) => readonly [number, number],
  ) {}

  get borrowed(): number {
    return Math.min(this.inner.borrowed, this.text.length);
  }

  locate(start: number, end: number): Range {
    return this.inner.locate(...this.place(start, end));
  }
}

class Joined implements Folded {
  readonly text: string;
  readonly isNumber = false;
  /** Offsets of the parts in `text`. */
  private readonly starts: readonly number[];

  constructor(
    private readonly parts: readonly Folded[],
    private readonly span: Span,
    readonly borrowed: number,
  ) {
    this.text = parts.map(({ text }) => text).join('');
    let offset = 0;
    this.starts = parts.map(({ text }) => {
      const start = offset;
      offset += text.length;
      return start;
    });
  }

  locate(start: number, end: number): Range {
    const first = this.partAt(start);
    const last = this.partAt(Math.max(start, end - 1));
    const from = start - (this.starts[first] ?? 0);
    const part = this.parts[first];
    if (part === undefined) return this.span(first, last, from);
    // A constant that the text begins in is a narrower place than the expression that refers to it.
    if (first !== last && !(part instanceof Borrowed)) return this.span(first, last, from);
    return part.locate(from, Math.min(from + end - start, part.text.length));
  }

  private partAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Puts parts together; null where none of them is known. A text of one part alone is that part. */
export function joinParts(parts: readonly Part[], span: Span): Folded | null {
  let borrowed = 0;
  const folded = parts.map((part): Folded => {
    const length = part.folded?.borrowed ?? 0;
    if (part.folded === null || borrowed + length > MAX_BORROWED) {
      return new Leaf(unknownPart, part.range);
    }
    borrowed += length;
    return part.folded;
  });
  const texts = folded.filter(({ text }) => text !== '');
  if (!texts.some(({ text }) => text !== unknownPart)) return null;
  const [only, ...others] = texts;
  if (only !== undefined && others.length === 0 && !only.isNumber) return only;
  return new Joined(folded, span, borrowed);
}
