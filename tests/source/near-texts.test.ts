import { describe, expect, it } from 'vitest';
import { unknownPart } from '../../src/secrets/located-text.js';
import { stringValuesOf } from '../../src/source/string-values.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { dialects } from './dialects.js';
import { parsed } from './parsing.js';

/** What is near the value `plum`. */
function nearPlum(file: SourceFile): string {
  const value = stringValuesOf(file).find(({ text }) => text === 'plum');
  if (value === undefined) throw new Error('no plum');
  return value.near().join(' ').replaceAll(unknownPart, '…');
}

const javascript: readonly (readonly [code: string, near: string])[] = [
  ['f({ endpoint: `https://${a}.b`, key: "plum", c: 1 });', 'https://….b'],
  [`f({ a: 'b', c: { d: 'e', key: 'plum' } });`, 'e b'],
  [`f('a', { key: 'plum' }, 'b');`, 'a b'],
  [`f({ endpoint: 'a' }, 'plum');`, 'a'],
  [`new A('b', new Key('plum'));`, 'b'],
  [`const endpoint = 'a'; f(endpoint, 'plum');`, 'a a'],
  [`f(process.env.A || 'a', b ? 'c' : d, 'plum');`, 'a c'],
  [`f(new URL('a'), 'plum');`, 'a'],
  [`x.endpoint('a').key('plum').region('b');`, 'a b'],
  [`f(['a', 'plum', ['b'], ...c]);`, 'a b'],
  [`const a = <A endpoint="a" key="plum" b={\`c\${d}\`} />;`, 'a c…'],
  [`const a = <A b="c">d <code>plum</code> {'e'}</A>;`, 'd e c'],
  [`const a = 'b', key = 'plum';`, 'b'],
  [`const a = 'b'; const key = 'plum'; export const c = 'd'; e.f = 'g';`, 'b d g'],
  [`function f(a = 'b', key = 'plum') {} const c = 'd';`, 'b d'],
  [`const { a = 'b', key = 'plum' } = c;`, 'b'],
  [`class A { a = 'b'; #key = 'plum'; c() { return 'd'; } }`, 'b'],
  [`class A { constructor() { this.a = 'b'; this.key = 'plum'; } }`, 'b'],
  [`const a = 'b'; function f() { const c = 'd'; return 'plum'; }`, 'd'],
  [`switch (a) { case 1: b = 'c'; key = 'plum'; }`, 'c'],
  [`'use strict'; const a = require('b'); const key = 'plum';`, ''],
  [`if (a) key = 'plum'; else key = 'b';`, ''],
  [
    Array.from({ length: 12 }, (_item, i) => `f('${i}');`)
      .join(' ')
      .replace(`'6'`, `'plum'`),
    '2 3 4 5 7 8 9 10',
  ],
  [
    `f([${Array.from({ length: 30 }, (_item, i) => `'${i}'`)
      .join()
      .replace(`'15'`, `'plum'`)}], 'a');`,
    '5 6 7 8 9 10 11 12 13 14 16 17 18 19 20 21 22 23 24 25',
  ],
];

const typescript: readonly (readonly [code: string, near: string])[] = [
  [`enum A { B = 'c', Key = 'plum' }`, 'c'],
  [`f({ a: 'b' as const, key: 'plum' } satisfies C);`, 'b'],
  [`namespace A { const b = 'c'; const key = 'plum' }`, 'c'],
  [`class A { constructor(private b = 'c', key = 'plum') {} }`, 'c'],
];

describe.each(dialects)('the texts near a value ($name)', ({ parse, hasTypes }) => {
  it.each(javascript)('%s', (code, near) => {
    expect(nearPlum(parse(code))).toBe(near);
  });
  it.each(hasTypes ? typescript : [])('%s', (code, near) => {
    expect(nearPlum(parse(code))).toBe(near);
  });
});

it('long lists beside a long text are looked at in part', () => {
  const items = Array.from({ length: 20_000 }, (_item, index) => `'v${index}'`);
  const sum = Array.from({ length: 1000 }, () => `'x'`).join('+');
  const values = stringValuesOf(parsed(`f(${sum}, { a: [${items.join()}] });`));
  for (const value of values) expect(value.near().length).toBeLessThanOrEqual(20);
});

it('deep lists are looked at in part', () => {
  const values = stringValuesOf(parsed(`f(${'["a", '.repeat(1500)}'plum'${']'.repeat(1500)});`));
  expect(values.at(-1)?.near()).toHaveLength(20);
});
