import type { TSESTree } from '@typescript-eslint/types';
import { describe, expect, it } from 'vitest';
import { planDeadCode } from '../../src/migration/dead-code.js';
import { applyEdits } from '../../src/source/edits.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { walk } from '../../src/source/walk.js';
import { parsed } from '../source/parsing.js';

/** The calls of `gone(…)`: their arguments are replaced, and `kept(…)` within them stays. */
function callsOf(file: SourceFile, name: string): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  walk(file.ast, (node) => {
    const isCall =
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      node.callee.name === name;
    if (isCall) calls.push(node);
    return undefined;
  });
  return calls;
}

/** What is left of a text when all `gone(…)` are replaced by `NEW`. */
function without(text: string, path = 'file.ts'): string {
  const file = parsed(text, path);
  const removed = callsOf(file, 'gone').map(({ range }) => range);
  const kept = callsOf(file, 'kept').map(({ range }) => range);
  const { edits: dead } = planDeadCode(file, removed, kept, {
    reused: new Set(),
    reusedSettings: new Set(),
    impliedSettings: new Set(),
    declarators: [],
  });
  const result = applyEdits(text, [...dead, ...removed.map((range) => ({ range, text: 'NEW' }))]);
  parsed(result, path);
  return result;
}

describe('constants', () => {
  it.each([
    [`const key = 'x';\nrun(gone(key));\n`, `run(NEW);\n`],
    [`const key = process.env.KEY;\n\nrun(gone(key));\n`, `run(NEW);\n`],
    [`const a = 'x';\nconst b = a;\nconst c = b;\nrun(gone(c));\n`, `run(NEW);\n`],
    [
      `const a = 1, key = 'x', b = 2;\nrun(gone(key), a, b);\n`,
      `const a = 1, b = 2;\nrun(NEW, a, b);\n`,
    ],
    [
      `function f() {\n  const key = 'x';\n  run(gone(key));\n}\n`,
      `function f() {\n  run(NEW);\n}\n`,
    ],
    ["const name = 'a';\nconst s = `n=${name}`;\nrun(gone(s));\n", 'run(NEW);\n'],
    [
      "const name = 'a';\nconst s = `n=${name}`;\nrun(gone(s), name);\n",
      `const name = 'a';\nrun(NEW, name);\n`,
    ],
    [`const key = String(process.env.KEY);\nrun(gone(key));\n`, `run(NEW);\n`],
    [`let key = 'x';\nrun(gone(key));\n`, `run(NEW);\n`],
    [`// The key.\nconst key = 'x';\nrun(gone(key));\n`, `// The key.\nrun(NEW);\n`],
    [`const key = 'x';\r\nrun(gone(key));\r\n`, `run(NEW);\r\n`],
    [`const o = { key: 'x' };\nrun(gone(o.key));\n`, `run(NEW);\n`],
  ])('go: %j', (text, expected) => {
    expect(without(text)).toBe(expected);
  });

  it.each([
    [`const key = 'x';\nrun(gone(key), key);\n`],
    [`const key = load();\nrun(gone(key));\n`],
    [`const key = await load();\nrun(gone(key));\n`],
    [`const key = new Key();\nrun(gone(key));\n`],
    [`export const key = 'x';\nrun(gone(key));\n`],
    [`const key = 'x';\nexport { key };\nrun(gone(key));\n`],
    [`let key = 'x';\nkey = 'y';\nrun(gone(key));\n`],
    [`const unused = 'x';\nrun(gone());\n`],
    [`const [key] = list;\nrun(gone(key));\n`],
    [`function f(key) {\n  run(gone(key));\n}\n`],
    [`const o = { key: 'x', url: 'y' };\nrun(gone(o.key), o.url);\n`],
    [`const name = 'a';\nrun(gone(kept(name)));\n`],
    [`for (const key of keys) run(gone(key));\n`],
  ])('stay: %j', (text) => {
    expect(without(text)).toBe(text.replace(/gone\((?:kept\(name\)|[\w.]*)\)/u, 'NEW'));
  });
});

