import { expect, it } from 'vitest';
import { findDocTypeMentions } from '../../src/source/doc-types.js';
import { parsed } from './parsing.js';

/** The texts that name the class `Key` as a type. */
function mentionsIn(text: string, path = 'file.js'): readonly string[] {
  const file = parsed(text, path);
  return findDocTypeMentions(file, 'Key').map(({ range }) => file.text.slice(...range));
}

it.each<[string, readonly string[]]>([
  ['/** @type {Key} */', ['Key']],
  ['/** @type {Key | Key[]} */', ['Key', 'Key']],
  ['/** @param {{ key: Key, other: { Keys: Key } }} options The Key. */', ['Key', 'Key']],
  ["/** @type {import('m').Key} */", ["import('m').Key"]],
  ['/** @type {import("m").Key | Other} */', ['import("m").Key']],
  ['/** @type {keys.Key} */', []],
  ['/** @type {KeyHolder | $Key | OldKey} */', []],
  ['/** A Key of {Key}, see {@link Key}. */', []],
  ['/** mail@example.com @type {Key */', ['Key']],
  ['/* @type {Key} */', []],
  ['// @type {Key}', []],
])('finds what %s names', (comment, expected) => {
  expect(mentionsIn(`${comment}\nlet x;\n`)).toEqual(expected);
});

it('leaves doc comments of TypeScript alone, which the compiler does not read', () => {
  expect(mentionsIn('/** @type {Key} */\nlet x;\n', 'file.ts')).toEqual([]);
});

it('is linear in a comment of braces and tags', () => {
  const text = `/** ${'@type {{'.repeat(20_000)} Key */\nlet x;\n`;
  const start = performance.now();
  mentionsIn(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
