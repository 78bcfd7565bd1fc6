import { describe, expect, it } from 'vitest';
import { findComponentScripts } from '../../src/source/component-scripts.js';

/** The code of every script, block by block, with where it runs. */
function scriptsOf(path: string, text: string): readonly string[] {
  const scripts = findComponentScripts(path, text)?.scripts ?? [];
  return scripts.map(({ blocks, language, runsIn, isOpen }) => {
    const code = blocks.map((range) => text.slice(...range)).join('|');
    return `${runsIn} ${language?.lang ?? 'unknown'}${isOpen ? ' open' : ''}: ${code}`;
  });
}

describe('of a Vue component', () => {
  it.each([
    ['no script', '<template><p/></template>', []],
    ['an empty script', '<script></script>', ['browser jsx: ']],
    ['TypeScript', '<script lang="ts">a</script>', ['browser ts: a']],
    ['quotes of the other kind', "<script lang='tsx'>a</script>", ['browser tsx: a']],
    ['a value without quotes', '<script lang=ts setup>a</script>', ['browser ts: a']],
    [
      'attributes on several lines',
      '<script\n  setup\n  lang="ts"\n>a</script>',
      ['browser ts: a'],
    ],
    [
      'a sign in an attribute',
      '<script generic="T extends A<B>" lang="ts">a</script>',
      ['browser ts: a'],
    ],
    [
      'two scripts, which share a scope',
      '<script>a</script>\n<script setup lang="ts">b</script>',
      ['browser ts: a|b'],
    ],
    ['another language', '<script lang="coffee">a</script>', ['browser unknown: a']],
    ['code of another file', '<script src="./a.js"></script>', []],
    [
      'code of another file, closed at once',
      '<script src="./a.js" /><script>a</script>',
      ['browser jsx: a'],
    ],
    ['a comment', '<!-- <script>no</script> --><script>a</script>', ['browser jsx: a']],
    [
      'a comment that nobody closes',
      '<script>a</script><!-- <script>no</script>',
      ['browser jsx: a'],
    ],
    [
      'capitals, which make another block',
      '<SCRIPT>no</SCRIPT><script>a</script>',
      ['browser jsx: a'],
    ],
    ['a closing tag in capitals', '<script>a</SCRIPT ><p/>', ['browser jsx: a']],
    [
      'what only begins like a closing tag',
      '<script>a</scripts></script>',
      ['browser jsx: a</scripts>'],
    ],
    [
      'a template',
      '<template><script>no</script></template><script>a</script>',
      ['browser jsx: a'],
    ],
    [
      'templates within a template',
      '<template><template v-if="a > b"><p/></template><template #x /><script>no</script></template><script>a</script>',
      ['browser jsx: a'],
    ],
    [
      'a string in a template',
      '<template><p :a="\'</template><script>no\'">{{ "</template><script>no</script>" }}</p></template><script>a</script>',
      ['browser jsx: a'],
    ],
    [
      'a template in another language',
      '<template lang="pug">\np <template\n</template><script>a</script>',
      ['browser jsx: a'],
    ],
    ['documentation', '<docs>\n<script>no</script>\n</docs><script>a</script>', ['browser jsx: a']],
    [
      'a style',
      '<style>a::before { content: "<script>" }</style><script>a</script>',
      ['browser jsx: a'],
    ],
    ['a script that nobody closes', '<script>a', ['browser jsx open: a']],
    ['a tag that nobody closes', '<script lang="ts', []],
  ])('%s', (_name, text, expected) => {
    expect(scriptsOf('a.vue', text)).toEqual(expected);
  });
});

describe('of a Svelte component', () => {
  it.each([
    ['no script', '<p>{a}</p>', []],
    [
      'both scripts',
      '<script module>a</script>\n<script lang="ts">b</script>',
      ['browser ts: a|b'],
    ],
    ['the old form', '<script context="module">a</script>', ['browser jsx: a']],
    ['a script behind its markup', '{#if a < b}<p/>{/if}<script>a</script>', ['browser jsx: a']],
    [
      'a sign in an expression',
      '<p on:click={() => a > b}/><script>a</script>',
      ['browser jsx: a'],
    ],
    ['a string', '<p>{"<script>no</script>"}</p><script>a</script>', ['browser jsx: a']],
    [
      'a template string',
      '{@html `<script>${`no`}</script>`}<script>a</script>',
      ['browser jsx: a'],
    ],
    ['an apostrophe', "{#if a}don't{/if}<script>a</script>", ['browser jsx: a']],
    [
      'an apostrophe in an expression',
      "{a && b(<p>don't</p>)}<script>a</script>",
      ['browser jsx: a'],
    ],
    [
      'the head of the page',
      '<svelte:head><script>no</script></svelte:head><script>a</script>',
      ['browser jsx: a'],
    ],
    ['data', '<script type="application/ld+json">{}</script>', []],
    ['TypeScript by its type', '<script type="text/typescript">a</script>', ['browser ts: a']],
    ['a comment', '<!--<script>no</script>--><script>a</script>', ['browser jsx: a']],
  ])('%s', (_name, text, expected) => {
    expect(scriptsOf('a.svelte', text)).toEqual(expected);
  });
});

