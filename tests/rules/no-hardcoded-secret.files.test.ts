import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import json from '@eslint/json';
import markdown from '@eslint/markdown';
import { ESLint as ESLint10 } from 'eslint';
import { ESLint as ESLint9 } from 'eslint-9';
import { ESLint as ESLint915 } from 'eslint-9-15';
import { defineConfig } from 'eslint/config';
import yml from 'eslint-plugin-yml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import azureIdentity from '../../src/plugin.js';
import * as secrets from '../harness/secrets.js';
import { readMarks } from './marked-code.js';
import { disabledFiles, secretFiles } from './secret-files.js';

/** What is used of ESLint; the types of its versions do not fit each other. */
interface AnyESLint {
  lintText(code: string, options: { filePath: string }): Promise<Result[]>;
  lintFiles(patterns: string[]): Promise<Result[]>;
}

interface Result {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string | null;
    readonly line: number;
    readonly column: number;
    readonly endLine?: number;
    readonly endColumn?: number;
    readonly message: string;
  }[];
}

type AnyClass = new (options: object) => AnyESLint;

const versions: readonly (readonly [version: string, ESLint: AnyClass])[] = [
  ['9.15', ESLint915 as unknown as AnyClass],
  ['9', ESLint9 as unknown as AnyClass],
  ['10', ESLint10 as unknown as AnyClass],
];

const { configs } = azureIdentity;
const id = 'azure-identity/no-hardcoded-secret';

/** A configuration as users write it, with every language. */
const everything = defineConfig([
  { plugins: { json } },
  configs['config-files'],
  { files: ['**/*.js'], extends: [configs['secrets-only']] },
  {
    files: ['**/*.{yml,yaml}'],
    plugins: { yml },
    language: 'yml/yaml',
    extends: [configs['secrets-only']],
  },
  { files: ['**/*.md'], plugins: { markdown }, processor: 'markdown/markdown' },
]);

let folder = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'azure-identity-files-')));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(versions)('ESLint %s', (_version, ESLint) => {
  const create = (config: readonly object[]): AnyESLint =>
    new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config });
  const lint = async (filename: string, code: string): Promise<Result['messages']> => {
    const filePath = join(folder, filename);
    const [result] = await create(everything).lintText(code, { filePath });
    return result?.messages ?? [];
  };

  it.each(secretFiles)('$name', async ({ filename, code, places, messages }) => {
    const found = await lint(filename, code);
    expect(
      found.map(({ line, column, endLine, endColumn, message }) => ({
        line,
        column,
        endLine,
        endColumn,
        message,
      })),
    ).toEqual(places.map((place, index) => ({ ...place, message: messages[index] })));
  });

  it.each(disabledFiles)('%s: a comment disables it (%#)', async (filename, code) => {
    expect(await lint(filename, code)).toEqual([]);
    // Without the comment there is something to disable.
    expect(await lint(filename, code.replaceAll('eslint', 'a'))).toHaveLength(1);
  });

  describe('with the preset config-files as users have it', () => {
    const config = defineConfig([{ plugins: { json } }, configs['config-files']]);
    const key = secrets.storageKey();
    const files: Readonly<Record<string, string>> = {
      'package.json': `{ "name": "shop", "version": "1.0.0", "config": { "a": "${key}" } }\n`,
      'tsconfig.json':
        '{\n  // Comments, and\n  "compilerOptions": { "strict": true, /* commas */ },\n}\n',
      'tsconfig.build.json': '{ "extends": "./tsconfig.json" }\n',
      '.vscode/extensions.json': '{\n  // Comments\n  "recommendations": ["a.b"],\n}\n',
      '.env': `A=${key}\n`,
      '.env.local': `A=${key}\n`,
      'src/index.js': `open('${key}');\n`,
      'src/index.ts': `open('${key}' as string);\n`,
      'notes.txt': `${key}\n`,
      'style.css': `/* ${key} */\n`,
    };
    const found: Record<string, readonly (string | null)[]> = {};

    beforeAll(async () => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      for (const { filePath, messages } of await create(config).lintFiles(['.'])) {
        const path = relative(folder, filePath).replaceAll('\\', '/');
        found[path] = messages.map(({ ruleId, message }) => ruleId ?? message);
      }
    });

    it('finds secrets in package.json and .env files', () => {
      expect(found).toMatchObject({ 'package.json': [id], '.env': [id], '.env.local': [id] });
    });

    it('reads comments and trailing commas where TypeScript and editors do', () => {
      expect(found).toMatchObject({
        'tsconfig.json': [],
        'tsconfig.build.json': [],
        '.vscode/extensions.json': [],
      });
    });

    it('leaves all other files alone', () => {
      // ESLint reads JavaScript by itself.
      expect(found['src/index.js']).toEqual([]);
      const others = Object.keys(found).filter((path) => !/json$|\.env/u.test(path));
      expect(others).toEqual(['src/index.js']);
    });
  });

  it('reads Markdown as a whole through its language', async () => {
    const linter = create([
      { ...configs['secrets-only'], files: ['**/*.md'] },
      { files: ['**/*.md'], plugins: { markdown }, language: 'markdown/gfm' },
    ]);
    const key = secrets.storageKey();
    const { code, places } = readMarks(
      `# \u00e9 \u{1f600}\n\nUse ‹${key}›, or:\n\n\`\`\`js\nopen('‹${key}›');\n\`\`\`\n`,
    );
    const filePath = join(folder, 'page.md');
    const [result] = await linter.lintText(code, { filePath });
    expect(result?.messages).toMatchObject(places);
    const disabled = `<!-- eslint-disable ${id} -->\n${code}`;
    expect(await linter.lintText(disabled, { filePath })).toMatchObject([{ messages: [] }]);
  });

  it.each(['recommended', 'strict', 'secrets-only'] as const)(
    'takes %s for code beside it',
    async (name) => {
      const key = secrets.storageKey();
      const linter = create(
        defineConfig([configs[name], { plugins: { json } }, configs['config-files']]),
      );
      for (const [filename, code] of [
        ['a.js', `open('${key}');`],
        ['a.json', `["${key}"]`],
        ['.env', `A=${key}`],
      ] as const) {
        const [result] = await linter.lintText(code, { filePath: join(folder, filename) });
        expect(result?.messages.map(({ ruleId, message }) => ruleId ?? message)).toEqual([id]);
      }
    },
  );
});
