import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { findDeepNesting, MAX_NESTING } from '../../src/source/nesting.js';
import { parseSource } from '../../src/source/parse.js';

const require = createRequire(import.meta.url);

/** Constructs that nest the tree, as expressions in `n` so that a child process can build them too. */
const nested: Readonly<Record<string, string>> = {
  parentheses: `'('.repeat(n) + '1' + ')'.repeat(n)`,
  arrays: `'x = ' + '['.repeat(n) + ']'.repeat(n)`,
  blocks: `'{'.repeat(n) + '}'.repeat(n)`,
  functions: `'function f() {'.repeat(n) + '}'.repeat(n)`,
  'else if': `'if (a) b;' + 'else if (a) b;'.repeat(n)`,
  if: `'if (a) '.repeat(n) + ';'`,
  ternaries: `'a ? b : '.repeat(n) + 'c'`,
  arrows: `'a => '.repeat(n) + 'b'`,
  assignments: `'a = '.repeat(n) + 'b'`,
  labels: `Array.from({ length: n }, (_, i) => 'a' + i + ':').join('') + ';'`,
  templates: "'`${'.repeat(n) + '1' + '}`'.repeat(n)",
  'type arguments': `'let x: ' + 'A<'.repeat(n) + 'B' + '>'.repeat(n)`,
};

/** Chains that take less stack, hence more of them. */
const chains: Readonly<Record<string, string>> = {
  unary: `'!'.repeat(n) + 'a'`,
  binary: `'a' + ' + a'.repeat(n)`,
  new: `'new '.repeat(n) + 'a'`,
  exponents: `'a ** '.repeat(n) + 'b'`,
  calls: `'a' + '.b()'.repeat(n)`,
  elements: `'x = ' + '<a>'.repeat(n) + '</a>'.repeat(n)`,
};

function build(expression: string, n: number): string {
  return new Function('n', `return ${expression}`)(n) as string;
}

describe('deep nesting', () => {
  it.each(Object.entries(nested))('of %s is found', (_name, expression) => {
    expect(findDeepNesting(build(expression, 500))).toBeNull();
    const text = build(expression, MAX_NESTING * 2 + 1);
    const offset = findDeepNesting(text);
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThan(text.length);
  });

  it.each(Object.entries(chains))('of %s is found', (_name, expression) => {
    expect(findDeepNesting(build(expression, 3000))).toBeNull();
    expect(findDeepNesting(build(expression, 40_000))).not.toBeNull();
  });

  it('counts brackets to the very level', () => {
    const levels = (n: number): string => `${'('.repeat(n)}1${')'.repeat(n)}`;
    expect(findDeepNesting(levels(MAX_NESTING))).toBeNull();
    expect(findDeepNesting(levels(MAX_NESTING + 1))).toBe(MAX_NESTING);
  });

  it('is reported by the parse, with its place', () => {
    const text = `foo();\n${'['.repeat(100_000)}`;
    expect(parseSource({ path: 'a.js', text })).toEqual({
      ok: false,
      error: { code: 'too-deep', message: expect.any(String), line: 2, column: MAX_NESTING + 1 },
    });
  });

  it('is reported too where only scope analysis gives up', () => {
    const text = `a${' + a'.repeat(20_000)}`;
    const result = parseSource({ path: 'a.js', text });
    expect(result).toMatchObject({ ok: false, error: { code: 'too-deep' } });
  });

  it('ends the process where it reaches the parser, which is why it is looked for', () => {
    const script = `
      import { parseSync } from ${JSON.stringify(require.resolve('oxc-parser'))};
      const n = Number(process.argv[1]);
      console.log(parseSync('a.js', '('.repeat(n) + '1' + ')'.repeat(n)).errors.length);`;
    const run = (n: number) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script, String(n)]);
    expect(run(MAX_NESTING).status).toBe(0);
    expect(run(100_000).status).not.toBe(0);
  });
});

describe('what is not deep', () => {
  const many = 50_000;
  it.each([
    ['strings', `f(${"'((((((((', ".repeat(many)})`],
    ['brackets in comments', '// ((((((\n/* [[[[ */\n'.repeat(many)],
    ['brackets in templates', 'f(`((((((`);\n'.repeat(many)],
    ['brackets in regular expressions', 'f(/[(]\\(/u);\n'.repeat(many)],
    ['list items', `[${'[1, -2, { a: !b, c: d ? e : f }], '.repeat(many)}]`],
    ['statements with semicolons', 'a = b ? c : d => e + 1;\n'.repeat(many)],
    ['statements without semicolons', 'a = b ? c : -d\n'.repeat(many)],
    ['statements on one line', 'if(a){b}else{c}for(;;){d}'.repeat(many)],
    ['cases', `switch (a) {${"case 'b': case 'c': return d\n".repeat(many)}}`],
    ['members without semicolons', `interface A {${'b?: Array<C>\nd: e[]\n'.repeat(many)}}`],
    ['elements', `x = <svg>${'<path d="M0" fill={a} /> <b>it\'s\n</b>'.repeat(many)}</svg>;`],
    ['apostrophes in text', `x = <p>${"don't (\n".repeat(1500)}</p>;`],
    ['unions', `type A = ${"| 'a'\n".repeat(20_000)}`],
    ['generated switches', `switch (a) {${'case 1: { b(c[d]); break; }\n'.repeat(many)}}`],
  ])('%s', (_name, text) => {
    expect(findDeepNesting(text)).toBeNull();
  });

  it.each([
    ['string', "'", "a = '"],
    ['escapes', "'", "a = '", '\\n'],
    ['template', '`', 'a = `'],
    ['escapes in a template', '`', 'a = `', '\\n'],
  ])('a %s of some megabytes', (_name, quote, before, piece = 'a') => {
    expect(findDeepNesting(`${before}${piece.repeat(4_000_000)}${quote};`)).toBeNull();
  });

  it('the biggest files at hand', () => {
    for (const name of ['typescript', 'prettier']) {
      expect(findDeepNesting(readFileSync(require.resolve(name), 'utf8'))).toBeNull();
    }
  });
});
