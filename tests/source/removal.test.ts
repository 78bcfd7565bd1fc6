import type { TSESTree } from '@typescript-eslint/types';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/source/edits.js';
import { planSpecifierRemoval } from '../../src/source/import-removal.js';
import type { SourceFile, Variable } from '../../src/source/source-file.js';
import {
  planDeclaratorRemoval,
  planPropertyRemoval,
  planRemoval,
} from '../../src/source/statement-removal.js';
import { walk } from '../../src/source/walk.js';
import { parsed } from './parsing.js';

function variablesOf(file: SourceFile, names: string): readonly Variable[] {
  return names
    .split(' ')
    .flatMap((name) =>
      file.scopes.scopes.flatMap((scope) =>
        scope.variables.filter((variable) => variable.name === name && variable.defs.length > 0),
      ),
    );
}

function nodesOf<T extends TSESTree.Node>(file: SourceFile, type: T['type']): readonly T[] {
  const nodes: T[] = [];
  walk(file.ast, (node) => {
    if (node.type === type) nodes.push(node as T);
    return undefined;
  });
  return nodes;
}

function checked(text: string, path: string): string {
  parsed(text, path);
  return text;
}

describe('import specifiers', () => {
  it.each([
    ['B', `import { A, B } from 'm';\n`, `import { A } from 'm';\n`],
    ['A', `import { A, B } from 'm';\n`, `import { B } from 'm';\n`],
    ['B', `import { A, B, C } from 'm';\n`, `import { A, C } from 'm';\n`],
    ['B C', `import { A, B, C } from 'm';\n`, `import { A } from 'm';\n`],
    ['A B', `import { A, B, C } from 'm';\n`, `import { C } from 'm';\n`],
    ['A C', `import { A, B, C } from 'm';\n`, `import { B } from 'm';\n`],
    ['A B C', `import { A, B, C } from 'm';\nfoo();\n`, `foo();\n`],
    ['B', `import {A,B} from 'm';\n`, `import {A} from 'm';\n`],
    ['A', `import {A,B} from 'm';\n`, `import {B} from 'm';\n`],
    ['B', `import { A, B, } from 'm';\n`, `import { A, } from 'm';\n`],
    ['D', `import { A, B as D } from 'm';\n`, `import { A } from 'm';\n`],
    ['A', `import {\n  A,\n  B,\n  C,\n} from 'm';\n`, `import {\n  B,\n  C,\n} from 'm';\n`],
    ['B', `import {\n  A,\n  B,\n  C,\n} from 'm';\n`, `import {\n  A,\n  C,\n} from 'm';\n`],
    ['C', `import {\n  A,\n  B,\n  C,\n} from 'm';\n`, `import {\n  A,\n  B,\n} from 'm';\n`],
    ['C', `import {\n  A,\n  B,\n  C\n} from 'm';\n`, `import {\n  A,\n  B\n} from 'm';\n`],
    ['B C', `import {\n  A,\n  B,\n  C\n} from 'm';\n`, `import {\n  A\n} from 'm';\n`],
    [
      'A C',
      `import {\r\n  A,\r\n  B,\r\n  C\r\n} from 'm';\r\n`,
      `import {\r\n  B\r\n} from 'm';\r\n`,
    ],
    ['C', `import { A,\n  B,\n  C } from 'm';\n`, `import { A,\n  B } from 'm';\n`],
    ['B', `import {\n  A, B,\n  C, D\n} from 'm';\n`, `import {\n  A,\n  C, D\n} from 'm';\n`],
    ['C', `import {\n  A, B,\n  C, D\n} from 'm';\n`, `import {\n  A, B,\n  D\n} from 'm';\n`],
    [
      'B',
      `import {\n  A, // a\n  B, // b\n  C,\n} from 'm';\n`,
      `import {\n  A, // a\n  // b\n  C,\n} from 'm';\n`,
    ],
    ['B', `import {\n  A, // a\n  B\n} from 'm';\n`, `import {\n  A // a\n} from 'm';\n`],
    [
      'A',
      `import {\n  A,\n  // about B\n  B,\n} from 'm';\n`,
      `import {\n  // about B\n  B,\n} from 'm';\n`,
    ],
    ['d', `import d, { A } from 'm';\n`, `import { A } from 'm';\n`],
    ['A', `import d, { A } from 'm';\n`, `import d from 'm';\n`],
    ['B', `import d, { A, B } from 'm';\n`, `import d, { A } from 'm';\n`],
    ['d B', `import d, { A, B } from 'm';\n`, `import { A } from 'm';\n`],
    ['n', `import d, * as n from 'm';\n`, `import d from 'm';\n`],
    ['d', `import d, * as n from 'm';\n`, `import * as n from 'm';\n`],
    [
      'n',
      `import x from 'x';\nimport * as n from 'm'; // about\nfoo();\n`,
      `import x from 'x';\n// about\nfoo();\n`,
    ],
    ['m', `import x from 'x';\nimport m = require('m');\nfoo();\n`, `import x from 'x';\nfoo();\n`],
    ['A B', `import { A } from 'a';\nimport { B, C } from 'm';\n`, `import { C } from 'm';\n`],
  ])('%s of %j', (names, before, after) => {
    const file = parsed(before);
    const edits = planSpecifierRemoval(file, variablesOf(file, names));
    expect(checked(applyEdits(before, edits), 'a.ts')).toBe(after);
  });

  it.each([
    ['B', `const { A, B } = require('m');\n`, `const { A } = require('m');\n`],
    ['C', `const { A, B: C } = require('m');\n`, `const { A } = require('m');\n`],
    ['A B', `const { A, B } = require('m');\nfoo();\n`, `foo();\n`],
    ['m', `'use strict';\n\nconst m = require('m');\n\nfoo();\n`, `'use strict';\n\nfoo();\n`],
    ['m', `const a = require('a'), m = require('m');\n`, `const a = require('a');\n`],
    ['a', `var a = require('a'),\n    m = require('m');\n`, `var m = require('m');\n`],
    ['B', `var a = require('a'),\n    { B } = require('m');\n`, `var a = require('a');\n`],
    ['B', `const {\n  A,\n  B,\n} = require('m');\n`, `const {\n  A,\n} = require('m');\n`],
    ['B', `const { A, B = 1, ...c } = require('m');\n`, `const { A, ...c } = require('m');\n`],
  ])('%s of %j', (names, before, after) => {
    const file = parsed(before, 'a.js');
    const edits = planSpecifierRemoval(file, variablesOf(file, names));
    expect(checked(applyEdits(before, edits), 'a.js')).toBe(after);
  });
});

