/** How a file is to be parsed: the grammar by its extension, the module kind where the extension fixes it. */
export interface Language {
  readonly lang: 'js' | 'jsx' | 'ts' | 'tsx' | 'dts';
  /** `unambiguous`: the file's syntax and its package decide. */
  readonly sourceType: 'module' | 'commonjs' | 'unambiguous';
}

/** The parse policy. The first suffix that fits counts, so declaration files stand before the others. */
const LANGUAGES: readonly (readonly [suffix: string, language: Language])[] = [
  ['.d.ts', { lang: 'dts', sourceType: 'module' }],
  ['.d.mts', { lang: 'dts', sourceType: 'module' }],
  ['.d.cts', { lang: 'dts', sourceType: 'module' }],
  // JSX is allowed in every JavaScript file: many repositories never use the .jsx extension.
  ['.js', { lang: 'jsx', sourceType: 'unambiguous' }],
  ['.jsx', { lang: 'jsx', sourceType: 'unambiguous' }],
  ['.mjs', { lang: 'jsx', sourceType: 'module' }],
  ['.cjs', { lang: 'jsx', sourceType: 'commonjs' }],
  // JSX in TypeScript would make `<T>x` and `<T>(x) => y` ambiguous, hence its own extension.
  ['.ts', { lang: 'ts', sourceType: 'unambiguous' }],
  ['.tsx', { lang: 'tsx', sourceType: 'unambiguous' }],
  ['.mts', { lang: 'ts', sourceType: 'module' }],
  ['.cts', { lang: 'ts', sourceType: 'commonjs' }],
];

/** The language of a file by its path; null for an extension that this project does not parse. */
export function languageOf(path: string): Language | null {
  const lower = path.toLowerCase();
  return LANGUAGES.find(([suffix]) => lower.endsWith(suffix))?.[1] ?? null;
}

/** Whether a file may contain types, by its path; the frontmatter of Astro always may. */
export function isTypeScript(path: string): boolean {
  return /\.(?:[cm]?tsx?|astro)$/iu.test(path);
}

/** The language of a block of code by the name that a component gives it; null for one that is not parsed. */
export function scriptLanguageOf(name: string): Language | null {
  const lang = scriptLanguages[name.toLowerCase()];
  return lang === undefined ? null : { lang, sourceType: 'module' };
}

const scriptLanguages: Readonly<Record<string, Language['lang']>> = {
  js: 'jsx',
  javascript: 'jsx',
  jsx: 'jsx',
  ts: 'ts',
  typescript: 'ts',
  tsx: 'tsx',
};
