import type { TSESTree } from '@typescript-eslint/types';
import { describe, expect, it } from 'vitest';
import { findExport, isRequire } from '../../src/source/bindings.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { walk } from '../../src/source/walk.js';
import { parsed } from './parsing.js';

/** The callees of all calls with one argument `MARK`, and of all tags of templates. */
function markedCallees(file: SourceFile): readonly TSESTree.Node[] {
  const callees: TSESTree.Node[] = [];
  walk(file.ast, (node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
    const [argument] = node.arguments;
    if (argument?.type === 'Identifier' && argument.name === 'MARK') callees.push(node.callee);
    return undefined;
  });
  return callees;
}

/** What the marked callee stands for, as `module: path`; `null` where it is nothing. */
function exportIn(text: string, path = 'file.ts'): string | null {
  const file = parsed(text, path);
  const [callee, ...others] = markedCallees(file);
  if (callee === undefined || others.length > 0) throw new Error(`mark one call in: ${text}`);
  const found = findExport(file, callee);
  return found === null ? null : `${found.module}: ${found.path.join('.')}`;
}

describe('imports', () => {
  it.each([
    [`import { X } from 'm'; new X(MARK);`, 'm: X'],
    [`import { X as Y } from 'm'; new Y(MARK);`, 'm: X'],
    [`import { 'x-y' as Y } from 'm'; new Y(MARK);`, 'm: x-y'],
    [`import { X } from 'm'; X.create(MARK);`, 'm: X.create'],
    [`import { X } from 'm'; X['create'](MARK);`, 'm: X.create'],
    [`import { X } from 'm'; X?.create(MARK);`, 'm: X.create'],
    [`import { X } from 'm'; X!.create(MARK);`, 'm: X.create'],
    [`import { X } from 'm'; (X as any).create(MARK);`, 'm: X.create'],
    [`import d from 'm'; d(MARK);`, 'm: default'],
    [`import d from 'm'; new d.X(MARK);`, 'm: default.X'],
    [`import { default as d } from 'm'; d(MARK);`, 'm: default'],
    [`import * as n from 'm'; new n.X(MARK);`, 'm: X'],
    [`import * as n from 'm'; n.X.create(MARK);`, 'm: X.create'],
    [`import * as n from 'm'; new n.inner.X(MARK);`, 'm: inner.X'],
    [`import * as n from 'm'; new n.default.X(MARK);`, 'm: default.X'],
    [`import m = require('m'); new m.X(MARK);`, 'm: X'],
    [`import m = require('m'); import X = m.X; new X(MARK);`, 'm: X'],
    [`import m = require('m'); import X = m.inner.X; new X(MARK);`, 'm: inner.X'],
    [`import * as n from 'm'; import X = n.X; new X(MARK);`, 'm: X'],
    [`export import m = require('m'); new m.X(MARK);`, 'm: X'],
    [`import { X } from 'm'; function f() { return () => new X(MARK); }`, 'm: X'],
    [`new X(MARK); import { X } from 'm';`, 'm: X'],
    [`import { X } from 'm'; new X<string>(MARK);`, 'm: X'],
  ])('%s', (text, expected) => {
    expect(exportIn(text)).toBe(expected);
  });

  // At run time the name is not there; for types, it still says what the value is.
  it.each([
    `import type { X } from 'm'; declare const a: X; new X(MARK);`,
    `import { type X } from 'm'; new X(MARK);`,
  ])('%s', (text) => {
    expect(exportIn(text)).toBe('m: X');
  });
});

