import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/source/edits.js';
import { freeName } from '../../src/source/free-name.js';
import { sourceFileOf } from '../../src/source/host.js';
import { planImport } from '../../src/source/imports.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { walk } from '../../src/source/walk.js';
import { parsed } from './parsing.js';

interface Setting {
  readonly parser?: Linter.Parser;
  readonly sourceType?: 'module' | 'commonjs' | 'script';
  readonly path?: string;
}

/** The source files that two rules make of one text in one lint run, looked at when the run has ended. */
function lint(text: string, { parser, sourceType = 'module', path = 'a.js' }: Setting): SourceFile {
  const seen: SourceFile[] = [];
  const rule: Rule.RuleModule = {
    create: (context) => ({
      Program() {
        seen.push(sourceFileOf(context, { versions: {} }));
      },
    }),
  };
  const messages = new Linter().verify(
    text,
    {
      files: ['**/*.{js,ts}'],
      plugins: { test: { rules: { one: rule, two: rule } } },
      rules: { 'test/one': 'error', 'test/two': 'error' },
      languageOptions: { sourceType, ...(parser === undefined ? {} : { parser }) },
    },
    { filename: path },
  );
  expect(messages).toEqual([]);
  const [first, second] = seen;
  if (first === undefined) throw new Error('the rule did not run');
  expect(second).toBe(first);
  return first;
}

const settings: readonly (readonly [string, Setting])[] = [
  ['espree', {}],
  ['espree, CommonJS', { sourceType: 'commonjs' }],
  ['@typescript-eslint/parser', { parser: typescriptParser as Linter.Parser, path: 'a.ts' }],
];

describe.each(settings)('the source file of %s', (_name, setting) => {
  const text = '#!/usr/bin/env node\n// one\nconst a = require("a"); /* two */\nfoo(a.b);\n';

  it('has text, comments and scopes', () => {
    const file = lint(text, setting);
    expect(file.text).toBe(text);
    expect(file.comments.map(({ value }) => value)).toEqual(['/usr/bin/env node', ' one', ' two ']);
    expect(file.comments.map(({ range }) => text.slice(...range))).toEqual([
      '#!/usr/bin/env node',
      '// one',
      '/* two */',
    ]);
    expect(freeName(file, 'a')).toBe('a2');
    expect(freeName(file, 'b')).toBe('b');
  });

  it('has the same parents as the parsed one', () => {
    const parentsOf = (file: SourceFile): readonly string[] => {
      const parents: string[] = [];
      walk(file.ast, (node) => {
        const parent = file.parent(node);
        parents.push(`${node.type} ${parent?.type ?? 'none'}`);
        return undefined;
      });
      return parents;
    };
    expect(parentsOf(lint(text, setting))).toEqual(parentsOf(parsed(text, 'a.js')));
  });

  it('has its ranges in the text without byte order mark', () => {
    const file = lint(`\uFEFFfoo();\r\nbar();\r\n`, setting);
    expect(file.bom).toBe(true);
    expect(file.ast.body.map(({ range }) => file.text.slice(...range))).toEqual([
      'foo();',
      'bar();',
    ]);
  });

  it('gets the same imports as the parsed one', () => {
    for (const code of [
      text,
      `const { A } = require('m');\nA();\n`,
      `const m = require('m');\nm();\n`,
      `'use strict';\nmodule.exports = 1;\n`,
    ]) {
      const add = (file: SourceFile): unknown => {
        const { edits, expression, readyAfter } = planImport(file, 'm', 'B');
        return { text: applyEdits(file.text, edits), expression, readyAfter };
      };
      const path = setting.path ?? 'a.js';
      expect(add(lint(code, setting))).toEqual(add(parsed(code, path)));
    }
  });
});

it('makes one source file per program, also where a host reuses its objects', () => {
  const scopeManager = parsed('a;').scopes;
  const host = {
    filename: 'a.ts',
    sourceCode: { ast: {}, text: '', scopeManager, getAllComments: () => [] },
  };
  const first = sourceFileOf(host, { versions: {} });
  expect(sourceFileOf(host, { versions: {} })).toBe(first);
  host.sourceCode.ast = {};
  host.filename = 'b.ts';
  expect(sourceFileOf(host, { versions: {} }).path).toBe('b.ts');
});
