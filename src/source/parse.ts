import { createRequire } from 'node:module';
import { analyze } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type * as OxcParser from 'oxc-parser';
import { createSourceFile } from './create.js';
import { languageOf, type Language } from './language.js';
import { findDeepNesting } from './nesting.js';
import { failure, type ParseFailure, syntaxFailure } from './parse-failure.js';
import type { Script } from './scripts.js';
import type { PackageFacts, RunsIn, SourceComment, SourceFile } from './source-file.js';
import { printTemplateUses } from './template-uses.js';

export type ParseResult =
  | { readonly ok: true; readonly file: SourceFile }
  | { readonly ok: false; readonly error: ParseFailure };

export interface ParseInput {
  readonly path: string;
  /** May begin with a byte order mark. */
  readonly text: string;
  readonly package?: PackageFacts;
  /** Where the host knows it. */
  readonly runsIn?: RunsIn;
  /** The part of a component to parse; `text` is that of the whole file. */
  readonly script?: Script;
}

/** What type annotations in JavaScript are: Flow's are alike, mostly. */
const typed: Language = { lang: 'tsx', sourceType: 'module' };

type Parser = typeof OxcParser;
type Parsed = OxcParser.ParseResult;
type OxcSourceType = 'module' | 'commonjs';

export type { ParseFailure };

const OPEN = 'The script ends with the file: its closing tag or fence is missing.';
const TOO_DEEP = 'The code is nested too deeply to be parsed safely.';
let loaded: Parser | undefined;

/**
 * Parses a text to a source file.
 *
 * @throws {Error} if the parser itself cannot be loaded; the message names the remedy.
 */
export function parseSource(input: ParseInput): ParseResult {
  const bom = input.text.startsWith('\uFEFF');
  const text = bom ? input.text.slice(1) : input.text;
  const language = input.script === undefined ? languageOf(input.path) : input.script.language;
  if (language === null) {
    return failed('unsupported-language', unsupported(input), text, input.script?.range[0] ?? 0);
  }
  const code = input.script?.code ?? text;
  const result = parseCode(input, { text, code, language, bom });
  const uses = result.ok ? printTemplateUses(result.file) : '';
  return uses === '' ? result : parseCode(input, { text, code: code + uses, language, bom });
}

/** What is parsed of a file. */
interface Parts {
  readonly text: string;
  /** As long as `text` up to the end of the code. */
  readonly code: string;
  readonly language: Language;
  readonly bom: boolean;
}

function parseCode(input: ParseInput, { text, code, language, bom }: Parts): ParseResult {
  const deepAt = findDeepNesting(code);
  if (deepAt !== null) return failed('too-deep', TOO_DEEP, text, deepAt);
  if (input.script?.isOpen === true) return failed('syntax', OPEN, text, input.script.range[0]);

  loaded ??= loadParser();
  const parsed = parseAs(loaded, input, code, language);
  const [error] = errorsOf(parsed, input);
  if (error !== undefined) {
    const isJavaScript = language.lang === 'jsx' && input.script === undefined;
    const isTyped =
      isJavaScript && errorsOf(parseAs(loaded, input, code, typed), input).length === 0;
    return { ok: false, error: syntaxFailure({ text, code, language, isTyped }, error) };
  }
  try {
    const file = toSourceFile(parsed, { ...input, text }, language, bom);
    return { ok: true, file };
  } catch (error_) {
    // Scope analysis is recursive; it fails by an exception at a depth that the parser still survives.
    if (error_ instanceof RangeError) return failed('too-deep', TOO_DEEP, text, 0);
    throw error_;
  }
}

function unsupported({ script }: ParseInput): string {
  return script === undefined
    ? 'The file extension is not one of JavaScript or TypeScript.'
    : 'The language of the script is neither JavaScript nor TypeScript.';
}

/**
 * Loads oxc-parser. On first use and not by an `import` statement, because a missing native part would otherwise fail
 * while modules are linked, where nothing can name the remedy.
 */
