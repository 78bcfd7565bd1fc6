import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import { sourceFileOf } from '../../src/source/host.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { parsed } from './parsing.js';

/** A parser whose trees the engine reads. */
export interface Dialect {
  readonly name: string;
  readonly hasTypes: boolean;
  parse(text: string): SourceFile;
}

/** The source file that a rule looks at. */
function linted(text: string, languageOptions: Linter.LanguageOptions): SourceFile {
  let file: SourceFile | undefined;
  const rule: Rule.RuleModule = {
    create: (context) => ({
      Program() {
        file = sourceFileOf(context, { versions: {} });
      },
    }),
  };
  const parserOptions = { ecmaFeatures: { jsx: true } };
  const messages = new Linter().verify(
    text,
    {
      files: ['**/*.tsx'],
      plugins: { test: { rules: { rule } } },
      rules: { 'test/rule': 'error' },
      languageOptions: { ...languageOptions, parserOptions },
    },
    { filename: 'a.tsx' },
  );
  if (file === undefined || messages.length > 0) {
    throw new Error(`${messages.map(({ message }) => message).join()}\n${text}`);
  }
  return file;
}

/** Every parser that the engine gets trees from. espree reads JavaScript only. */
export const dialects: readonly Dialect[] = [
  { name: 'oxc-parser', hasTypes: true, parse: (text) => parsed(text, 'a.tsx') },
  {
    name: '@typescript-eslint/parser',
    hasTypes: true,
    parse: (text) => linted(text, { parser: typescriptParser }),
  },
  { name: 'espree', hasTypes: false, parse: (text) => linted(text, {}) },
];
