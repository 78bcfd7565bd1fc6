import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import * as astroParser from 'astro-eslint-parser';
import * as svelteParser from 'svelte-eslint-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as vueParser from 'vue-eslint-parser';
import { linters, type AnyLinter } from '../config-texts/lint-texts.js';
import plugin from '../../src/plugin.js';
import { harmlessCases } from './harmless-cases.js';
import type { Place } from './marked-code.js';
import { pluginPath, reportsOfOxlint, type Report } from './run-oxlint.js';
import { secretCases, type SecretCase } from './secret-cases.js';

const rules = plugin.configs['secrets-only'].rules ?? {};
const cases: readonly SecretCase[] = [
  ...secretCases,
  ...harmlessCases.map((each) => ({
    ...each,
    name: `harmless: ${each.name}`,
    places: [],
    messages: [],
  })),
];

interface Found extends Place {
  readonly message: string;
}

const expected = ({
  places,
  messages,
}: Pick<SecretCase, 'places' | 'messages'>): readonly Found[] =>
  places.map((place, index) => ({ ...place, message: messages[index] ?? '' }));

/** What a linter finds with the preset and a parser. */
function lint(
  linter: AnyLinter,
  code: string,
  filename: string,
  parser: object,
): readonly object[] {
  const files = ['**/*.{js,jsx,ts,tsx,vue,svelte,astro}'];
  const config = [
    { ...plugin.configs['secrets-only'], files },
    {
      files,
      languageOptions: {
        parser,
        parserOptions: { parser: typescriptParser, ecmaFeatures: { jsx: /x$/u.test(filename) } },
      },
    },
  ];
  return linter
    .verify(code, config, filename)
    .map(({ line, column, endLine, endColumn, message }) => ({
      line,
      column,
      endLine,
      endColumn,
      message,
    }));
}

interface Component {
  readonly filename: string;
  readonly parser: object;
  readonly before: string;
  readonly after: string;
}

const page = '<p title="\u00e9 \u{1f600}">Shop</p>\n';
const components: readonly Component[] = [
  {
    filename: 'Shop.vue',
    parser: vueParser,
    before: `<template>\n  ${page}</template>\n\n<script lang="ts">\n`,
    after: '\n</script>\n',
  },
  {
    filename: 'Shop.svelte',
    parser: svelteParser,
    before: `${page}<script lang="ts">\n`,
    after: '\n</script>\n',
  },
  { filename: 'Shop.astro', parser: astroParser, before: '---\n', after: `\n---\n${page}` },
];

describe.each(linters)('ESLint %s', (_version, linter) => {
  it.each(cases)('$name', (each) => {
    expect(lint(linter, each.code, `shop.${each.syntax}`, typescriptParser)).toEqual(
      expected(each),
    );
  });

  it('counts with a byte order mark, Windows line ends and letters beyond the BMP', () => {
    const [one] = secretCases;
    const code = `\uFEFF// \u00e9 \u{1f600}\r\nopen("\u{1f600}"); ${one?.code ?? ''}`;
    const [place] = one?.places ?? [];
    const column = 'open("\u{1f600}"); '.length;
    expect(lint(linter, code, 'shop.js', typescriptParser)).toMatchObject([
      { line: 2, column: column + (place?.column ?? 0) },
    ]);
  });

  it.each(components)(
    'finds in $filename what it finds in a script',
    ({ parser, before, after, filename }) => {
      const lines = before.split('\n').length - 1;
      const scripts = cases.filter(({ syntax }) => syntax === 'js' || syntax === 'ts');
      const moved = scripts.map(({ name, places, messages }) => ({
        name,
        reports: expected({ places, messages }).map((report) => ({
          ...report,
          line: report.line + lines,
          endLine: report.endLine + lines,
        })),
      }));
      const found = scripts.map(({ name, code }) => ({
        name,
        reports: lint(linter, `${before}${code}${after}`, filename, parser),
      }));
      expect(found).toEqual(moved);
    },
  );
});

describe('oxlint with all files in one run', () => {
  let folder = '';
  const found = new Map<string, Report[]>();
  const fileOf = (index: number, { syntax }: SecretCase): string =>
    `src/${String(index)}.${syntax}`;

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'azure-identity-secrets-')));
    const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
    mkdirSync(join(folder, 'src'));
    write(
      '.oxlintrc.json',
      JSON.stringify({ jsPlugins: [pluginPath], categories: { correctness: 'off' }, rules }),
    );
    for (const [index, each] of cases.entries()) write(fileOf(index, each), each.code);
    const [vue] = components;
    write('src/Shop.vue', `${vue?.before ?? ''}${secretCases[0]?.code ?? ''}${vue?.after ?? ''}`);
    for (const report of await reportsOfOxlint(folder, 'src')) {
      found.set(report.file, [...(found.get(report.file) ?? []), report]);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(cases.map((each, index) => ({ ...each, file: fileOf(index, each) })))('$name', (each) => {
    const rule = 'azure-identity/no-hardcoded-secret';
    expect(found.get(each.file) ?? []).toEqual(
      expected(each).map(({ line, column, message }) => ({
        file: each.file,
        rule,
        line,
        column,
        message,
      })),
    );
  });

  it('finds what the script of a Vue component holds', () => {
    expect(found.get('src/Shop.vue')).toMatchObject([{ line: 6 }]);
  });
});