describe('destructured properties', () => {
  it.each([
    [`const { KEY } = process.env;\nrun(gone(KEY));\n`, `run(NEW);\n`],
    [
      `const { KEY, URL } = process.env;\nrun(gone(KEY), URL);\n`,
      `const { URL } = process.env;\nrun(NEW, URL);\n`,
    ],
    [
      `const { KEY: key, URL } = process.env;\nrun(gone(key), URL);\n`,
      `const { URL } = process.env;\nrun(NEW, URL);\n`,
    ],
    [
      `const { KEY = 'x', URL } = process.env;\nrun(gone(KEY), URL);\n`,
      `const { URL } = process.env;\nrun(NEW, URL);\n`,
    ],
    [`const { A, B } = process.env;\nrun(gone(A), gone(B));\n`, `run(NEW, NEW);\n`],
    [
      `const {\n  A,\n  KEY,\n  B,\n} = process.env;\nrun(gone(KEY), A, B);\n`,
      `const {\n  A,\n  B,\n} = process.env;\nrun(NEW, A, B);\n`,
    ],
    // Without the property, the rest would hold it.
    [
      `const { KEY, ...rest } = process.env;\nrun(gone(KEY), rest);\n`,
      `const { KEY, ...rest } = process.env;\nrun(NEW, rest);\n`,
    ],
    [
      `const { a: { KEY } } = config;\nrun(gone(KEY));\n`,
      `const { a: { KEY } } = config;\nrun(NEW);\n`,
    ],
    [`const { KEY } = load();\nrun(gone(KEY));\n`, `const { KEY } = load();\nrun(NEW);\n`],
  ])('%j', (text, expected) => {
    expect(without(text)).toBe(expected);
  });
});

describe('imports', () => {
  it.each([
    [`import { Key } from 'm';\nrun(gone(Key));\n`, `run(NEW);\n`],
    [
      `import { Key, Client } from 'm';\nrun(gone(Key), Client);\n`,
      `import { Client } from 'm';\nrun(NEW, Client);\n`,
    ],
    [
      `import { Key, Client } from 'm';\nrun(gone(Key), Key, Client);\n`,
      `import { Key, Client } from 'm';\nrun(NEW, Key, Client);\n`,
    ],
    [
      `import { Key } from 'm';\nlet a: Key;\nrun(gone(Key));\n`,
      `import { Key } from 'm';\nlet a: Key;\nrun(NEW);\n`,
    ],
    [
      `import { Key, unused } from 'm';\nrun(gone(Key));\n`,
      `import { unused } from 'm';\nrun(NEW);\n`,
    ],
    [`import Key from 'm';\nrun(gone(Key));\n`, `run(NEW);\n`],
    // What the module does when it is loaded, other code may need.
    [`import { key } from './config.js';\nrun(gone(key));\n`, `import './config.js';\nrun(NEW);\n`],
    [
      `const { key } = require('./config');\nrun(gone(key));\n`,
      `require('./config');\nrun(NEW);\n`,
    ],
    [`import { key } from './keys.json';\nrun(gone(key));\n`, `run(NEW);\n`],
    [`import { Key } from 'm';\nconst key = Key;\nrun(gone(key));\n`, `run(NEW);\n`],
  ])('%j', (text, expected) => {
    expect(without(text)).toBe(expected);
  });

  it.each([
    [`const { Key } = require('m');\nrun(gone(Key));\n`, `run(NEW);\n`],
    [
      `const { Key, Client } = require('m');\nrun(gone(Key), Client);\n`,
      `const { Client } = require('m');\nrun(NEW, Client);\n`,
    ],
    [
      `const m = require('m');\nrun(gone(m.Key), m.Client);\n`,
      `const m = require('m');\nrun(NEW, m.Client);\n`,
    ],
    [`const Key = require('m').Key;\nrun(gone(Key));\n`, `run(NEW);\n`],
  ])('%j', (text, expected) => {
    expect(without(text, 'file.js')).toBe(expected);
  });
});