describe('of an Astro page', () => {
  it.each([
    ['no frontmatter', '<p>---</p>\n---\n', []],
    ['an empty frontmatter', '---\n---\n', ['server ts: \n']],
    ['nothing', '', []],
    ['frontmatter alone', '---\na\n---', ['server ts: \na\n']],
    ['white space before it', '\n \n---\na\n---\n', ['server ts: \na\n']],
    ['a comment before it', '<!-- --- -->\n---\na\n---\n', ['server ts: \na\n']],
    ['text before it, which makes it text', '<p/>\n---\na\n---\n', []],
    ['Windows line ends', '---\r\na\r\n---\r\n', ['server ts: \r\na\r\n']],
    ['fences on the lines of code', '--- a; ---<p/>', ['server ts:  a; ']],
    ['a fence in a string', '---\n"---"\n---\n', ['server ts: \n"---"\n']],
    [
      'a fence in a template',
      '---\n`\n---\n${`---`}`\n---\n',
      ['server ts: \n`\n---\n${`---`}`\n'],
    ],
    [
      'fences in comments',
      '---\n// ---\n/*\n---\n*/\n---\n',
      ['server ts: \n// ---\n/*\n---\n*/\n'],
    ],
    ['an apostrophe in a comment', "---\n// don't\n---\n", ["server ts: \n// don't\n"]],
    [
      'quotes in a regular expression',
      '---\na = /["\'`]---/\n---\n',
      ['server ts: \na = /["\'`]---/\n'],
    ],
    ['frontmatter that nobody closes', '---\na\n', ['server ts open: \na\n']],
    [
      'scripts',
      '---\na\n---\n<script>b</script>{c && <script is:inline>d</script>}',
      ['server ts: \na\n', 'browser ts: b', 'browser ts: d'],
    ],
    ['variables of a script', '<script define:vars={{ a: b > c }}>d</script>', ['browser ts: d']],
    ['code of another file', '<script src="../a.js"></script>', []],
    ['raw HTML', '<script set:html={a} />', []],
    ['data', '<script type="application/ld+json" set:html={a}></script>', []],
    ['a comment', '<!-- <script>no</script> -->', []],
    ['a string', '<p>{"<script>no</script>"}</p>', []],
    ['a template as an attribute', '<p title=`<script>no</script>`/>', []],
    ['a comparison', '{a <b && c}<script>d</script>', ['browser ts: d']],
  ])('%s', (_name, text, expected) => {
    expect(scriptsOf('a.astro', text)).toEqual(expected);
  });

  it('knows the expressions of the template', () => {
    const text = '---\n{a}\n---\n<p title={b}>{c.map((d) => <i {...e}>{f}</i>)} g</p>';
    const { expressions } = findComponentScripts('a.astro', text) ?? { expressions: [] };
    expect(expressions.map((range) => text.slice(...range))).toEqual([
      '{b}',
      '{c.map((d) => <i {...e}>{f}</i>)}',
    ]);
  });
});

describe('the time', () => {
  it.each([
    ['opened tags', '<a '],
    ['opened quotes', '<a b="'],
    ['opened braces', '<a {'],
    ['opened templates', '{`'],
    ['opened comments', '<!-'],
    ['comments of code', '{/*'],
    ['scripts', '<script>'],
    ['blocks', '<template>'],
    ['mustaches', '{{'],
  ])('is linear for %s', (_name, part) => {
    const start = performance.now();
    for (const ending of ['vue', 'svelte', 'astro']) {
      findComponentScripts(`a.${ending}`, part.repeat(100_000));
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

it('is not asked about other files', () => {
  expect(findComponentScripts('a.ts', '<script>a</script>')).toBeNull();
});