describe('statements', () => {
  it.each([
    [`a();\nx();\nb();\n`, `a();\nb();\n`],
    [`a();\n\nx();\n\nb();\n`, `a();\n\nb();\n`],
    [`a();\n\nx();\nb();\n`, `a();\n\nb();\n`],
    [`x();\n\nb();\n`, `b();\n`],
    [`a();\nx();`, `a();\n`],
    [`a();\r\n\r\nx();\r\n\r\nb();\r\n`, `a();\r\n\r\nb();\r\n`],
    [`a();\nx(\n  1,\n);\nb();\n`, `a();\nb();\n`],
    [`a();\nx(); // why\nb();\n`, `a();\n// why\nb();\n`],
    [`// before\nx();\nb();\n`, `// before\nb();\n`],
    [`a(); x(); b();\n`, `a(); b();\n`],
    [`a(); x();\nb();\n`, `a();\nb();\n`],
    [`x(); b();\n`, `b();\n`],
    [`function f() {\n  x();\n\n  b();\n}\n`, `function f() {\n  b();\n}\n`],
    [`function f() { x(); }\n`, `function f() { }\n`],
    [`if (a) x();\n`, `if (a) {}\n`],
    [`if (a) b();\nelse x();\n`, `if (a) b();\nelse {}\n`],
  ])('x() of %j', (before, after) => {
    const file = parsed(before);
    const statement = nodesOf<TSESTree.ExpressionStatement>(
      file,
      'ExpressionStatement' as never,
    ).find(({ range }) => before.startsWith('x(', range[0]));
    if (statement === undefined) throw new Error('no statement');
    expect(checked(applyEdits(before, [planRemoval(file, statement)]), 'a.ts')).toBe(after);
  });
});

