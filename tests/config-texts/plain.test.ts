import { describe, expect, it } from 'vitest';
import { plainTextsOf } from '../../src/config-texts/plain.js';
import { bytesOf } from '../harness/secrets.js';

/** Settings as `name → value`, and how they stand in the text where that is something else. */
function settingsIn(text: string, hasBareValues = false): string[] {
  return plainTextsOf(text, undefined, { hasBareValues })
    .filter(({ isProse }) => !isProse)
    .map(({ names, text: value, locate }) => {
      const written = text.slice(...locate(0, value.length));
      return `${names[0]?.text ?? ''} → ${value}${written === value ? '' : ` (${written})`}`;
    });
}

describe('texts of files that nothing parses', () => {
  it.each([
    ["const apiKey = 'abc';", 'apiKey → abc'],
    ['"apiKey": "a;b&c"', 'apiKey → a;b&c'],
    [":api_key => 'abc'", 'api_key → abc'],
    ["param key string = 'abc'", 'key → abc'],
    ["key?: string = 'abc'", 'key → abc'],
    ['var key := "abc"', 'key → abc'],
    ['$env:KEY = "it\'s"', "env:KEY → it's"],
    ['f(key="abc", 1)', 'key → abc'],
  ])('quoted values: %s', (text, setting) => {
    expect(settingsIn(text)).toEqual([setting]);
  });

  it.each([['password = get_password()'], ["f('a', 'b')"], ['key = "a\\"b"']])(
    'no setting: %s',
    (text) => {
      expect(settingsIn(text)).toEqual([]);
    },
  );

  it.each([
    ['KEY=abc', 'KEY → abc'],
    ['  export KEY=abc # text', 'KEY → abc'],
    ['ENV KEY=abc', 'KEY → abc'],
    ['# key: abc', 'key → abc'],
    ['- key: abc', 'key → abc'],
  ])('values without quotes: %s', (text, setting) => {
    expect(settingsIn(text, true)).toEqual([setting]);
    expect(settingsIn(text)).toEqual([]);
  });

  it.each([
    ['<a>\n<Key>abcdef</Key></a>', 'Key → abcdef'],
    ['<add key="Key" value="a&amp;b"/>', 'Key → a&b (a&amp;b)'],
    ["<add\n name='Key'\n connectionString='abc'/>", 'Key → abc'],
  ])('XML: %s', (text, setting) => {
    expect(settingsIn(text)).toContain(setting);
  });

  it('are near one another', () => {
    const [first] = plainTextsOf('a: "one"\nb: "two"\n');
    expect(first?.near()).toEqual(['two']);
  });

  it('end with the whole, or the part that was asked for', () => {
    const [prose] = plainTextsOf('one two three', [4, 7]);
    expect(prose).toMatchObject({ text: 'two', isProse: true });
    expect(prose?.locate(0, 3)).toEqual([4, 7]);
  });

  it.each(['="', "'=", '<a b="', 'a: ', 'key=\n'])('take linear time: %s', (unit) => {
    const start = performance.now();
    plainTextsOf(unit.repeat(50_000), undefined, { hasBareValues: true });
    plainTextsOf(`<${unit.repeat(50_000)}`, undefined, { hasBareValues: true });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('read nothing into a blob', () => {
    expect(settingsIn(bytesOf('blob', 3000).toString('base64'))).toEqual([]);
  });
});
