import { describe, expect, test } from 'vitest';
import { fencedBlocksOf } from '../../src/cli/fenced-blocks.js';

/** Languages and texts of the blocks of a page. */
function blocksIn(...lines: string[]): (readonly [string, string])[] {
  return fencedBlocksOf(lines.join('\n')).map(({ language, text }) => [language, text]);
}

describe('fenced code blocks', () => {
  test.each([
    ['with a language', ['```JS title="a"', 'a', '```'], ['js', 'a\n']],
    ['without a language', ['~~~', 'a', '~~~'], ['', 'a\n']],
    ['with a longer fence', ['````md', '```', '````'], ['md', '```\n']],
    ['that nobody closes', ['text', '```js', 'a', 'b'], ['js', 'a\nb']],
    ['in a list', ['- a', '  ```js', '  a', '    b', '  ```'], ['js', 'a\n  b\n']],
    ['in a list, from its sign on', ['1. ```js', '   a', '   ```'], ['js', 'a\n']],
    ['in a quotation', ['> > ```js', '> > a', '>> b', '> > ```'], ['js', 'a\nb\n']],
    ['with braces behind the language', ['```js{1,2}', 'a', '```'], ['js', 'a\n']],
  ])('%s', (_, lines, block) => {
    expect(blocksIn(...lines)).toEqual([block]);
  });

  test('one after the other', () => {
    const page = ['```js', 'a', '```', '```json', 'b', '```', 'text', '~~~yaml', 'c', '~~~'];
    expect(blocksIn(...page).map(([language]) => language)).toEqual(['js', 'json', 'yaml']);
  });

  test('code within a line is none', () => {
    expect(blocksIn('```js```', 'text ```js', 'a')).toEqual([]);
  });

  test('know where their code stands', () => {
    const page = '> ```js\r\n> ab\r\n>\r\n> cd\r\n> ```\r\n';
    const [block] = fencedBlocksOf(page);
    expect(block?.text).toBe('ab\r\n\r\ncd\r\n');
    for (const letter of 'abcd') {
      const offset = block?.locate(block.text.indexOf(letter)) ?? 0;
      expect(page[offset]).toBe(letter);
    }
  });
});
