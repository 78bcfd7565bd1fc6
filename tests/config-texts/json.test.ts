import { describe, expect, it } from 'vitest';
import { configFor, linters, type Message } from './lint-texts.js';

const settings = `{
  "IsEncrypted": false,
  "Values": {
    "AzureWebJobsStorage": "one",
    "Numbers": [1, "two", ["three"]],
    "Escaped": "a\\u0041\\n\\/"
  }
}
`;
const pairs = `[
  { "name": "API_KEY", "value": "one", "slotSetting": false },
  { "Name": "ENDPOINT", "Value": "two" },
  { "name": "no value here", "description": "three" }
]`;

describe.each(linters)('ESLint %s', (_version, linter) => {
  const lint = (text: string, language = 'json/jsonc'): Message[] =>
    linter.verify(text, [configFor(language)], 'a.json');
  const messagesOf = (text: string, language?: string): readonly string[] =>
    lint(text, language).map(({ message }) => message);

  it.each(['json/json', 'json/jsonc', 'json/json5'])('names each value of %s', (language) => {
    expect(messagesOf(settings, language)).toEqual([
      'property:AzureWebJobsStorage property:Values → one | aA\n/',
      'property:Numbers property:Values → two',
      'property:Numbers property:Values → three',
      'property:Escaped property:Values → aA\n/ | one',
    ]);
  });

  it('reports at the string', () => {
    expect(lint(settings)[0]).toMatchObject({ line: 4, column: 28, endLine: 4, endColumn: 33 });
    expect(lint(`\uFEFF${settings}`)[0]).toMatchObject({ line: 4, column: 28 });
    expect(lint(settings.replaceAll('\n', '\r\n'))[0]).toMatchObject({ line: 4, column: 28 });
  });

  it('takes the name beside a value for its label, and the other pairs for its neighbours', () => {
    expect(messagesOf(pairs)).toEqual([
      'property:name → API_KEY | one',
      'label:API_KEY property:value → one | API_KEY, two',
      'property:Name → ENDPOINT | two',
      'label:ENDPOINT property:Value → two | ENDPOINT, one',
      'property:name → no value here | three',
      'property:description → three | no value here',
    ]);
  });

  it('has a name without quotes and single quotes in JSON5', () => {
    expect(messagesOf("{ key: 'one' }", 'json/json5')).toEqual(['property:key → one']);
  });

  it('has long member names as texts without a name', () => {
    const name = 'n'.repeat(20);
    expect(messagesOf(`{ "keys": { "${name}": "one" } }`)).toEqual([
      ` → ${name}`,
      `property:${name} property:keys → one`,
    ]);
  });

  it('has comments, and settings in them under their names', () => {
    const text = `{
  // "key": "one\\u0021",
  /* first
   * second
   * KEY=two
   * third */
  "a": "b", // https://shop.example/
}`;
    const config = { ...configFor('json/jsonc'), languageOptions: { allowTrailingCommas: true } };
    const messages = linter.verify(text, [config], 'a.json');
    expect(messages.map(({ message, line, column }) => [line, column, message])).toEqual([
      [2, 13, '# property:key → one!'],
      [3, 5, '#  →  first\n   * second\n'],
      [5, 10, '# setting:KEY → two'],
      [5, 13, '#  → \n   * third '],
      [7, 8, 'property:a → b'],
      [7, 15, '#  →  https://shop.example/'],
    ]);
  });

  it('obeys comments that disable a rule', () => {
    const text = `{
  // eslint-disable-next-line azure-identity/texts
  "a": "one",
  "b": "two"
}`;
    expect(lint(text).map(({ line }) => line)).toEqual([2, 4]);
  });

  it('reads what is nested deeply, with the nearest names', () => {
    const depth = 500;
    const text = `${'{"a":['.repeat(depth)}"one"${']}'.repeat(depth)}`;
    expect(messagesOf(text)).toEqual([`${Array(8).fill('property:a').join(' ')} → one`]);
  });
});
