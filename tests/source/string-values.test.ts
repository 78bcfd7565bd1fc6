import type { TSESTree } from '@typescript-eslint/types';
import { describe, expect, it } from 'vitest';
import { unknownPart } from '../../src/secrets/located-text.js';
import { createSourceFile } from '../../src/source/create.js';
import { loadParser } from '../../src/source/parse.js';
import { stringValuesOf } from '../../src/source/string-values.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { dialects } from './dialects.js';
import { parsed } from './parsing.js';

/** The values of a file, with `…` for what is not known. */
function textsOf(file: SourceFile): readonly string[] {
  return stringValuesOf(file).map(({ text }) => text.replaceAll(unknownPart, '…'));
}

const plumInBase64 = Buffer.from('plum tart').toString('base64');

const javascript: readonly (readonly [code: string, texts: readonly string[]])[] = [
  // Literals.
  [`f('a\\x62\\u0063\\u{64}\\n');`, ['abcd\n']],
  [`f('ab\\\ncd');`, ['abcd']],
  ['f(`ab\\u0063\r\nd`);', ['abc\nd']],
  [`f('');`, []],
  [`'use strict'; f(/a/u, 1, null, 2n);`, []],
  // What is no value.
  [`const a = { 'k': 'v', m: 'w' };`, ['v', 'w']],
  [`class A { 'k' = 'v'; 'm'() {} }`, ['v']],
  [`import a from 'm'; export * from 'm'; export { b } from 'm';`, []],
  [`const a = require('m'), b = import('m');`, []],
  // Sums.
  [`f('a' + 'b' + 'c');`, ['abc']],
  [`f('a' + ('b' + 1));`, ['ab1']],
  [`f(1 + 2 + 'a');`, ['……a']],
  [`f('a' + b + 'c');`, ['a…c']],
  [`f(a + b);`, []],
  [`f('a' + (b ? 'c' : 'd'));`, ['a…', 'c', 'd']],
  [`f('a' + g('b'));`, ['a…', 'b']],
  // Templates.
  ['f(`a${b}c${1}`);', ['a…c1']],
  ["f(`a${'b'}c`);", ['abc']],
  ['f(`${a}${b}`);', []],
  ['f(sql`a${b}c`);', ['a…c']],
  ['f(String.raw`a\\n`);', ['a\\n']],
  // Constants.
  ["const a = 'b'; f(`${a}c`);", ['b', 'bc']],
  [`const a = 'b'; f(a);`, ['b']],
  [`let a = 'b'; a = 'c'; f(a + 'd');`, ['b', 'c', '…d']],
  [`const a = { b: { c: 'd' } }; f(a.b.c + 'e');`, ['d', 'de']],
  [`const a = Object.freeze({ b: 'c' }); f(a['b'] + 'd', { ['e']: 'f' });`, ['c', 'cd', 'f']],
  [`const a = { b: 'c' }; a.b = d; f(a.b + 'e');`, ['c', '…e']],
  [`const a = b + 'c'; const b = a + 'd';`, ['…cdc', '…cd']],
  // Appending.
  [`let a = 'b'; a += 'c'; a += d; a += 'e';`, ['bc…e']],
  [`let a = 'b'; if (x) a += 'c';`, ['b', 'c']],
  [`let a; a = 'b'; a += 'c'; a = 'd';`, ['bc', 'd']],
  // Lists.
  [`f(['a', 'b', c].join(''));`, ['ab…']],
  [`f(['a', 'b'].join());`, ['a,b']],
  [`const a = ['b', 'c']; f(a.join('-'));`, ['b', 'c', 'b-c']],
  [`const a = ['b']; f(a.join(''), ['c'].join(''));`, ['b', 'c']],
  [`f(['a', 'b']); f(new Map([['c', 'd']]));`, ['a', 'b', 'c', 'd']],
  [`f('cba'.split('').reverse().join(''));`, ['abc']],
  [`f('a'.concat('b', c));`, ['ab…']],
  // Conversions.
  [
    `f('a-b-c'.replace('-', ''), 'a-b-c'.replaceAll('-', '+'), 'a-b-c'.replace(/-/g, ''));`,
    ['ab-c', 'a+b+c', 'abc'],
  ],
  [
    `f('a-b'.replace(/[-]/, ''), 'a-b'.replace('-', c), 'a'.replace('a', 'bc'));`,
    ['a-b', 'a-b', '-', 'a', 'a', 'bc'],
  ],
  [`f(Buffer.from('${plumInBase64}', 'base64').toString());`, ['plum tart', plumInBase64]],
  [`f(atob('${plumInBase64}'));`, ['plum tart', plumInBase64]],
  [`f(Buffer.from('706c756d', 'hex').toString('utf8'));`, ['plum', '706c756d']],
  [`f(decodeURIComponent('a%2Bb'), ' c '.trim(), String('d'));`, ['a+b', 'c', 'd']],
  [`f(String.fromCharCode(97, 98));`, ['ab']],
  // Defaults, fields, parameters.
  [`function f(a = 'b', { c = 'd' } = { c: 'e' }) { return 'f'; }`, ['b', 'd', 'e', 'f']],
  [
    `class A { #a = 'b'; static c = 'd'; static { this.e = 'f'; } get g() { return 'h'; } }`,
    ['b', 'd', 'f', 'h'],
  ],
  [`const { a = 'b' } = c; for (const d of ['e']) f();`, ['b', 'e']],
  [`switch (a) { case 'b': f(); } label: for (;;) break label;`, ['b']],
  // JSX.
  [
    `const a = <A b="c" d={'e'} {...{ f: 'g' }}>h <i>j</i>{'k'}</A>;`,
    ['c', 'e', 'g', 'h', 'j', 'k'],
  ],
  [`const a = <A b="c&amp;d&#x41;\\n">e&lt;f&nope;</A>;`, ['c&dA\\n', 'e<f&nope;']],
  [`const a = <A>\n  b\n  <i />\n</A>;`, ['b']],
];

