import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/source/language.js';
import { loadParser, parseSource, type ParseFailure } from '../../src/source/parse.js';
import { parsed } from './parsing.js';

function failureOf(path: string, text: string): ParseFailure {
  const result = parseSource({ path, text });
  if (result.ok) throw new Error(`${path} parsed`);
  return result.error;
}

describe('the language by extension', () => {
  it.each([
    ['a.js', 'jsx', 'unambiguous'],
    ['a.jsx', 'jsx', 'unambiguous'],
    ['a.mjs', 'jsx', 'module'],
    ['a.cjs', 'jsx', 'commonjs'],
    ['a.ts', 'ts', 'unambiguous'],
    ['a.tsx', 'tsx', 'unambiguous'],
    ['a.mts', 'ts', 'module'],
    ['a.cts', 'ts', 'commonjs'],
    ['a.d.ts', 'dts', 'module'],
    ['a.d.mts', 'dts', 'module'],
    ['a.d.cts', 'dts', 'module'],
    ['SRC/A.TS', 'ts', 'unambiguous'],
  ])('%s is %s, %s', (path, lang, sourceType) => {
    expect(languageOf(path)).toEqual({ lang, sourceType });
  });

  it.each(['a.json', 'a.vue', 'a', 'ts', 'a.ts.bak'])('%s is none', (path) => {
    expect(languageOf(path)).toBeNull();
  });
});

describe('the parse policy', () => {
  it.each([
    ['JSX in .js', 'a.js', 'const a = <p>hi</p>;', 'script'],
    ['JSX in .cjs', 'a.cjs', 'const a = <p>hi</p>;', 'script'],
    ['JSX in .tsx', 'a.tsx', 'export const a = <T,>(x: T) => <p>{x}</p>;', 'module'],
    ['a type assertion in .ts', 'a.ts', 'export const a = <string>b;', 'module'],
    ['an import in .js', 'a.js', 'import a from "a";', 'module'],
    ['require in .js', 'a.js', 'const a = require("a");', 'script'],
    ['a .js file without syntax of either', 'a.mjs', 'foo();', 'module'],
    ['a top-level return', 'a.js', 'if (x) return;\nfoo();', 'script'],
    ['a top-level return in .ts', 'a.ts', 'if (x) return;\nfoo();', 'script'],
    ['with', 'a.js', 'with (a) { b; }', 'script'],
    ['an old octal number', 'a.js', 'chmod(0755);', 'script'],
    ['await as a name', 'a.js', 'var await = 1; foo(await);', 'script'],
    ['top-level await', 'a.js', 'import a from "a";\nawait a();', 'module'],
    ['import in .cts', 'a.cts', 'import a from "a";', 'module'],
    ['import = in .cts', 'a.cts', 'import a = require("a");\nexport = a;', 'module'],
    ['a declaration file', 'a.d.ts', 'declare const a: string;\nexport default a;', 'module'],
    ['decorators', 'a.ts', 'export class A { @b() c = 1; }', 'module'],
    ['import attributes', 'a.mjs', 'import a from "./a.json" with { type: "json" };', 'module'],
  ])('parses %s', (_name, path, text, sourceType) => {
    expect(parsed(text, path).ast.sourceType).toBe(sourceType);
  });

  it('lets the package decide where the syntax does not', () => {
    expect(parsed('foo();', 'a.js', { type: 'module', versions: {} }).ast.sourceType).toBe(
      'module',
    );
    expect(parsed('foo();', 'a.js', { type: 'commonjs', versions: {} }).ast.sourceType).toBe(
      'script',
    );
    expect(parsed('foo();', 'a.js').ast.sourceType).toBe('script');
  });

  it.each([
    ['unsupported-language', 'a.json', '{}', 1, 1],
    ['syntax', 'a.ts', 'const a = 1;\nconst b = ;', 2, 11],
    ['syntax', 'a.js', 'const a = 1;\r\n  const b = ;', 2, 13],
    ['syntax', 'a.ts', 'const a = <p>hi</p>;', 1, 17],
    ['syntax', 'a.mjs', 'return 1;', 1, 1],
    ['syntax', 'a.js', 'import a from "a";\nreturn 1;', 2, 1],
    ['syntax', 'a.js', '"\u{1F600}"; a b;', 1, 8],
    ['syntax', 'a.js', 'const a: number = 1;', 1, 7],
    // The parser itself gives up on a file with the pragma, without a place.
    ['flow', 'a.js', '/* @flow */\nconst a: number = 1;', 1, 1],
    ['flow', 'a.js', '/**\n * @flow strict\n */\nfunction f(a: ?string) {}', 1, 1],
    ['flow', 'a.js', 'import type { A } from "a";', 1, 13],
    ['flow', 'a.jsx', 'import { type A, b } from "a";', 1, 15],
    ['flow', 'a.js', 'export type A = {| a: string |};', 1, 8],
    ['syntax', 'a.ts', '// @flow\nconst a = ;', 2, 11],
  ])('reports %s in %s: %j', (code, path, text, line, column) => {
    expect(failureOf(path, text)).toMatchObject({ code, line, column });
  });

  it('quotes nothing of the file', () => {
    const secret = ['very', 'secret', 'value'].join('');
    for (const text of [
      `const key = ${secret} ${secret};`,
      `const key = "${secret}`,
      `<${secret}></b>;`,
      `export { ${secret} }; export { ${secret} };`,
      `f(/a/${secret})`,
    ]) {
      expect(failureOf('a.js', text).message).not.toContain(secret);
    }
  });

  it.each([
    [
      '// @flow\nconst a: ?string = null;',
      /uses Flow .* flow-remove-types, or change the file by hand/u,
    ],
    ['export const a = (b: string) => b;', /type annotations .* TypeScript, .* flow-remove-types/u],
  ])('says what to do about types: %j', (text, message) => {
    expect(failureOf('a.js', text).message).toMatch(message);
  });

  it('parses Flow files that hold no types', () => {
    expect(parsed('// @flow\nfoo();', 'a.js').ast.body).toHaveLength(1);
  });

  it('names the remedy where the native part of the parser is missing', () => {
    const cause = new Error('Cannot find native binding.');
    const load = (): never => {
      throw cause;
    };
    expect(() => loadParser(load)).toThrow(/--omit=optional.*npm install --include=optional/u);
    expect(() => loadParser(load)).toThrow(`${process.platform}-${process.arch}`);
  });
});

