import { describe, expect, it } from 'vitest';
import { isWithinKeyLifetime } from '../../src/migration/sas-lifetime.js';
import { walk } from '../../src/source/walk.js';
import { parsed } from '../source/parsing.js';

/** The verdict on the argument of `expire(…)`, the only call of that name in a text. */
function isShort(text: string): boolean | null {
  const file = parsed(text);
  let result: boolean | null = null;
  walk(file.ast, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
    const [date] = node.callee.name === 'expire' ? node.arguments : [];
    if (date !== undefined) result = isWithinKeyLifetime(file, date);
    return undefined;
  });
  return result;
}

describe('an expiry within seven days', () => {
  it.each([
    'expire(new Date());',
    'expire(new Date(Date.now()));',
    'expire(new Date(Date.now() + 3600000));',
    'expire(new Date(Date.now() + 3_600_000));',
    'expire(new Date(3600 * 1000 + Date.now()));',
    'expire(new Date(Date.now() + 60 * 60 * 1000));',
    'expire(new Date(Date.now() + 6e5));',
    'expire(new Date(Date.now() + 7 * 24 * 60 * 60 * 1000 - 1));',
    'expire(new Date(Date.now() + 86_400_000 / 24));',
    'expire(new Date(Date.now() - 1000));',
    'expire(new Date(new Date().getTime() + 1000));',
    'expire(new Date(new Date().valueOf() + 1000));',
    'expire(new Date(+new Date() + 1000));',
    'expire(new Date(new Date() - 1000));',
    'expire(new Date((Date.now()) + (1000)));',
    'expire(new Date(Date.now() + 1000) as Date);',
    'expire(new Date(Date.now()! + 1000)!);',
    'const end = new Date(Date.now() + 1000); expire(end);',
    'const start = new Date(); expire(new Date(start.getTime() + 1000));',
    'const start = new Date(); const end = new Date(start.valueOf() + 1000); expire(end);',
    'const start = new Date(Date.now() - 300_000); expire(new Date(start.valueOf() + 900_000));',
    'const start = new Date(Date.now() - 300_000); expire(new Date(+start + 900_000));',
    'const start = new Date(Date.now() - 300_000); expire(new Date(start));',
    'const now = Date.now(); expire(new Date(now + 1000));',
    'const HOUR = 60 * 60 * 1000; const life = 2 * HOUR; expire(new Date(Date.now() + life));',
    'function f() { return g(Date.now() + HOUR); function g() { expire(new Date(Date.now() + HOUR)); } } const HOUR = 3600_000;',
  ])('%s', (text) => {
    expect(isShort(text)).toBe(true);
  });
});

describe('an expiry that is later, or out of sight', () => {
  it.each([
    'expire(new Date(Date.now() + 7 * 24 * 60 * 60 * 1000));',
    'expire(new Date(Date.now() + 8 * 86_400_000));',
    'expire(new Date(Date.now() + 1e12));',
    'expire(new Date(Date.now() + 86_400_000 / 0));',
    'expire(new Date(Date.now() + 0 / 0));',
    'expire(new Date(2099, 0, 1));',
    'const start = new Date(Date.now() + 7 * 86_400_000); expire(new Date(start.getTime() + 1));',
    'const start = new Date(2099, 0, 1); expire(new Date(start.getTime() + 1000));',
    'expire(new Date(new Date() + 1000));',
    "expire(new Date('2099-01-01'));",
    'expire(new Date(1000));',
    'expire(Date.now() + 1000);',
    'expire("tomorrow");',
    'expire(new Date(Date.now() + Date.now()));',
    'expire(new Date(1000 - Date.now()));',
    'expire(new Date(Date.now() * 2));',
    'expire(new Date(Date.now() + minutes * 60_000));',
    'expire(new Date(Date.now() + Number(process.env.LIFE)));',
    "expire(new Date(Date.now() + '1000'));",
    'expire(new Date(Date.now() % 1000));',
    'expire(new Date(Date.now() + 1000 ** 3));',
    'expire(new Date(Date.UTC(2099, 1)));',
    'expire(addHours(new Date(), 1));',
    'let life = 1000; life = 1e12; expire(new Date(Date.now() + life));',
    'function f(life = 1000) { expire(new Date(Date.now() + life)); }',
    'function f(end: Date) { expire(end); }',
    'const end = new Date(); end.setDate(end.getDate() + 30); expire(end);',
    "const end = new Date(); end['setDate'](40); expire(end);",
    'const start = new Date(); start.setFullYear(2099); expire(new Date(start.getTime() + 1000));',
    'const { end } = { end: new Date() }; expire(end);',
    'const end = new Date(Date.now() + 1000); extend(end); expire(end);',
    'const start = new Date(); extend(1, start); expire(new Date(start.getTime() + 1000));',
    'function f(Date: any) { expire(new Date(Date.now() + 1000)); }',
    'class Date { static now() { return 1e15; } } expire(new Date());',
    'const a = b; const b = a; expire(new Date(Date.now() + a));',
    'expire(new Foo(Date.now() + 1000));',
  ])('%s', (text) => {
    expect(isShort(text)).toBe(false);
  });
});

it('gives up on a sum that is too long rather than run out of stack', () => {
  expect(isShort(`expire(new Date(Date.now()${' + 1'.repeat(1000)}));`)).toBe(false);
});
