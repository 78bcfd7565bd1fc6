import { describe, expect, it } from 'vitest';
import { findClientRoot } from '../../src/findings/client-root.js';
import { walk } from '../../src/source/walk.js';
import { parsed } from '../source/parsing.js';

const navigation = new Set(['getContainerClient', 'getBlobClient', 'getBlockBlobClient']);

/** `construction | name` of the root of the client in `x.sign()`, the only call of that name; null for none. */
function rootIn(text: string): string | null {
  const file = parsed(text);
  let result: string | null = null;
  walk(file.ast, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
    const { object, property } = node.callee;
    if (property.type !== 'Identifier' || property.name !== 'sign') return undefined;
    const root = findClientRoot(file, object, navigation);
    result = root === null ? null : `${file.text.slice(...root.node.range)} | ${root.name}`;
    return undefined;
  });
  return result;
}

describe('findClientRoot', () => {
  it.each<[string, string | null]>([
    ['const s = new S(); s.sign();', 'new S() | s'],
    ['const s = S.create(); s.sign();', 'S.create() | s'],
    ['const s = new S(); s.getContainerClient("a").sign();', 'new S() | s'],
    [
      'const s = new S(); s.getContainerClient("a").getBlobClient("b").getBlockBlobClient().sign();',
      'new S() | s',
    ],
    [
      'const s = new S(); const c = s.getContainerClient("a"); const b = c.getBlobClient("b"); b.sign();',
      'new S() | s',
    ],
    ['const s = new S(); const t = s; t.getContainerClient("a").sign();', 'new S() | s'],
    ['const s = (await open())!; s.sign();', 'open() | s'],
    ['const s = new S() as S; (s as S).getContainerClient("a").sign();', 'new S() | s'],
    ['const s = new S(); s?.getContainerClient("a")?.sign();', 'new S() | s'],
    [
      'const s = new S(); function f() { const c = s.getContainerClient("a"); c.sign(); }',
      'new S() | s',
    ],
    // Nothing holds the service client.
    ['new S().getContainerClient("a").sign();', 'new S() | null'],
    ['const c = new S().getContainerClient("a"); c.sign();', 'new S() | null'],
    // A name that the place cannot see.
    ['const c = make(); function make() { const s = new S(); return s; } c.sign();', 'make() | c'],
    // Fields of the class.
    ['class A { s = new S(); f() { this.s.getContainerClient("a").sign(); } }', 'new S() | this.s'],
    ['class A { #s = new S(); f() { this.#s.sign(); } }', 'new S() | this.#s'],
    [
      'class A { constructor() { this.s = new S(); this.c = this.s.getContainerClient("a"); } f() { this.c.sign(); } }',
      'new S() | this.s',
    ],
    // Out of sight.
    ['let s = new S(); s = new S(1); s.sign();', null],
    ['function f(s) { s.sign(); }', null],
    ['import { s } from "./s"; s.sign();', null],
    ['const { s } = clients; s.sign();', null],
    ['clients.s.sign();', null],
    ['clients[0].sign();', null],
    ['(a ? b : c).sign();', null],
    ['class A { f() { this.s.sign(); } }', null],
    ['const a = b; const b = a; a.sign();', null],
  ])('%s', (text, expected) => {
    expect(rootIn(text)).toBe(expected);
  });

  it('takes a method that leads nowhere for the construction itself', () => {
    expect(rootIn('const s = new S(); s.getBlobBatchClient().sign();')).toBe(
      's.getBlobBatchClient() | null',
    );
  });

  it('does not name what is shadowed at the place', () => {
    const text =
      'const s = new S(); const c = s.getContainerClient("a"); function f(s) { c.sign(); }';
    expect(rootIn(text)).toBe('new S() | null');
  });
});
