import { visitorKeys, type DotenvFile } from './ast.js';
import { parseDotenv } from './parse.js';
import { DotenvSourceCode } from './source-code.js';

/** A file as ESLint hands it to a language. */
interface LintedFile {
  /** Without byte order mark. */
  readonly body: string | Uint8Array;
  readonly bom: boolean;
}

/**
 * The ESLint language `azure-identity/dotenv` for `.env` files. It works with ESLint 9.15 and later and has no options.
 * The interface: https://eslint.org/docs/latest/extend/languages
 */
export const dotenvLanguage = {
  fileType: 'text' as const,
  lineStart: 1 as const,
  columnStart: 0 as const,
  nodeTypeKey: 'type',
  visitorKeys: Object.fromEntries(
    Object.entries(visitorKeys).map(([type, keys]) => [type, [...keys]]),
  ),

  /** JavaScript's options reach every file that a configuration without `files` speaks of: they are no mistake here. */
  validateLanguageOptions: (): void => undefined,

  parse(file: LintedFile): { ok: true; ast: DotenvFile } {
    return { ok: true, ast: parseDotenv(textOf(file)) };
  },

  createSourceCode(file: LintedFile, { ast }: { readonly ast: DotenvFile }): DotenvSourceCode {
    return new DotenvSourceCode({ text: textOf(file), hasBOM: file.bom, ast });
  },
};

function textOf({ body }: LintedFile): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
