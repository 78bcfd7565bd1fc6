import json from '@eslint/json';
import { Linter as Linter10 } from 'eslint';
import { Linter as Linter9 } from 'eslint-9';
import { Linter as Linter915 } from 'eslint-9-15';
import yml from 'eslint-plugin-yml';
import type { ConfigText } from '../../src/config-texts/config-text.js';
import { dotenvTextsOf } from '../../src/config-texts/dotenv.js';
import { jsonTextsOf, type JsonNode } from '../../src/config-texts/json.js';
import { isYamlProgram, yamlTextsOf } from '../../src/config-texts/yaml.js';
import type { DotenvFile } from '../../src/dotenv/ast.js';
import { dotenvLanguage } from '../../src/dotenv/language.js';

/** The part of a message that all versions of ESLint have in common. */
export interface Message {
  readonly ruleId: string | null;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly fix?: { readonly range: readonly [number, number]; readonly text: string };
}

/** What is used of ESLint's Linter; the types of its versions do not fit each other. */
export interface AnyLinter {
  verify(code: string, config: readonly object[], filename: string): Message[];
}

/** Every version of ESLint that the plugin promises to work with. */
export const linters: readonly (readonly [version: string, linter: AnyLinter])[] = [
  ['9.15', new Linter915() as unknown as AnyLinter],
  ['9', new Linter9() as unknown as AnyLinter],
  ['10', new Linter10() as unknown as AnyLinter],
];

interface RuleContext {
  readonly sourceCode: {
    readonly ast: object;
    readonly text: string;
    getLocFromIndex(offset: number): object;
  };
  report(problem: object): void;
}

/** The texts of a file of any language of configuration files. */
function textsOf({ ast, text }: RuleContext['sourceCode']): readonly ConfigText[] {
  if ((ast as DotenvFile).type === 'DotenvFile') return dotenvTextsOf(ast as DotenvFile, text);
  if (isYamlProgram(ast)) return yamlTextsOf(ast, text);
  return jsonTextsOf(ast as JsonNode, text);
}

/** Reports every text at its place: `role:name role:name → text`, and what is near. */
const textsRule = {
  create(context: RuleContext) {
    const { sourceCode } = context;
    const reportAll = (): void => {
      for (const { text, names, locate, near, inComment } of textsOf(sourceCode)) {
        const [start, end] = locate(0, text.length);
        const path = names.map(({ role, text: name }) => `${role}:${name}`).join(' ');
        context.report({
          loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
          message: '{{message}}',
          data: {
            message: `${inComment ? '# ' : ''}${path} → ${text}${near().length > 0 ? ` | ${near().join(', ')}` : ''}`,
          },
        });
      }
    };
    return { DotenvFile: reportAll, Document: reportAll, Program: reportAll };
  },
};

const plugin = {
  meta: { name: 'eslint-plugin-azure-identity', namespace: 'azure-identity' },
  languages: { dotenv: dotenvLanguage },
  rules: { texts: textsRule },
};

/** A configuration that reports the texts of files of one language: `azure-identity/dotenv`, `json/jsonc`, `yml/yaml`. */
export function configFor(language: string): object {
  return {
    files: ['**/*.{json,yml}', '**/.env'],
    plugins: { 'azure-identity': plugin, json, yml },
    language,
    rules: { 'azure-identity/texts': 'error' },
  };
}