const typescript: readonly (readonly [code: string, texts: readonly string[]])[] = [
  [`const a: 'b' = 'c' as 'd'; type E = 'f' | \`g\${string}\`;`, ['c']],
  [`enum A { 'b' = 'c', D = 'e' + 'f' } f(A.D + 'g');`, ['c', 'ef', 'efg']],
  [`class A { constructor(private a: 'b' = 'c') {} declare d: 'e'; accessor f = 'g' }`, ['c', 'g']],
  [`@D('a') class A { @E('b') c; f(@G('h') i) {} }`, ['a', 'b', 'h']],
  [`namespace A { export const b = 'c' satisfies string; } declare module 'd' {}`, ['c']],
  [`interface A { b: 'c' } f<'d'>(('e' as any)! + 'f');`, ['ef']],
  [`import a = require('m'); export = 'b';`, ['b']],
];

describe.each(dialects)('the texts of a file ($name)', ({ parse, hasTypes }) => {
  it.each(javascript)('%s', (code, texts) => {
    expect(textsOf(parse(code))).toEqual(texts);
  });
  it.each(hasTypes ? typescript : [])('%s', (code, texts) => {
    expect(textsOf(parse(code))).toEqual(texts);
  });
});

/** Code, the text that is looked for in its value, and the code that it comes from. */
const places: readonly (readonly [code: string, text: string, place: string])[] = [
  [`f('plum')`, 'lu', `'plum'`],
  [`f('pl\\x75m')`, 'lu', `'pl\\x75m'`],
  [`f('a' + 'plum' + b)`, 'plum', `'plum'`],
  [`f('a' + 'pl' + 'um' + b)`, 'plum', `'a' + 'pl' + 'um'`],
  ['f(`a${b}plum`)', 'plum', 'plum'],
  ['f(`a${b}pl${`um`}`)', 'plum', '`a${b}pl${`um`}`'],
  ["f(`a${'plum'}`)", 'plum', `'plum'`],
  [`const p = 'plum'; f('key=' + p)`, 'plum', `'plum'`],
  [`f(['a', 'plum'].join(';'))`, 'plum', `'plum'`],
  [`let a = 'b;'; a += 'plum';`, 'plum', `'plum'`],
  [`f(' plum'.trim())`, 'plum', `' plum'`],
  [`f(atob('${plumInBase64}'))`, 'plum', `'${plumInBase64}'`],
  [`f(<a>the plum </a>)`, 'plum', 'plum'],
  [`f(<a>the &lt;plum </a>)`, 'plum', 'the &lt;plum'],
  [`f(<a b="the plum" />)`, 'plum', `"the plum"`],
  [`f('a\\\nplum')`, 'plum', `'a\\\nplum'`],
];

describe.each(dialects)('the place of a text ($name)', ({ parse }) => {
  it.each(places)('%s: %s', (code, text, place) => {
    const file = parse(code);
    const value = stringValuesOf(file).findLast((candidate) => candidate.text.includes(text));
    const start = value?.text.indexOf(text) ?? 0;
    const range = value?.locate(start, start + text.length) ?? [0, 0];
    expect(code.slice(...range)).toBe(place);
  });
});

/** A tree that is too deep for the analysis of scopes, as a host with another parser may hand it over. */
function parsedWithoutScopes(text: string): SourceFile {
  const { program } = loadParser().parseSync('a.ts', text, { astType: 'ts', range: true });
  const ast = program as unknown as TSESTree.Program;
  return createSourceFile({ ...parsed(''), path: 'a.ts', text, ast });
}

describe('large and twisted code', () => {
  it('a sum of 20,000 terms is one text, and each term has its place', () => {
    const code = `const key = ${Array.from({ length: 20_000 }, (_item, i) => `'${i};'`).join('+')};`;
    const file = parsedWithoutScopes(code);
    const [value, ...others] = stringValuesOf(file);
    const start = value?.text.indexOf('19999;') ?? -1;
    expect(others).toEqual([]);
    expect(code.slice(...(value?.locate(start, start + 5) ?? []))).toBe(`'19999;'`);
    expect(value?.names).toEqual([{ text: 'key', role: 'variable' }]);
    expect(value?.near()).toEqual([]);
  });

  it('the terms of a sum of 5,000 unknown calls are apart', () => {
    const terms = Array.from({ length: 5000 }, (_item, i) => `f('${i}')`).join('+');
    const values = stringValuesOf(parsedWithoutScopes(`const key = ${terms};`));
    expect(values.map(({ names }) => names.length)).toEqual(Array.from(values, () => 1));
    expect(values).toHaveLength(5000);
  });

  it('arrays nest 1,500 deep', () => {
    const file = parsed(`const a = ${'["b", '.repeat(1500)}'c'${']'.repeat(1500)};`);
    expect(stringValuesOf(file)).toHaveLength(1501);
  });

  it('constants that lead back to themselves end', () => {
    const file = parsed(
      `const a = b + 'c'; const b = a + 'd'; const e = e + 'f'; const g = { h: g.h + 'i' };`,
    );
    expect(textsOf(file)).toHaveLength(4);
  });

  it('constants that double one another stay small', () => {
    const lines = Array.from(
      { length: 200 },
      (_item, i) => `const a${i + 1} = a${i} + a${i} + 'x';`,
    );
    const texts = textsOf(parsed(`const a0 = 'plum'; ${lines.join('\n')}`));
    expect(texts[2]).toBe('plumplumxplumplumxx');
    expect(texts.join('').length).toBeLessThan(2_000_000);
  });
});
