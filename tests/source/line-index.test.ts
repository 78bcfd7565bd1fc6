import { describe, expect, it } from 'vitest';
import { createLineIndex } from '../../src/source/line-index.js';

describe('placeOf', () => {
  it.each([
    ['', 0, 1, 1],
    ['abc', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['abc', 3, 1, 4],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\n', 2, 2, 1],
    ['\n\n\n', 2, 3, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\r\nb', 2, 1, 3],
    ['a\rb', 2, 2, 1],
    ['a\u2028b', 2, 2, 1],
    ['a\u2029b', 2, 2, 1],
    ['a\n\r\nb', 4, 3, 1],
    ['a\r\r\nb', 4, 3, 1],
    ['\u{1F600}b', 2, 1, 3],
  ])('%j at %i: %i, %i', (text, offset, line, column) => {
    expect(createLineIndex(text).placeOf(offset)).toEqual({ line, column });
  });

  it('finds every line of a long text', () => {
    const index = createLineIndex('ab\n'.repeat(1000));
    for (let line = 1; line <= 1000; line++) {
      expect(index.placeOf((line - 1) * 3 + 1)).toEqual({ line, column: 2 });
    }
  });
});