describe('declarators', () => {
  it.each([
    ['a', `const a = 1;\nfoo();\n`, `foo();\n`],
    ['a', `export const a = 1;\nfoo();\n`, `foo();\n`],
    ['a', `const a = 1, b = 2;\n`, `const b = 2;\n`],
    ['b', `const a = 1, b = 2;\n`, `const a = 1;\n`],
    ['b', `const a = f(1, 2), b = 2, c = 3;\n`, `const a = f(1, 2), c = 3;\n`],
    ['b', `const a = 1,\n  b = 2,\n  c = 3;\n`, `const a = 1,\n  c = 3;\n`],
    ['c', `const a = 1,\n  b = 2,\n  c = 3;\nfoo();\n`, `const a = 1,\n  b = 2;\nfoo();\n`],
    ['c', `const a = 1,\n  b = 2,\n  c = 3\nfoo()\n`, `const a = 1,\n  b = 2\nfoo()\n`],
    ['a b', `const a = 1,\n  b = 2,\n  c = 3;\n`, `const c = 3;\n`],
    ['a b', `var a, b = -1,\n  c = 3;\n`, `var c = 3;\n`],
    ['b c', `var a,\n  b, c,\n  d;\n`, `var a,\n  d;\n`],
    ['b c', `var a, b, c,\n  d;\n`, `var a,\n  d;\n`],
    ['a c', `const a = 1,\n  b = 2,\n  c = 3;\n`, `const b = 2;\n`],
    ['a', `const a = 1, // one\n  b = 2;\n`, `const // one\n  b = 2;\n`],
    ['a b', `const a = 1, b = 2;\nfoo();\n`, `foo();\n`],
    ['a b', `const a = 1;\nconst b = 2;\nfoo();\n`, `foo();\n`],
    ['a', `for (const a = 1, b = 2; ; ) {}\n`, `for (const b = 2; ; ) {}\n`],
  ])('%s of %j', (names, before, after) => {
    const file = parsed(before);
    const declarators = nodesOf<TSESTree.VariableDeclarator>(
      file,
      'VariableDeclarator' as never,
    ).filter(({ id }) => id.type === 'Identifier' && names.split(' ').includes(id.name));
    expect(checked(applyEdits(before, planDeclaratorRemoval(file, declarators)), 'a.ts')).toBe(
      after,
    );
  });
});

describe('properties', () => {
  it.each([
    ['a', `f({ a: 1, b: 2 });\n`, `f({ b: 2 });\n`],
    ['b', `f({ a: 1, b: 2 });\n`, `f({ a: 1 });\n`],
    ['a b', `f({ a: 1, b: 2 });\n`, `f({});\n`],
    ['b', `f({\n  a: 1,\n  b: { c: [1, 2] },\n  ...d,\n});\n`, `f({\n  a: 1,\n  ...d,\n});\n`],
    ['b', `f({\n  a: 1,\n  b: 2\n});\n`, `f({\n  a: 1\n});\n`],
    ['b', `f({\n  a: 1, // one\n  b: 2, // two\n});\n`, `f({\n  a: 1, // one\n  // two\n});\n`],
    ['b', `const { a, b }: T = c;\n`, `const { a }: T = c;\n`],
    ['b', `f({ a: 1, /* two */ b: 2 });\n`, `f({ a: 1 /* two */ });\n`],
  ])('%s of %j', (names, before, after) => {
    const file = parsed(before);
    const properties = nodesOf<TSESTree.Property>(file, 'Property' as never).filter(
      ({ key }) => key.type === 'Identifier' && names.split(' ').includes(key.name),
    );
    expect(checked(applyEdits(before, planPropertyRemoval(file, properties)), 'a.ts')).toBe(after);
  });
});
