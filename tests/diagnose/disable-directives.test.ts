import { Linter, type Rule } from 'eslint';
import { describe, expect, test } from 'vitest';
import { disabledInText } from '../../src/diagnose/directive-comments.js';
import { type DisabledRules, disabledInSource } from '../../src/diagnose/disable-directives.js';
import { parsed } from '../source/parsing.js';

const rule = 'no-hardcoded-secret';
const id = `azure-identity/${rule}`;

/** The lines whose `X` is silenced. */
function silenced(text: string, { isDisabled }: DisabledRules, name = rule): number[] {
  return text.split(/\r\n|\n/u).flatMap((content, index) => {
    const place = { line: index + 1, column: content.indexOf('X') + 1 };
    return content.includes('X') && isDisabled(name, place) ? [place.line] : [];
  });
}

const inCode: readonly (readonly [name: string, text: string, lines: readonly number[]])[] = [
  ['the line', `X; // eslint-disable-line ${id}\nX;`, [1]],
  ['the line, in a block', `X; /* eslint-disable-line ${id} */\nX;`, [1]],
  ['the next line', `X;\n// eslint-disable-next-line ${id}\nX;\nX;`, [3]],
  ['the next line of a longer comment', `/* eslint-disable-next-line\n ${id} */\nX;\nX;`, [3]],
  ['a longer comment for its line: none', `/* eslint-disable-line\n${id} */ X;`, []],
  ['a part', `X;\n/* eslint-disable ${id} */\nX;\n/* eslint-enable ${id} */\nX;`, [3]],
  ['a part of a line', 'X; /* eslint-disable */\n/* eslint-enable */ X;', []],
  ['all behind it', '/* eslint-disable */ X;\nX;', [1, 2]],
  ['one rule on again', `/* eslint-disable */\n/* eslint-enable ${id} */\nX;`, []],
  ['another rule on again', '/* eslint-disable */\n/* eslint-enable no-console */\nX;', [3]],
  ['one rule off, all on', `/* eslint-disable ${id} */\n/* eslint-enable */\nX;`, []],
  ['off twice, on once', '/* eslint-disable */\n/* eslint-disable */\n/* eslint-enable */\nX;', []],
  ['a line within what is on', '/* eslint-enable */\nX; // eslint-disable-line', [2]],
  ['every rule', 'X; // eslint-disable-line', [1]],
  ['every rule, with a reason', 'X; // eslint-disable-line -- a fake', [1]],
  ['several rules', `X; // eslint-disable-line no-console , ${id}, a/b -- a fake, really`, [1]],
  ['quotes', `X; // eslint-disable-line "${id}"`, [1]],
  ['a reason that names it', `X; // eslint-disable-line no-console -- not ${id}`, []],
  ['a reason without spaces', `X; // eslint-disable-line ${id} --why`, []],
  ['another rule', 'X; // eslint-disable-line azure-identity/no-sas-token', []],
  ['the rule without its plugin', `X; // eslint-disable-line ${rule}`, []],
  ['the plugin under another name', `X; // eslint-disable-line @a/${id}`, []],
  ['a longer name', `X; // eslint-disable-line ${id}s`, []],
  ['oxlint', `X; // oxlint-disable-line ${id}\nX;`, [1]],
  ['oxlint and ESLint', '/* oxlint-disable */\nX;\n/* eslint-enable */\nX;', [2]],
  ['oxlint, line comment', `// oxlint-disable ${id}\nX;`, [2]],
  ['no space', '/*eslint-disable*/X;', [1]],
  ['CRLF', `// eslint-disable-next-line ${id}\r\nX;\r\nX;`, [2]],
  ['a word before it', `X; // see eslint-disable-line ${id}`, []],
  ['a longer word', 'X; // eslint-disable-lines\nX; // eslint-disabled', []],
  ['a documentation comment', '/** eslint-disable */\nX;', []],
  ['a string', `X; const a = "// eslint-disable-line";`, []],
];

