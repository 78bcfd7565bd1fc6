import { createRequire } from 'node:module';
import { analyze } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type * as OxcParser from 'oxc-parser';
import { createSourceFile } from './create.js';
import { languageOf, type Language } from './language.js';
import { findDeepNesting } from './nesting.js';
import type { PackageFacts, SourceComment, SourceFile } from './source-file.js';

export type ParseResult =
  | { readonly ok: true; readonly file: SourceFile }
  | { readonly ok: false; readonly error: ParseFailure };

/** Why a file was not parsed. The message never holds text of the file: it could be a secret. */
export interface ParseFailure {
  readonly code: 'syntax' | 'flow' | 'too-deep' | 'unsupported-language';
  readonly message: string;
  /** One-based. */
  readonly line: number;
  /** One-based, in UTF-16 units. */
  readonly column: number;
}

export interface ParseInput {
  readonly path: string;
  /** May begin with a byte order mark. */
  readonly text: string;
  readonly package?: PackageFacts;
}

type Parser = typeof OxcParser;
type Parsed = OxcParser.ParseResult;
type OxcSourceType = 'module' | 'commonjs';

const TOO_DEEP = 'The code is nested too deeply to be parsed safely.';
/** Flow itself reads its pragma from the comments at the top only. */
const FLOW_PRAGMA_WITHIN = 2000;
let loaded: Parser | undefined;

/**
 * Parses a text to a source file.
 *
 * @throws {Error} if the parser itself cannot be loaded; the message names the remedy.
 */
export function parseSource(input: ParseInput): ParseResult {
  const bom = input.text.startsWith('\uFEFF');
  const text = bom ? input.text.slice(1) : input.text;
  const language = languageOf(input.path);
  if (language === null) {
    return failure(
      'unsupported-language',
      'The file extension is not one of JavaScript or TypeScript.',
      text,
      0,
    );
  }
  const deepAt = findDeepNesting(text);
  if (deepAt !== null) return failure('too-deep', TOO_DEEP, text, deepAt);

  loaded ??= loadParser();
  const parsed = parseAs(loaded, input, text, language);
  const [error] = errorsOf(parsed);
  if (error !== undefined) return syntaxFailure(language, text, error);
  try {
    return { ok: true, file: toSourceFile(parsed, { ...input, text }, bom) };
  } catch (error_) {
    // Scope analysis is recursive; it fails by an exception at a depth that the parser still survives.
    if (error_ instanceof RangeError) return failure('too-deep', TOO_DEEP, text, 0);
    throw error_;
  }
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
  if (errorsOf(first).length === 0 || language.sourceType === 'module') return first;
  // A top-level `return`, `await` as a name, HTML comments in CommonJS; `import` in a .cts file.
  const second = attempt(isCommonJs ? 'module' : 'commonjs');
  if (errorsOf(second).length === 0) return second;
  return first.module.hasModuleSyntax || isCommonJs ? first : second;
}

function errorsOf(parsed: Parsed): readonly OxcParser.OxcError[] {
  return parsed.errors.filter((error) => error.severity === 'Error');
}

function toSourceFile(parsed: Parsed, input: ParseInput, bom: boolean): SourceFile {
  // With `astType: 'ts'` the tree is that of TypeScript ESTree; oxc-parser declares types of its own for it.
  const ast = parsed.program as unknown as TSESTree.Program;
  const isModule = isEsModule(parsed, input);
  ast.sourceType = isModule ? 'module' : 'script';
  // CommonJS runs inside a function: its top level is a function scope, as in ESLint.
  const scopes = analyze(ast, {
    lib: [],
    sourceType: ast.sourceType,
    globalReturn: !isModule,
  });
  const comments = commentsOf(parsed);
  const facts = input.package ?? { versions: {} };
  return createSourceFile({
    path: input.path,
    text: input.text,
    bom,
    ast,
    scopes,
    comments,
    package: facts,
  });
}

/** By syntax first: a package.json without `type` says nothing about code that a bundler or compiler reads. */
function isEsModule(parsed: Parsed, { path, package: facts }: ParseInput): boolean {
  if (parsed.module.hasModuleSyntax) return true;
  const fixed = languageOf(path)?.sourceType;
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

function syntaxFailure(language: Language, text: string, error: OxcParser.OxcError): ParseResult {
  const offset = error.labels[0]?.start ?? 0;
  if (language.lang === 'jsx' && isFlow(text)) {
    const message =
      'The file uses Flow type syntax, which cannot be parsed; remove the types first.';
    return failure('flow', message, text, offset);
  }
  return failure('syntax', `Syntax error: ${withoutSourceText(error.message)}`, text, offset);
}

function isFlow(text: string): boolean {
  const hasPragma = text
    .slice(0, FLOW_PRAGMA_WITHIN)
    .split('\n')
    .some((line) => /@flow\b/u.test(line.slice(line.search(/\/\/|\*|$/u))));
  return (
    hasPragma ||
    /^[ \t]*(?:import|export)\s+(?:typeof\b|type\s)|^[ \t]*import\s*\{\s*(?:type|typeof)\s/mu.test(
      text,
    )
  );
}

/** Keeps what the grammar expects (`;`, `from`, `EOF`); every other quotation could come from the file. */
function withoutSourceText(message: string): string {
  return message.replace(/(['"`])(.*?)\1/gu, (whole, _quote, quoted: string) =>
    isOfGrammar(quoted) ? whole : '…',
  );
}

function isOfGrammar(quoted: string): boolean {
  return /^(?:[^\p{L}\p{N}\s]{1,4}|EOF|Identifier|from|as|return|await|yield|import|export|default|case|catch|class|const|else|enum|extends|finally|for|function|if|in|let|new|of|static|super|switch|this|try|type|var|while|with)$/u.test(
    quoted,
  );
}

function failure(
  code: ParseFailure['code'],
  message: string,
  text: string,
  offset: number,
): ParseResult {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/u);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { ok: false, error: { code, message, line: lines.length, column } };
}
