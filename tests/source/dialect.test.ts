import { parse } from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/types';
import { expect, it } from 'vitest';
import { walk } from '../../src/source/walk.js';
import { parsed } from './parsing.js';

/** Type, range and plain properties of every node below the program, in source order. */
function nodesOf(ast: TSESTree.Program): readonly string[] {
  const nodes: string[] = [];
  walk(ast, (node) => {
    if (node.type === 'Program') return undefined;
    const values = ['name', 'kind', 'operator', 'computed', 'optional', 'importKind', 'shorthand']
      .filter((key) => key in node)
      .map((key) => `${key}=${String((node as unknown as Record<string, unknown>)[key])}`);
    nodes.push([node.type, node.range.join('-'), ...values].join(' '));
    return undefined;
  });
  return nodes;
}

it.each([
  [
    'a.ts',
    `import d, { type A, B as C } from 'm';\nimport type { E } from "e";\nimport * as n from 'n';`,
  ],
  ['a.ts', `import x = require('x');\nimport y = A.B;\nexport import z = A.C;\nexport = x;`],
  ['a.ts', `const a = (b as unknown as C)!.d?.['e']?.(f!)!;`],
  ['a.ts', `const a = process.env.X! || process.env['Y'] ?? "z";`.replace('|| ', '?? ')],
  ['a.ts', `new (A.B)<string>(((c)), ...d) satisfies E;`],
  [
    'a.ts',
    `class A<T> extends B<T> implements C { #a = 1; static { b(); } constructor(private readonly c: D) { super(); } @d() e?: string; accessor f = 1; abstract g(): void; }`.replace(
      ' abstract g(): void;',
      '',
    ),
  ],
  [
    'a.ts',
    `abstract class A { abstract b(): void; declare c: string; get d() { return 1; } [e]: number = 1; [k: string]: unknown }`,
  ],
  [
    'a.ts',
    `enum A { B = 1, 'c' }\ndeclare module 'm' { export const a: string }\nnamespace N.M { export type T = keyof typeof x }`,
  ],
  [
    'a.ts',
    `function f<const T extends U = V>(this: W, a?: X, ...b: Y[]): asserts a is Z {}\nfunction g(): void;\nfunction g() {}`,
  ],
  ['a.ts', `let a: A<B[]>['c'] | (() => void) & { readonly [K in D as E]?: F } = <G>h;`],
  ['a.ts', `type A = B extends infer C ? \`x\${C & string}\` : [a: D, ...e: E[], f?: F];`],
  ['a.ts', `export default async function* () { yield* a; for await (const b of c) await b; }`],
  ['a.ts', 'const a = `b${c}d`, { e, f: { g = 1 } = {}, ...h } = i, [j, , k = 2] = l;'],
  [
    'a.ts',
    `using a = b();\nexport { a as 'x y' };\nexport * as c from 'c';\nexport type { D } from 'd';`,
  ],
  [
    'a.ts',
    `const { default: a } = await import('a', { with: { type: 'json' } });\nimport.meta.url;`,
  ],
  ['a.ts', `"use strict";\nlabel: for (;;) { if (a) continue label; else break }\n;[1].map(a)`],
  ['a.tsx', `const a = <T,>(b: T) => <A.B c="d" {...e} f={g}>text {h} <></>{/* i */}</A.B>;`],
  ['a.js', `var a = require('a').b, c = (0, a.d)(/e/g, 1n, null, 0xff);\nexports.f = a;`],
  ['a.ts', `const a = "\u{1F600}", b = 'ä';\r\n// c\r\nd(a, b);\r\n`],
])('the tree is that of @typescript-eslint/parser: %s %j', (path, text) => {
  const reference = parse(text, {
    filePath: path,
    range: true,
    sourceType: 'module',
    ecmaFeatures: { jsx: path.endsWith('x') },
  });
  expect(nodesOf(parsed(text, path).ast)).toEqual(nodesOf(reference as TSESTree.Program));
});