describe('in code', () => {
  test.each(inCode)('%s', (_, text, lines) => {
    expect(silenced(text, disabledInSource(parsed(text, 'a.js')))).toEqual(lines);
  });

  /** Reports every `X`. */
  const reportX: Rule.RuleModule = {
    create: (context) => ({
      Identifier: (node) => void (node.name === 'X' && context.report({ node, message: 'X' })),
    }),
  };
  const config = {
    plugins: { 'azure-identity': { rules: { [rule]: reportX } } },
    rules: { [id]: 'error' },
  } as const;

  test.each(inCode.filter(([, text]) => !text.includes('oxlint')))('%s, as ESLint', (_, text) => {
    const messages = new Linter().verify(text, config);
    const reported = messages.filter(({ ruleId, message }) => ruleId === id && message === 'X');
    const silent = silenced(text, disabledInSource(parsed(text, 'a.js')));
    const all = text.split(/\r\n|\n/u).flatMap((line, at) => (line.includes('X') ? [at + 1] : []));
    expect(reported.map(({ line }) => line)).toEqual(all.filter((line) => !silent.includes(line)));
  });

  test('a line comment holds for one line', () => {
    const text = '// eslint-disable\nX;';
    expect(silenced(text, disabledInSource(parsed(text, 'a.js')))).toEqual([]);
  });

  test('another rule is silenced by its own name', () => {
    const text = 'X; // eslint-disable-line azure-identity/no-key-credential';
    const disabled = disabledInSource(parsed(text, 'a.js'));
    expect(silenced(text, disabled, 'no-key-credential')).toEqual([1]);
    expect(silenced(text, disabled)).toEqual([]);
  });
});

describe('in text', () => {
  test.each([
    ...inCode,
    ['a shell', '# eslint-disable\nX\n# eslint-enable\nX', [2]],
    ['the line of a shell', 'X # eslint-disable-line\nX', [1]],
    ['SQL', 'X -- eslint-disable-line\nX\n-- eslint-disable-next-line -- a fake\nX', [1, 4]],
    ['INI', '; eslint-disable-next-line\nX', [2]],
    ['Terraform and C#', '// eslint-disable\nX', [2]],
    ['XML', `<!-- eslint-disable-next-line ${id} -->\nX\nX`, [2]],
    ['XML, no space', '<!--eslint-disable--> X', [1]],
    ['PowerShell', 'X <# eslint-disable-line #>', []],
    ['an element that goes on', 'X <!-- eslint-disable-line\n-->', []],
    ['a comment that nobody closes', '/* eslint-disable\nX', []],
    ['an anchor', 'https://a.example/#eslint-disable-line X', []],
    ['an option', 'X --eslint-disable-line', []],
    ['a sign on the line before', '#\neslint-disable\nX', []],
    ['a string of JSON', String.raw`{ "a": "\"/* eslint-disable */", "b": "X" }`, []],
    ['behind strings of JSON', String.raw`{ "a": "\"\\", "b": "X" } // eslint-disable-line`, [1]],
    ['a quote on the line before', 'a: 5"\nX # eslint-disable-line', [2]],
  ] as const)('%s', (_, text, lines) => {
    expect(silenced(text, disabledInText(text))).toEqual(lines);
  });
});

test.each([
  ['comments', '/* eslint-disable */ X\n# eslint-enable\n'],
  ['comments that nobody closes', '/* eslint-disable '],
  ['signs', '<!-- /* # -- ; // '],
  ['signs and spaces', `/*${' '.repeat(1000)}`],
  ['quotes on one line', '"\\" # eslint-disable-line '],
  ['long lists', '/* eslint-disable a, b, "c", -- d */ '],
])('takes time linear in the text: %s', (_, part) => {
  const text = part.repeat(Math.ceil(2_000_000 / part.length));
  const start = performance.now();
  const disabled = disabledInText(text);
  for (let line = 1; line < 100_000; line += 1) disabled.isDisabled(rule, { line, column: 30 });
  expect(performance.now() - start).toBeLessThan(2000);
});