describe('guards', () => {
  const constant = `const key = process.env.KEY;\n`;

  it.each([
    [`${constant}if (!key) throw new Error('no key');\nrun(gone(key));\n`, `run(NEW);\n`],
    [`${constant}if (!key) {\n  throw new Error('no key');\n}\n\nrun(gone(key));\n`, `run(NEW);\n`],
    [`${constant}assert(key);\nrun(gone(key));\n`, `run(NEW);\n`],
    [`${constant}if (!key || !url) throw e;\nrun(gone(key));\n`, `if (!url) throw e;\nrun(NEW);\n`],
    [`${constant}if (!url || !key) throw e;\nrun(gone(key));\n`, `if (!url) throw e;\nrun(NEW);\n`],
    [
      `${constant}if (!a || !key || !b) throw e;\nrun(gone(key));\n`,
      `if (!a || !b) throw e;\nrun(NEW);\n`,
    ],
    [
      `const { A, B } = process.env;\nif (!A || !B || !c) throw e;\nrun(gone(A), gone(B));\n`,
      `if (!c) throw e;\nrun(NEW, NEW);\n`,
    ],
    [
      `const { A, B } = process.env;\nif (!c || !A || !B) throw e;\nrun(gone(A), gone(B));\n`,
      `if (!c) throw e;\nrun(NEW, NEW);\n`,
    ],
    [
      `const { A, B } = process.env;\nif (!A || !c || !B) throw e;\nrun(gone(A), gone(B));\n`,
      `if (!c) throw e;\nrun(NEW, NEW);\n`,
    ],
    [
      `const { A, B } = process.env;\nif (!A || !B) throw e;\nrun(gone(A), gone(B));\n`,
      `run(NEW, NEW);\n`,
    ],
    [`if (!process.env.KEY) throw e;\nrun(gone(process.env.KEY));\n`, `run(NEW);\n`],
    [
      `if (!process.env.KEY || !process.env.URL) throw e;\nrun(gone(process.env.KEY), process.env.URL);\n`,
      `if (!process.env.URL) throw e;\nrun(NEW, process.env.URL);\n`,
    ],
    [`${constant}if (key) run(gone(key));\n`, `${constant}if (key) run(NEW);\n`],
    [
      `${constant}if (!key) useIdentity();\nrun(gone(key));\n`,
      `${constant}if (!key) useIdentity();\nrun(NEW);\n`,
    ],
    [`${constant}if (!key) throw new Error(text);\nrun(gone(key), text);\n`, `run(NEW, text);\n`],
  ])('%j', (text, expected) => {
    expect(without(text)).toBe(expected);
  });
});

describe('blank lines', () => {
  const guarded = `const key = process.env.KEY;\nif (!key) throw e;\n`;

  it.each([
    [`import 'm';\n\n${guarded}\nrun(gone(key));\n`, `import 'm';\n\nrun(NEW);\n`],
    [`import 'm';\n\n${guarded}run(gone(key));\n`, `import 'm';\n\nrun(NEW);\n`],
    [`import 'm';\n${guarded}\nrun(gone(key));\n`, `import 'm';\n\nrun(NEW);\n`],
    [
      `import 'm';\n\nconst a = 'x';\nconst b = 'y';\n\nrun(gone(a), gone(b));\n`,
      `import 'm';\n\nrun(NEW, NEW);\n`,
    ],
    [
      `import 'm';\n\nconst a = 'x';\n\nconst b = 'y';\n\nrun(gone(a), gone(b));\n`,
      `import 'm';\n\nrun(NEW, NEW);\n`,
    ],
    [
      `function f() {\n  const a = 'x';\n  const b = 'y';\n\n  run(gone(a), gone(b));\n}\n`,
      `function f() {\n  run(NEW, NEW);\n}\n`,
    ],
  ])('are not doubled: %j', (text, expected) => {
    expect(without(text)).toBe(expected);
  });
});

it('leaves alone what was dead before', () => {
  const text = `import { a } from 'm';\nconst b = 'x';\nconst key = 'y';\nrun(gone(key));\n`;
  expect(without(text)).toBe(`import { a } from 'm';\nconst b = 'x';\nrun(NEW);\n`);
});

it('removes nothing where nothing is gone', () => {
  const text = `import { a } from 'm';\nconst b = 'x';\n`;
  expect(without(text)).toBe(text);
});
