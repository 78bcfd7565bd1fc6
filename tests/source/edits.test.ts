import { describe, expect, it } from 'vitest';
import { applyEdits, containsRange, sortEdits, type TextEdit } from '../../src/source/edits.js';

const edit = (start: number, end: number, text: string): TextEdit => ({
  range: [start, end],
  text,
});

describe('applyEdits', () => {
  it.each<[string, TextEdit[], string]>([
    ['abcdef', [], 'abcdef'],
    ['abcdef', [edit(1, 3, 'X')], 'aXdef'],
    ['abcdef', [edit(1, 3, '')], 'adef'],
    ['abcdef', [edit(3, 3, 'X')], 'abcXdef'],
    ['abcdef', [edit(0, 0, 'X')], 'Xabcdef'],
    ['abcdef', [edit(6, 6, 'X')], 'abcdefX'],
    ['abcdef', [edit(0, 6, 'X')], 'X'],
    ['abcdef', [edit(0, 6, '')], ''],
    ['', [edit(0, 0, 'X')], 'X'],
    ['abcdef', [edit(4, 5, 'Y'), edit(0, 1, 'X')], 'XbcdYf'],
    ['abcdef', [edit(0, 2, 'X'), edit(2, 4, 'Y')], 'XYef'],
    ['abcdef', [edit(0, 2, ''), edit(2, 4, '')], 'ef'],
    ['a\r\nb\r\n', [edit(0, 1, 'X')], 'X\r\nb\r\n'],
    ['a\u{1F600}b', [edit(3, 4, 'X')], 'a\u{1F600}X'],
  ])('%j with %j', (text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it.each<[string, TextEdit[], string]>([
    ['inserts at one place keep their order', [edit(3, 3, 'X'), edit(3, 3, 'Y')], 'abcXYdef'],
    ['an insert stands before a replacement', [edit(3, 4, 'R'), edit(3, 3, 'X')], 'abcXRef'],
    ['an insert stands before a removal', [edit(3, 4, ''), edit(3, 3, 'X')], 'abcXef'],
    ['an insert stands behind a replacement', [edit(3, 3, 'X'), edit(2, 3, 'R')], 'abRXdef'],
    ['an insert stands behind a removal', [edit(3, 3, 'X'), edit(2, 3, '')], 'abXdef'],
    [
      'an insert stands between replacements',
      [edit(2, 3, 'R'), edit(3, 3, 'X'), edit(3, 4, 'S')],
      'abRXSef',
    ],
    [
      'an insert stands between removals',
      [edit(2, 3, ''), edit(3, 3, 'X'), edit(3, 4, '')],
      'abXef',
    ],
    ['equal removals are one', [edit(1, 3, ''), edit(1, 3, '')], 'adef'],
    ['equal replacements are one', [edit(1, 3, 'R'), edit(1, 3, 'R')], 'aRdef'],
  ])('%s', (_title, edits, expected) => {
    expect(applyEdits('abcdef', edits)).toBe(expected);
  });

  it.each<[string, TextEdit[], string]>([
    ['overlapping', [edit(0, 3, 'X'), edit(2, 4, 'Y')], 'edits overlap at offset 2'],
    ['nested', [edit(0, 6, ''), edit(2, 3, '')], 'edits overlap at offset 2'],
    ['an insert within', [edit(0, 6, 'X'), edit(2, 2, 'Y')], 'edits overlap at offset 2'],
    ['different texts', [edit(1, 3, 'X'), edit(1, 3, 'Y')], 'edits overlap at offset 1'],
    ['a removal and a replacement', [edit(1, 3, ''), edit(1, 3, 'Y')], 'edits overlap at offset 1'],
    [
      'one edit that overlaps an edit before the last',
      [edit(0, 5, ''), edit(0, 5, ''), edit(4, 6, '')],
      'edits overlap at offset 4',
    ],
  ])('refuses edits: %s', (_title, edits, message) => {
    expect(() => applyEdits('abcdef', edits)).toThrow(new RangeError(message));
  });

  it('does not change its arguments', () => {
    const edits = [edit(4, 5, 'Y'), edit(0, 1, 'X')];
    applyEdits('abcdef', edits);
    expect(edits).toEqual([edit(4, 5, 'Y'), edit(0, 1, 'X')]);
  });
});

describe('sortEdits', () => {
  it('orders by start, then by end', () => {
    const edits = [edit(5, 6, 'c'), edit(3, 4, 'b'), edit(3, 3, 'a')];
    expect(sortEdits(edits).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });
});

describe('containsRange', () => {
  it.each([
    [[0, 5], [0, 5], true],
    [[0, 5], [1, 4], true],
    [[0, 5], [5, 5], true],
    [[0, 5], [4, 6], false],
    [[1, 5], [0, 2], false],
    [[0, 5], [6, 7], false],
  ] as const)('%j of %j: %s', (outer, inner, expected) => {
    expect(containsRange(outer, inner)).toBe(expected);
  });
});
