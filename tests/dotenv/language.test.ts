import { describe, expect, it } from 'vitest';
import { configFor, linters, type Message } from '../config-texts/lint-texts.js';

const config = configFor('azure-identity/dotenv');

describe.each(linters)('ESLint %s', (_version, linter) => {
  const lint = (text: string, ...more: readonly object[]): Message[] =>
    linter.verify(text, [config, ...more], '.env');
  const linesOf = (text: string, ...more: readonly object[]): readonly number[] =>
    lint(text, ...more).map(({ line }) => line);

  it('reports at the value', () => {
    expect(lint('# settings\nexport A="one\ntwo" # three\n')).toMatchObject([
      { message: '#  →  settings', line: 1, column: 2, endLine: 1, endColumn: 11 },
      { message: 'setting:A → one\ntwo', line: 2, column: 10, endLine: 3, endColumn: 5 },
      { message: '#  →  three', line: 3, column: 7 },
    ]);
  });

  it('takes the byte order mark off', () => {
    expect(lint('\uFEFFA=1')).toMatchObject([{ line: 1, column: 3, endColumn: 4 }]);
  });

  it('counts lines that end in CR LF', () => {
    expect(linesOf('A=1\r\n\r\nB=2\r\n')).toEqual([1, 3]);
  });

  it.each([
    [
      'the next line',
      '# eslint-disable-next-line azure-identity/texts -- a reason\nA=1\nB=2',
      [1, 3],
    ],
    ['the line', 'A=1 # eslint-disable-line azure-identity/texts\nB=2', [2]],
    ['the line, all rules', 'A=1 # eslint-disable-line\nB=2', [2]],
    // The comment that enables the rule is a text itself.
    ['a part', '# eslint-disable\nA=1\n# eslint-enable\nB=2', [3, 4]],
    ['the rest', 'A=1\n# eslint-disable azure-identity/texts\nB=2\nC=3', [1]],
    ['another rule', 'A=1 # eslint-disable-line azure-identity/other\nB=2', [1, 1, 1, 2]],
    ['the file, by configuration', '# eslint azure-identity/texts: off\nA=1', []],
    ['the file, in a block of Markdown', '/* eslint azure-identity/texts: "off" */\nA=1', []],
  ])('lets a comment disable a rule for %s', (_part, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('lets a comment configure a rule with options', () => {
    const messages = lint('# eslint azure-identity/texts: ["warn"], azure-identity/none: 2\nA=1');
    expect(messages.map(({ message }) => message)).toContainEqual(
      expect.stringContaining("'azure-identity/none' was not found"),
    );
  });

  it('names the comment that configures nothing', () => {
    expect(lint('# eslint azure-identity/texts: [\nA=1')[0]).toMatchObject({
      message: 'This comment configures no rule. Write # eslint plugin/rule: "off".',
      line: 1,
    });
  });

  it('takes no other comment for one of ESLint', () => {
    expect(linesOf('# eslint is great\n# eslint-disabled: no\nA=1')).toEqual([1, 2, 3]);
  });

  it('finds a directive that disables nothing, and removes it', () => {
    const text = 'A=1 # eslint-disable-line azure-identity/texts\n';
    const off = { rules: { 'azure-identity/texts': 'off' } };
    const unused = { linterOptions: { reportUnusedDisableDirectives: 'error' } };
    expect(lint(text, off, unused)).toMatchObject([
      { message: expect.stringContaining('Unused eslint-disable'), fix: { range: [4, 46] } },
    ]);
  });

  it('says that comments are switched off', () => {
    const [message] = lint('# eslint-disable\nA=1', { linterOptions: { noInlineConfig: true } });
    expect(message?.message).toContain("'# eslint-disable' has no effect");
  });

  it("lets ESLint's own rules and JavaScript's options, which may reach every file, do no harm", () => {
    // This rule asks for the comments and the lines before it looks at the tree.
    const rules = { 'no-irregular-whitespace': 'error', 'no-undef': 'error' };
    expect(linesOf('A=1', { rules, languageOptions: { ecmaVersion: 2024 } })).toEqual([1]);
  });
});