describe('the source file', () => {
  it('has its ranges in the text without byte order mark', () => {
    const file = parsed('\uFEFFconst a = 1;\r\nconst b = "\u{1F600}";\r\n', 'a.ts');
    expect(file.bom).toBe(true);
    expect(file.ast.body.map(({ range }) => file.text.slice(...range))).toEqual([
      'const a = 1;',
      'const b = "\u{1F600}";',
    ]);
    expect(parsed('a;').bom).toBe(false);
  });

  it('counts a hashbang among the comments', () => {
    const file = parsed('#!/usr/bin/env node\n// a\n/* b */ c();\n', 'a.js');
    expect(file.comments).toEqual([
      { type: 'Shebang', value: '/usr/bin/env node', range: [0, 19] },
      { type: 'Line', value: ' a', range: [20, 24] },
      { type: 'Block', value: ' b ', range: [25, 32] },
    ]);
  });

  it('keeps the top level of CommonJS out of the global scope', () => {
    const scopesOf = (text: string): unknown => {
      const file = parsed(text, 'a.js');
      return file.scopes.scopes.find((scope) => scope.set.has('a'))?.type;
    };
    expect(scopesOf('const a = require("a"); a();')).toBe('function');
    expect(scopesOf('import a from "a"; a();')).toBe('module');
  });

  it('knows parents, of nodes that no visitor key names too', () => {
    const file = parsed('f(a?.b!, { c });');
    const [statement] = file.ast.body;
    if (statement?.type !== 'ExpressionStatement') throw new Error('no statement');
    expect(file.parent(file.ast)).toBeNull();
    expect(file.parent(statement)).toBe(file.ast);
    expect(file.parent(statement.expression)).toBe(statement);
  });
});
