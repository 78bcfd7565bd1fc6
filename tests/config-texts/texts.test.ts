import { describe, expect, it } from 'vitest';
import { textsOfComment } from '../../src/config-texts/comments.js';
import { dotenvTextsOf } from '../../src/config-texts/dotenv.js';
import { expandVariables } from '../../src/config-texts/expand-variables.js';
import { jsonTextsOf, type JsonNode } from '../../src/config-texts/json.js';
import { locateInBlock } from '../../src/config-texts/yaml-block.js';
import { parseDotenv } from '../../src/dotenv/parse.js';
import { unknownPart } from '../../src/secrets/located-text.js';

/** The settings that a comment has, and its other lines. */
function commentTexts(comment: string): readonly (readonly [name: string, text: string])[] {
  return textsOfComment(comment, [0, comment.length]).map(({ names, text }) => [
    names[0]?.text ?? '',
    text,
  ]);
}

describe('a comment', () => {
  it.each([
    ['KEY=one', 'KEY', 'one'],
    [' export KEY="one two"', 'KEY', 'one two'],
    ['# KEY=one', 'KEY', 'one'],
    ['// "key": "a\\"b",', 'key', 'a"b'],
    [" 'key' : 'one'", 'key', 'one'],
    [' - key: one', 'key', 'one'],
    ['key: "one", "other": "two"', 'key', 'one'],
    ['key: "not closed', 'key', '"not closed'],
    ['key: "\\q"', 'key', '\\q'],
  ])('%s is a setting', (comment, name, value) => {
    expect(commentTexts(comment)[0]).toEqual([name, value]);
  });

  it.each(['', ' ', '\n * \n', '-----'])('%j has no text', (comment) => {
    expect(commentTexts(comment)).toEqual([]);
  });

  it('has what stands behind a setting', () => {
    expect(commentTexts('"key": "one", "other": "two"\nthree\nKEY=four\n')).toEqual([
      ['key', 'one'],
      ['', ', "other": "two"\nthree\n'],
      ['KEY', 'four'],
    ]);
  });

  it.each(['https://shop.example/', 'see:below', 'plain words', ': one', 'KEY='])(
    '%s is no setting',
    (comment) => expect(commentTexts(comment)).toEqual([['', comment]]),
  );

  it('ends where it ends', () => {
    const text = '/* KEY=one*/ "two"';
    expect(textsOfComment(text, [2, 10])).toMatchObject([{ text: 'one' }]);
    expect(textsOfComment('/* key*/: "two"', [2, 6])).toMatchObject([{ text: ' key', names: [] }]);
    expect(textsOfComment('#A\n=1', [1, 2])).toMatchObject([{ text: 'A', names: [] }]);
  });

  it('locates parts', () => {
    const text = '# KEY="one two"\n# prose here';
    const [setting, prose] = [
      ...textsOfComment(text, [1, 15]),
      ...textsOfComment(text, [17, text.length]),
    ];
    expect(text.slice(...(setting?.locate(4, 7) ?? [0, 0]))).toBe('"one two"');
    expect(text.slice(...(prose?.locate(1, 6) ?? [0, 0]))).toBe('prose');
  });
});

describe('a variable', () => {
  it.each([
    ['a${B}c', `a${unknownPart}c`],
    ['${A}${B}', unknownPart + unknownPart],
    ['a${B:-one}c', 'aonec'],
    ['a${B-one}', 'aone'],
    ['${A:-${B}x}', `${unknownPart}x`],
    ['${A:?must be there}', 'must be there'],
    ['a\\${B}', 'a${B}'],
    ['a$B{c}', 'a$B{c}'],
    ['${not a name}', '${not a name}'],
    ['{"a":"${B}"}', `{"a":"${unknownPart}"}`],
    ['a}b', 'a}b'],
  ])('%s is known to be %j', (value, expanded) => {
    expect(expandVariables(value)).toBe(expanded);
  });

  it('stays in single quotes', () => {
    const text = 'A=\'${B}\'\nC="${B}"';
    expect(dotenvTextsOf(parseDotenv(text), text)).toMatchObject([
      { text: '${B}' },
      { text: unknownPart },
    ]);
  });
});

describe('a block scalar', () => {
  it('is located as a whole where no part is asked for', () => {
    const text = 'a: |\n  one\n';
    const locate = locateInBlock(text, [3, 10], 'one\n');
    expect(locate(0, 0)).toEqual([3, 10]);
    expect(text.slice(...locate(1, 3))).toBe('ne');
  });

  it('is located through folded lines', () => {
    const text = 'a: >\n  one\n  two\n\n  three\n';
    const value = 'one two\nthree\n';
    const locate = locateInBlock(text, [3, text.length], value);
    expect(text.slice(...locate(value.indexOf('two'), value.indexOf('two') + 3))).toBe('two');
    expect(text.slice(...locate(value.indexOf('th'), value.indexOf('th') + 5))).toBe('three');
  });
});

describe('large files', () => {
  it('costs time linear in its length, whatever asks for neighbours', () => {
    const text = 'KEY=value\n'.repeat(100_000);
    const start = performance.now();
    const texts = dotenvTextsOf(parseDotenv(text), text);
    for (const { near } of texts) near();
    expect(performance.now() - start).toBeLessThan(5000);
    expect(texts[50_000]?.near()).toHaveLength(40);
  });

  it('may nest deeper than the stack and have more items than a call has arguments', () => {
    const range: [number, number] = [0, 1];
    const loc = { start: { offset: 0 }, end: { offset: 1 } };
    let node: JsonNode = { type: 'String', value: 'deep', range, loc };
    for (let i = 0; i < 100_000; i++) {
      node = {
        type: 'Array',
        elements: [{ type: 'Element', value: node, range, loc }],
        range,
        loc,
      };
    }
    const item: JsonNode = { type: 'Element', value: node, range, loc };
    const flat: JsonNode = {
      type: 'Element',
      value: { type: 'Number', value: 1, range, loc },
      range,
      loc,
    };
    const elements = [item, ...Array<JsonNode>(200_000).fill(flat)];
    const body: JsonNode = { type: 'Array', elements, range, loc };
    expect(jsonTextsOf({ type: 'Document', body, range, loc }, '')).toMatchObject([
      { text: 'deep' },
    ]);
  });
});
