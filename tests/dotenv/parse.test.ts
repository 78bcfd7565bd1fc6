import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { DotenvNode } from '../../src/dotenv/ast.js';
import { parseDotenv } from '../../src/dotenv/parse.js';

/** The settings of a file as a loader would give them. */
function settingsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    parseDotenv(text).body.flatMap((node) =>
      node.type === 'DotenvAssignment' ? [[node.key.name, node.value?.value ?? '']] : [],
    ),
  );
}

/** Type and text of each statement. */
function statementsOf(text: string): readonly (readonly [type: string, source: string])[] {
  return parseDotenv(text).body.map(({ type, range }) => [type, text.slice(...range)]);
}

const settings: readonly (readonly [name: string, text: string, value: string])[] = [
  ['a plain value', 'A=one', 'one'],
  ['white space around', '  A =  one two  ', 'one two'],
  ['a comment behind the value', 'A=one # two', 'one'],
  ['a sign of comments inside of a word', 'A=one#two', 'one#two'],
  ['a sign of comments right behind the equals sign', 'A=#112233', '#112233'],
  ['a comment in place of a value', 'A= # two', ''],
  ['no value', 'A=', ''],
  ['equals signs in the value', 'A=Key=abc==', 'Key=abc=='],
  ['export', 'export A=one', 'one'],
  ['a colon', 'A: one', 'one'],
  ['single quotes', "A='one # two'", 'one # two'],
  ['double quotes', 'A="one # two" # three', 'one # two'],
  ['back-ticks', 'A=`it\'s "one"`', 'it\'s "one"'],
  ['white space in quotes', 'A=" one "', ' one '],
  ['empty quotes', 'A=""', ''],
  ['a line break in quotes', 'A="one\ntwo"\nB=3', 'one\ntwo'],
  ['escapes in double quotes', 'A="one\\n\\"two\\"\\\\ \\x"', 'one\n"two"\\ \\x'],
  ['no escapes in single quotes', "A='one\\n\\ntwo'", 'one\\n\\ntwo'],
  ['an escaped single quote', "A='it\\'s'", "it's"],
  ['a quote that nobody closes', 'A="one\nB=2', '"one'],
  ['a quote with more behind it', 'A="one"two', '"one"two'],
  ['a quote inside of a value', 'A=it\'s "one"', 'it\'s "one"'],
  ['a name of .NET', 'A:B:C=one', 'one'],
];

describe('the value of', () => {
  it.each(settings)('%s', (_name, text, value) => {
    expect(Object.values(settingsOf(text))[0]).toBe(value);
  });
});

describe('the parser', () => {
  it('agrees with Node.js on what all loaders read alike', () => {
    const text = `# settings
PLAIN=one
  INDENTED = two words
export EXPORTED=three
EMPTY=
SINGLE='a # b'
DOUBLE="c\\nd" # comment
BACKTICK=\`e "f" 'g'\`
LINES="h
i
j"
CONNECTION=Endpoint=sb://a.example/;Name=b
`;
    expect(settingsOf(text)).toEqual(parseEnv(text));
  });

  it('keeps the order, with comments behind their setting', () => {
    expect(statementsOf('# one\n\nA="1" # two\nwhat is this\nB=2')).toEqual([
      ['DotenvComment', '# one'],
      ['DotenvAssignment', 'A="1"'],
      ['DotenvComment', '# two'],
      ['DotenvInvalidLine', 'what is this'],
      ['DotenvAssignment', 'B=2'],
    ]);
  });

  it('takes a comment of JavaScript on a line of its own, and nothing else in this form', () => {
    expect(statementsOf('/* eslint-disable */\nA=1\n/* two\n*/').map(([type]) => type)).toEqual([
      'DotenvComment',
      'DotenvAssignment',
      'DotenvInvalidLine',
      'DotenvInvalidLine',
    ]);
  });

  it.each(['https://shop.example/?a=b', 'A B=1', '=1', 'A', 'export', '{ "a": 1 }'])(
    'keeps %s as an invalid line',
    (line) => {
      expect(statementsOf(`${line}\nA=1`)).toEqual([
        ['DotenvInvalidLine', line],
        ['DotenvAssignment', 'A=1'],
      ]);
    },
  );

  it.each(['\n', '\r\n', '\r'])('knows the line break %j', (lineBreak) => {
    const text = ['A=1', 'B="2', '3"', '# c', 'D=4', ''].join(lineBreak);
    expect(settingsOf(text)).toEqual({ A: '1', B: `2${lineBreak}3`, D: '4' });
    expect(parseDotenv(text).body.map(({ loc }) => loc.start.line)).toEqual([1, 2, 4, 5]);
  });

  it('skips a byte order mark', () => {
    expect(statementsOf('\uFEFFA=1')).toEqual([['DotenvAssignment', 'A=1']]);
  });

  it('gives each node its range and place', () => {
    const text = 'A=1\n  export KEY = "two\nlines" # c\n';
    const nodes = parseDotenv(text).body.flatMap((node): DotenvNode[] =>
      node.type === 'DotenvAssignment' && node.value ? [node.key, node.value] : [],
    );
    expect(nodes.map(({ range }) => text.slice(...range))).toEqual([
      'A',
      '1',
      'KEY',
      '"two\nlines"',
    ]);
    expect(nodes[3]?.loc).toEqual({ start: { line: 2, column: 15 }, end: { line: 3, column: 6 } });
  });

  it('reads an empty file', () => {
    expect(parseDotenv('')).toMatchObject({ body: [], range: [0, 0] });
  });

  // Quotes that close nothing: a search to the end of the file for each would take minutes.
  it.each(['A="\\"\n', 'A="b" c\n', "A='\nB=`\n", '/* \n', 'A:', 'A   ', '# eslint\n', '-- -- '])(
    'takes time linear in the length of many %j',
    (piece) => {
      const start = performance.now();
      parseDotenv(piece.repeat(100_000));
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
