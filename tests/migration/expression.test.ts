import { describe, expect, it } from 'vitest';
import {
  type Code,
  encode,
  type Expression,
  fromParts,
  join,
  print,
  printString,
} from '../../src/migration/expression.js';

const code = (text: string): Code => ({ kind: 'code', text });
const literal = (value: string): Expression => ({ kind: 'literal', value });
const template = (...parts: (string | Code)[]): Expression => ({ kind: 'template', parts });

describe('printString', () => {
  it.each([
    ['abc', `'`, `'abc'`],
    ['abc', `"`, `"abc"`],
    [`it's`, `'`, `'it\\'s'`],
    [`it's`, `"`, `"it's"`],
    ['say "a"', `'`, `'say "a"'`],
    ['say "a"', `"`, `"say \\"a\\""`],
    ['a\\b', `'`, `'a\\\\b'`],
    ['a\nb\tc', `'`, `'a\\nb\\tc'`],
    [`\\'`, `'`, `'\\\\\\''`],
    ['', `'`, `''`],
  ])('%j in %s', (value, quote, expected) => {
    const printed = printString(value, quote);
    expect(printed).toBe(expected);
    // The literal means the value.
    expect(new Function(`return ${printed}`)()).toBe(value);
  });
});

describe('print', () => {
  it.each<[Expression, string]>([
    [code('process.env.X'), 'process.env.X'],
    [literal('a'), `'a'`],
    [template('a', code('b'), 'c'), '`a${b}c`'],
    [template('`', code('b'), '${c}\\'), '`\\`${b}\\${c}\\\\`'],
  ])('%j', (expression, expected) => {
    expect(print(expression, `'`)).toBe(expected);
  });
});

describe('fromParts', () => {
  it.each<[(string | Code)[], Expression]>([
    [[], literal('')],
    [[''], literal('')],
    [['a', 'b'], literal('ab')],
    [[code('a')], code('a')],
    [['', code('a'), ''], code('a')],
    [['a', '', 'b', code('c'), 'd'], template('ab', code('c'), 'd')],
    [[code('a'), code('b')], template(code('a'), code('b'))],
  ])('%j', (parts, expected) => {
    expect(fromParts(parts)).toEqual(expected);
  });
});

describe('encode', () => {
  it.each<[Expression, string]>([
    [literal('a'), `'a'`],
    [literal('a b/c?d#e%'), `'a%20b%2Fc%3Fd%23e%25'`],
    [code('name'), 'encodeURIComponent(name)'],
    [template('a/', code('b')), 'encodeURIComponent(`a/${b}`)'],
  ])('%j', (expression, expected) => {
    expect(print(encode(expression), `'`)).toBe(expected);
  });
});

describe('join', () => {
  const url = literal('https://a.blob.core.windows.net');

  it.each<[Expression, Expression[], string]>([
    [url, [literal('c')], `'https://a.blob.core.windows.net/c'`],
    [literal('https://a/'), [literal('c')], `'https://a/c'`],
    [url, [literal('c'), literal('b')], `'https://a.blob.core.windows.net/c/b'`],
    [url, [code('name')], '`https://a.blob.core.windows.net/${name}`'],
    [url, [template('x-', code('y'))], '`https://a.blob.core.windows.net/x-${y}`'],
    [
      url,
      [code('c'), encode(code('b'))],
      '`https://a.blob.core.windows.net/${c}/${encodeURIComponent(b)}`',
    ],
    [template('https://', code('a'), '.net'), [literal('c')], '`https://${a}.net/c`'],
    [template('https://', code('host')), [literal('c')], '`https://${host}/c`'],
    [template('https://', code('a'), '/'), [literal('c')], '`https://${a}/c`'],
    [code('endpoint'), [literal('c')], `new URL('c', endpoint).href`],
    [code('endpoint'), [code('name')], `new URL(name, endpoint).href`],
    [code('endpoint'), [literal('c'), literal('b')], `new URL('c/b', endpoint).href`],
    [
      code('process.env.X'),
      [code('c'), encode(code('b'))],
      'new URL(`${c}/${encodeURIComponent(b)}`, process.env.X).href',
    ],
  ])('%j and %j', (base, segments, expected) => {
    expect(print(join(base, segments, `'`), `'`)).toBe(expected);
  });
});
