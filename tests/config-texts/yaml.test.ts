import { describe, expect, it } from 'vitest';
import { configFor, linters, type Message } from './lint-texts.js';

// eslint-plugin-yml asks for ESLint 9.38 or later. Its language happens to work in 9.15 as well.
describe.each(linters)('ESLint %s', (_version, linter) => {
  const lint = (text: string): Message[] => linter.verify(text, [configFor('yml/yaml')], 'a.yml');
  const messagesOf = (text: string): readonly string[] => lint(text).map(({ message }) => message);

  it('names each value by the keys that lead to it', () => {
    const text = `storage:
  account: one
  'list': [two, {"three": 3}]
  nothing: ~
  yes: true
  digits: 0123
plain: "a\\tb"
--- # next
second: 'it''s'
`;
    expect(messagesOf(text)).toEqual([
      'property:account property:storage → one | 0123',
      'property:list property:storage → two',
      'property:three property:list property:storage → 3',
      'property:digits property:storage → 0123 | one',
      'property:plain → a\tb',
      '#  →  next',
      "property:second → it's",
    ]);
  });

  it('reports at the scalar', () => {
    expect(lint('a:\n  - "one"\n')[0]).toMatchObject({ line: 2, column: 5, endColumn: 10 });
    expect(lint('\uFEFFa:\r\n  - "one"\r\n')[0]).toMatchObject({ line: 2, column: 5 });
  });

  it('takes the name beside a value for its label, and the other pairs for its neighbours', () => {
    const text = `env:
  - name: API_KEY
    value: one
  - name: ENDPOINT
    value: two
`;
    expect(messagesOf(text)).toEqual([
      'property:name property:env → API_KEY | one',
      'label:API_KEY property:value property:env → one | API_KEY, two',
      'property:name property:env → ENDPOINT | two',
      'label:ENDPOINT property:value property:env → two | ENDPOINT, one',
    ]);
  });

  it('reads an anchor once, whatever uses it, and what has a tag', () => {
    const text = `base: &base
  key: !!str one
copy: *base
merged:
  <<: *base
`;
    expect(messagesOf(text)).toEqual(['property:key property:base → one']);
  });

  it.each([
    ['|', 'a: |-\n  one\n\n    two three\n  four\n'],
    ['>', 'a: >-\n  one\n\n    two three\n  four\n'],
    ['> with an anchor and a comment', 'a: &b >- # why\n  one\n\n    two three\n  four\n'],
  ])('finds a place inside of a block scalar (%s)', (_style, text) => {
    // From the first character to the last one; the comment is on line 1.
    expect(lint(text).at(-1)).toMatchObject({ line: 2, column: 3, endLine: 5, endColumn: 7 });
  });

  it('has comments, and settings in them under their names', () => {
    expect(messagesOf('a: 1 # prose\n# - key: "one" \n# KEY=two\n')).toEqual([
      'property:a → 1',
      '#  →  prose',
      '# property:key → one',
      '# setting:KEY → two',
    ]);
  });

  it('obeys comments that disable a rule', () => {
    const text = '# eslint-disable-next-line azure-identity/texts\na: one\nb: two\n';
    expect(lint(text).map(({ line }) => line)).toEqual([1, 3]);
  });

  it('reads what is nested deeply, empty files and odd keys', () => {
    expect(messagesOf('[]: one\n? [a, b]\n: two')).toEqual([
      'property: → one | two',
      'property: → two | one',
    ]);
    expect(messagesOf('')).toEqual([]);
    expect(messagesOf('a:\n')).toEqual([]);
    const depth = 300;
    const text = `${'{a: ['.repeat(depth)}one${']}'.repeat(depth)}`;
    expect(messagesOf(text)).toEqual([`${Array(8).fill('property:a').join(' ')} → one`]);
  });
});