export function loadParser(
  load: () => unknown = () => createRequire(import.meta.url)('oxc-parser'),
): Parser {
  try {
    return load() as Parser;
  } catch (cause) {
    throw new Error(
      `The parser "oxc-parser" has no native part for ${process.platform}-${process.arch} in this installation. ` +
        'Reinstall the dependencies on this platform without --omit=optional and without --no-optional ' +
        '(delete node_modules, then run "npm install --include=optional").',
      { cause },
    );
  }
}

/** Parses as the language says; where it leaves the module kind open, as a module first, then as CommonJS. */
function parseAs(parser: Parser, input: ParseInput, text: string, language: Language): Parsed {
  const attempt = (sourceType: OxcSourceType): Parsed =>
    parser.parseSync(input.path, text, {
      lang: language.lang,
      sourceType,
      astType: 'ts',
      range: true,
      preserveParens: false,
    });
  const isCommonJs = language.sourceType === 'commonjs';
  const first = attempt(isCommonJs ? 'commonjs' : 'module');
  if (errorsOf(first, input).length === 0 || language.sourceType === 'module') return first;
  // A top-level `return`, `await` as a name, HTML comments in CommonJS; `import` in a .cts file.
  const second = attempt(isCommonJs ? 'module' : 'commonjs');
  if (errorsOf(second, input).length === 0) return second;
  return first.module.hasModuleSyntax || isCommonJs ? first : second;
}

function errorsOf(parsed: Parsed, { script }: ParseInput): readonly OxcParser.OxcError[] {
  return parsed.errors.filter(
    ({ severity, message }) =>
      severity === 'Error' && !(script?.mayReturn === true && isMisplacedReturn(message)),
  );
}

/** The tree is complete all the same; the parser has no option for modules that are a function. */
function isMisplacedReturn(message: string): boolean {
  return message.startsWith("A 'return' statement can only be used within a function body");
}

function toSourceFile(
  parsed: Parsed,
  input: ParseInput,
  language: Language,
  bom: boolean,
): SourceFile {
  // With `astType: 'ts'` the tree is that of TypeScript ESTree; oxc-parser declares types of its own for it.
  const ast = parsed.program as unknown as TSESTree.Program;
  const isModule = isEsModule(parsed, input, language);
  ast.sourceType = isModule ? 'module' : 'script';
  // CommonJS runs inside a function: its top level is a function scope, as in ESLint.
  const scopes = analyze(ast, {
    lib: [],
    sourceType: ast.sourceType,
    globalReturn: !isModule,
  });
  const comments = commentsOf(parsed);
  const facts = input.package ?? { versions: {} };
  const runsIn = input.script?.runsIn ?? input.runsIn;
  return createSourceFile({
    path: input.path,
    text: input.text,
    bom,
    ast,
    scopes,
    comments,
    package: facts,
    ...(runsIn === undefined ? {} : { runsIn }),
    ...(input.script === undefined ? {} : { script: input.script }),
  });
}

/** By syntax first: a package.json without `type` says nothing about code that a bundler or compiler reads. */
function isEsModule(
  parsed: Parsed,
  { package: facts }: ParseInput,
  { sourceType: fixed }: Language,
): boolean {
  if (parsed.module.hasModuleSyntax) return true;
  if (fixed !== 'unambiguous') return fixed === 'module';
  // A result of the CommonJS attempt says so.
  return parsed.program.sourceType === 'module' && facts?.type === 'module';
}

function commentsOf(parsed: Parsed): readonly SourceComment[] {
  const comments: SourceComment[] = parsed.comments.map(({ type, value, start, end }) => ({
    type,
    value,
    range: [start, end],
  }));
  const { hashbang } = parsed.program;
  if (hashbang === null) return comments;
  const { value, start, end } = hashbang;
  return [{ type: 'Shebang', value, range: [start, end] }, ...comments];
}

function failed(...parts: Parameters<typeof failure>): ParseResult {
  return { ok: false, error: failure(...parts) };
}