describe('require', () => {
  it.each([
    [`const { X } = require('m'); new X(MARK);`, 'm: X'],
    [`const { X: Y } = require('m'); new Y(MARK);`, 'm: X'],
    [`const { 'x-y': Y } = require('m'); new Y(MARK);`, 'm: x-y'],
    [`const { inner: { X } } = require('m'); new X(MARK);`, 'm: inner.X'],
    [`const { X = Y } = require('m'); new X(MARK);`, 'm: X'],
    [`var { X } = require("m"); new X(MARK);`, 'm: X'],
    ['const { X } = require(`m`); new X(MARK);', 'm: X'],
    [`const X = require('m').X; new X(MARK);`, 'm: X'],
    [`const X = require('m')['X']; new X(MARK);`, 'm: X'],
    [`const m = require('m'); new m.X(MARK);`, 'm: X'],
    [`const m = require('m'); const { X } = m; new X(MARK);`, 'm: X'],
    [`const m = require('m'); m.X.create(MARK);`, 'm: X.create'],
    [`require('m')(MARK);`, 'm: '],
    [`require('m').X.create(MARK);`, 'm: X.create'],
    [`new (require('m').X)(MARK);`, 'm: X'],
    [`const d = require('m').default; d(MARK);`, 'm: default'],
    [`function f() { const { X } = require('m'); return new X(MARK); }`, 'm: X'],
    [`const f = () => { const m = require('m'); return new m.X(MARK); };`, 'm: X'],
    [`let m; m = require('m'); new m.X(MARK);`, 'm: X'],
    [`let m; function f() { m = require('m'); } new m.X(MARK);`, 'm: X'],
    [`const X = (require('m') as typeof import('m')).X; new X(MARK);`, 'm: X'],
  ])('%s', (text, expected) => {
    expect(exportIn(text)).toBe(expected);
  });

  it.each([
    `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
    `import { createRequire } from 'module'; const require = createRequire(import.meta.url);`,
    `import { createRequire as c } from 'node:module'; const require = c(import.meta.url);`,
    `import * as module from 'node:module'; const require = module.createRequire(import.meta.url);`,
    `import module from 'node:module'; const require = module.createRequire(import.meta.url);`,
  ])('%s', (text) => {
    expect(exportIn(`${text} new (require('m').X)(MARK);`, 'file.mjs'.replace('mjs', 'mts'))).toBe(
      'm: X',
    );
  });

  it('may have another name where createRequire makes it', () => {
    const text = `import { createRequire } from 'node:module'; const load = createRequire(import.meta.url);`;
    expect(exportIn(`${text} new (load('m').X)(MARK);`)).toBe('m: X');
  });

  it.each([
    [`const { [key]: X } = require('m'); new X(MARK);`],
    [`const { ...all } = require('m'); new all.X(MARK);`],
    [`const [X] = require('m'); new X(MARK);`],
    [`const m = require(name); new m.X(MARK);`],
    ['const m = require(`${name}`); new m.X(MARK);'],
    [`const m = require(); new m.X(MARK);`],
    [`const m = require('m'); new m[name](MARK);`],
    [`const m = require('m')(); new m.X(MARK);`],
    [`const m = load('m'); new m.X(MARK);`],
    [`const m = require.resolve('m'); new m.X(MARK);`],
    [`const m = module.require; new m.X(MARK);`],
  ])('nothing is known of %s', (text) => {
    expect(exportIn(text)).toBeNull();
  });
});

describe('dynamic imports', () => {
  it.each([
    [`const { X } = await import('m'); new X(MARK);`, 'm: X'],
    [`const m = await import('m'); new m.X(MARK);`, 'm: X'],
    [`const { default: d } = await import('m'); d(MARK);`, 'm: default'],
    [`async function f() { const { X } = await import('m'); new X(MARK); }`, 'm: X'],
    [`new (await import('m')).X(MARK);`, 'm: X'],
    [`const X = (await import('m')).X; new X(MARK);`, 'm: X'],
    [`import('m').then(({ X }) => new X(MARK));`, 'm: X'],
    [`import('m').then((m) => new m.X(MARK));`, 'm: X'],
    [`import('m').then(function ({ X: Y }) { new Y(MARK); });`, 'm: X'],
    [`const loading = import('m'); const { X } = await loading; new X(MARK);`, 'm: X'],
    [`const loading = import('m'); loading.then(({ X }) => new X(MARK));`, 'm: X'],
  ])('%s', (text, expected) => {
    expect(exportIn(text)).toBe(expected);
  });

  it.each([
    [`let X; async function f() { ({ X } = await import('m')); new X(MARK); }`],
    [`const m = import('m'); new m.X(MARK);`],
    [`const m = await import(name); new m.X(MARK);`],
    [`import('m').catch((m) => new m.X(MARK));`],
    [`import('m').then(null, (m) => new m.X(MARK));`],
    [`other.then(({ X }) => new X(MARK));`],
    [`import('m').then((a, m) => new m.X(MARK));`],
    [`let p = import('m'); p = other; const m = await p; new m.X(MARK);`],
  ])('nothing is known of %s', (text) => {
    expect(exportIn(text)).toBeNull();
  });
});

describe('compiled code', () => {
  it.each([
    [`const storage_blob_1 = require('m'); new storage_blob_1.X(MARK);`, 'm: X'],
    [`const storage_blob_1 = require('m'); storage_blob_1.X.create(MARK);`, 'm: X.create'],
    [`const m_1 = require('m'); (0, m_1.f)(MARK);`, 'm: f'],
    [`const m_1 = __importStar(require('m')); new m_1.X(MARK);`, 'm: X'],
    [`const m_1 = __importDefault(require('m')); (0, m_1.default)(MARK);`, 'm: default'],
    [`const m_1 = tslib_1.__importStar(require('m')); new m_1.X(MARK);`, 'm: X'],
    [`const m_1 = (0, tslib_1.__importStar)(require('m')); new m_1.X(MARK);`, 'm: X'],
    [`var m = _interopRequireWildcard(require('m')); new m.X(MARK);`, 'm: X'],
    [`var _m = _interopRequireDefault(require('m')); (0, _m.default)(MARK);`, 'm: default'],
    [`var import_m = __toESM(require('m')); new import_m.X(MARK);`, 'm: X'],
  ])('%s', (text, expected) => {
    expect(exportIn(text, 'file.js')).toBe(expected);
  });

  it('of dynamic imports', () => {
    const text = `async function f() { const { X } = await Promise.resolve().then(() => __importStar(require('m'))); new X(MARK); }`;
    expect(exportIn(text, 'file.js')).toBe('m: X');
  });
});

describe('re-assignment', () => {
  it.each([
    [`import * as n from 'm'; const B = n.X; new B(MARK);`, 'm: X'],
    [`import { X } from 'm'; const B = X; const C = B; new C(MARK);`, 'm: X'],
    [`import { X } from 'm'; const create = X.create; create(MARK);`, 'm: X.create'],
    [`import * as n from 'm'; const { X } = n; new X(MARK);`, 'm: X'],
    [`import * as n from 'm'; const { inner } = n; new inner.X(MARK);`, 'm: inner.X'],
    [`import * as n from 'm'; const { inner: { X: Y } } = n; new Y(MARK);`, 'm: inner.X'],
    [`import { X } from 'm'; let B = X; new B(MARK);`, 'm: X'],
    [`import { X } from 'm'; let B; B = X; new B(MARK);`, 'm: X'],
    [`let m; if (local) m = require('./m'); else m = require('m'); new m.X(MARK);`, 'm: X'],
  ])('%s', (text, expected) => {
    expect(exportIn(text)).toBe(expected);
  });

  it.each([
    [`import { X } from 'm'; let B = X; B = Other; new B(MARK);`],
    [`import { X } from 'm'; let B; B = X; B = Other; new B(MARK);`],
    [`import { X } from 'm'; let B; B ??= X; new B(MARK);`],
    [`import { X } from 'm'; let B; [B] = [X]; new B(MARK);`],
    [`import { X } from 'm'; let B; for (B of X) new B(MARK);`],
    [`import { X } from 'm'; for (const B of X) new B(MARK);`],
    [`import { X } from 'm'; for (const B in X) new B(MARK);`],
    [`import { X } from 'm'; const B = X(); new B(MARK);`],
    [`import { X } from 'm'; const B = new X(); B.create(MARK);`],
    [`import { X } from 'm'; const B = Y || X; new B(MARK);`],
    [`var B = require('m').X; var B = other; new B(MARK);`],
  ])('nothing is known of %s', (text) => {
    expect(exportIn(text)).toBeNull();
  });
});

describe('shadowing', () => {
  it.each([
    [`import { X } from 'm'; function f(X) { new X(MARK); }`],
    [`import { X } from 'm'; const f = (X) => new X(MARK);`],
    [`import { X } from 'm'; function f({ X }) { new X(MARK); }`],
    [`import { X } from 'm'; { const X = Other; new X(MARK); }`],
    [`import { X } from 'm'; function f() { class X {} new X(MARK); }`],
    [`import { X } from 'm'; function f() { function X() {} new X(MARK); }`],
    [`import { X } from 'm'; try {} catch (X) { new X(MARK); }`],
    [`import { X } from 'm'; (class X { m() { new X(MARK); } });`],
    [`import { X } from 'm'; function f() { new X(MARK); var X; }`],
    [`import * as n from 'm'; function f(n) { new n.X(MARK); }`],
    [`function require(name) {} const { X } = require('m'); new X(MARK);`],
    [`function f(require) { const { X } = require('m'); new X(MARK); }`],
    [`import require from 'other'; const { X } = require('m'); new X(MARK);`],
    [`const require = other; const { X } = require('m'); new X(MARK);`],
    [`class X {} new X(MARK);`],
    [`enum X {} new X(MARK);`],
    [`namespace X { export const y = 1; } X.y(MARK);`],
    [`new X(MARK);`],
    [`this.X(MARK);`],
    [`super_.X(MARK);`],
  ])('%s', (text) => {
    expect(exportIn(text)).toBeNull();
  });

  it('ends with the scope that shadows', () => {
    const text = `import { X } from 'm'; { const X = Other; new X(); } new X(MARK);`;
    expect(exportIn(text)).toBe('m: X');
  });

  it('is not caused by a type of the same name in another scope', () => {
    const text = `import { X } from 'm'; function f() { interface Y {} new X(MARK); }`;
    expect(exportIn(text)).toBe('m: X');
  });
});

describe('cycles and long chains', () => {
  it.each([
    [`const a = b; const b = a; new a(MARK);`],
    [`const a = a; new a(MARK);`],
    [`let a; a = a.b; new a(MARK);`],
    [`const { a } = a; new a(MARK);`],
    [`const require = require; require('m')(MARK);`],
    [`var require = require('esm')(module); require('m')(MARK);`],
    [`const load = load('m'); load('m')(MARK);`],
    [`import a = b.c; import b = a.d; new a(MARK);`],
  ])('%s', (text) => {
    expect(exportIn(text)).toBeNull();
  });

  it('ends a chain of a hundred constants', () => {
    const names = Array.from({ length: 100 }, (_item, index) => `const a${index + 1} = a${index};`);
    const text = `import { a0 } from 'm'; ${names.join(' ')} new a100(MARK);`;
    expect(exportIn(text)).toBeNull();
  });

  it('follows a chain of five', () => {
    const names = Array.from({ length: 5 }, (_item, index) => `const a${index + 1} = a${index};`);
    expect(exportIn(`import { a0 } from 'm'; ${names.join(' ')} new a5(MARK);`)).toBe('m: a0');
  });

  it('ends where a variable is assigned over and over from itself', () => {
    const steps = 'data = data.next;'.repeat(40);
    expect(exportIn(`let data; ${steps} new data.Client(MARK);`)).toBeNull();
  });

  it('gives up on members nested a thousand deep', () => {
    expect(exportIn(`import * as n from 'm'; n${'.a'.repeat(1000)}(MARK);`)).toBeNull();
  });
});

describe('isRequire', () => {
  it.each([
    [`require('m')(MARK)`, false],
    [`require(MARK)`, true],
    [`load(MARK)`, false],
    [`module.require(MARK)`, false],
    [`var require; require(MARK)`, false],
  ])('%s', (text, expected) => {
    const file = parsed(text, 'file.js');
    expect(markedCallees(file).map((callee) => isRequire(file, callee))).toEqual([expected]);
  });
});
