import { describe, expect, it } from 'vitest';
import { mergeInsertions } from '../../src/migration/insertions.js';
import { applyEdits, type TextEdit } from '../../src/source/edits.js';

const edit = (start: number, end: number, text: string): TextEdit => ({
  range: [start, end],
  text,
});

function merged(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(text, mergeInsertions(text, edits));
}

describe('mergeInsertions', () => {
  it.each<[string, string, TextEdit[], string]>([
    [
      'in the middle of a removal',
      'aa\nbb\ncc\n',
      [edit(0, 6, ''), edit(2, 2, '\nNEW')],
      'NEW\ncc\n',
    ],
    ['with its own end', 'aa\nbb\ncc\n', [edit(0, 6, ''), edit(3, 3, 'NEW\n')], 'NEW\ncc\n'],
    ['of CRLF lines', 'aa\r\nbb\r\ncc', [edit(0, 8, ''), edit(2, 2, '\r\nNEW')], 'NEW\r\ncc'],
    ['within one line', 'a bb c', [edit(1, 4, ''), edit(2, 2, 'X')], 'aX c'],
    [
      'two of them',
      'aa\nbb\ncc\n',
      [edit(0, 6, ''), edit(2, 2, '\nX'), edit(3, 3, 'Y\n')],
      'XY\ncc\n',
    ],
    ['before a removal', 'aa\nbb\n', [edit(3, 6, ''), edit(3, 3, 'NEW\n')], 'aa\nNEW\n'],
    ['behind a removal', 'aa\nbb\n', [edit(0, 3, ''), edit(3, 3, 'NEW\n')], 'NEW\nbb\n'],
    [
      'apart from a removal',
      'aa\nbb\ncc\n',
      [edit(0, 3, ''), edit(6, 6, 'NEW\n')],
      'bb\nNEW\ncc\n',
    ],
    ['without a removal', 'aa\n', [edit(0, 0, 'NEW\n')], 'NEW\naa\n'],
  ])('%s', (_title, text, edits, expected) => {
    expect(merged(text, edits)).toBe(expected);
  });

  it('leaves an insertion in a replacement to be refused', () => {
    expect(() => merged('abcdef', [edit(0, 6, 'X'), edit(3, 3, 'Y')])).toThrow(RangeError);
  });

  it('keeps two lines apart that are inserted at different places', () => {
    const edits = [edit(0, 6, ''), edit(2, 2, '\nX'), edit(5, 5, '\nY')];
    expect(merged('aa\nbb\ncc\n', edits)).toBe('X\nY\ncc\n');
  });
});
