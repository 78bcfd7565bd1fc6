import { existsSync } from 'node:fs';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { layerConfigs } from './eslint.layers.js';

const shipped = ['src/**/*.ts', 'rules/**/*.ts', 'codemods/**/*.ts'];
const typeScript = ['**/*.ts'];

/** The plugin on itself: there once `npm run build` has run. */
async function ownPreset() {
  const built = new URL('./dist/src/plugin.js', import.meta.url);
  if (!existsSync(built)) return [];
  const { default: plugin } = await import(built.href);
  return [{ name: 'own-preset', files: shipped, extends: [plugin.configs.recommended] }];
}

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    // Key-based on purpose.
    'examples/',
    // Their bytes are what is tested.
    'tests/fixtures/',
    'tests/conformance/generated/',
  ]),
  js.configs.recommended,
  {
    name: 'typed',
    files: shipped,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Numbers in messages are lines, columns and counts.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Node types are compared with their names: an enum of typescript-eslint must not be loaded at run time.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // AST nodes are unions of 150 types: a `switch` or a `?.` that the types call superfluous guards against
      // parsers that put null or unknown nodes where the types promise none.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      // `noPropertyAccessFromIndexSignature` is not on, yet groups of a regular expression read better in brackets.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // It asks for the `!` that the strict set forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A closing `=> void` call on one line is this project's way to write a short callback.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    name: 'tests',
    files: ['tests/**/*.ts', '*.config.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    extends: [tseslint.configs.recommended],
  },
  {
    name: 'node',
    files: ['**/*.{js,mjs,cjs,ts}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
  {
    name: 'unused',
    files: typeScript,
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  { name: 'rules', files: ['rules/**/*.ts'], extends: [eslintPlugin.configs.recommended] },
  {
    name: 'imports',
    files: shipped,
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.js'],
          extensionAlias: { '.js': ['.ts', '.js'] },
        }),
      ],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-self-import': 'error',
      // What the package loads must be among its dependencies, or npm leaves it out.
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }],
    },
  },
  layerConfigs,
  await ownPreset(),
);
