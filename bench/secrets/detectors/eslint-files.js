// @ts-check
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';

/** @typedef {import('../types.js').Written} Written */
/** @typedef {import('../types.js').Message} Message */
/** @typedef {import('eslint').Linter.Config} Config */

const jsx = { parserOptions: { ecmaFeatures: { jsx: true } } };

/** How JavaScript and TypeScript are parsed, for every detector alike. @type {Config[]} */
const languages = [
  { files: ['**/*.{js,mjs,jsx}'], languageOptions: { sourceType: 'module', ...jsx } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['**/*.{ts,mts,cts,tsx}'],
    languageOptions: { parser: /** @type {any} */ (tseslint.parser), ...jsx },
  },
];

/** Inspects files with ESLint's rules; a file that cannot be parsed is an error. @param {Config[]} configs */
export function inspectWith(configs) {
  const linter = new Linter({ configType: 'flat' });
  /** @type {Config[]} */
  const all = [
    { linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true } },
    ...languages,
    ...configs,
  ];
  return (/** @type {Written} */ { code, filename }) => {
    const found = linter.verify(code, all, { filename, filterCodeBlock: () => true });
    const fatal = found.find((message) => message.fatal);
    if (fatal) throw new Error(`${filename}: ${fatal.message}`);
    return found
      .filter(({ ruleId }) => ruleId !== null)
      .map(({ line, endLine, message }) => ({ line, endLine: endLine ?? line, text: message }));
  };
}
