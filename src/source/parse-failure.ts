import type { Language } from './language.js';

/** Why a file was not parsed. The message never holds text of the file: it could be a secret. */
export interface ParseFailure {
  readonly code: 'syntax' | 'flow' | 'too-deep' | 'unsupported-language';
  readonly message: string;
  /** One-based. */
  readonly line: number;
  /** One-based, in UTF-16 units. */
  readonly column: number;
}

const FLOW =
  'The file uses Flow type syntax, which cannot be parsed: remove the types first, for example with flow-remove-types, or change the file by hand.';
const TYPED =
  'The file has type annotations although its extension is that of JavaScript: give it that of TypeScript, or remove the types first, for example with flow-remove-types.';
/** Flow itself reads its pragma from the comments at the top only. */
const FLOW_PRAGMA_WITHIN = 2000;
/** An error of the parser, as far as it is used. */
interface ParserError {
  readonly message: string;
  readonly labels: readonly { readonly start: number }[];
}

/** What was to be parsed. */
interface Unparsed {
  readonly text: string;
  /** The part of the text that is code. */
  readonly code: string;
  readonly language: Language;
  /** TypeScript's grammar fits. */
  readonly isTyped: boolean;
}

/** What the parser says, without words of the file. */
export function syntaxFailure(
  { text, code, language, isTyped }: Unparsed,
  error: ParserError,
): ParseFailure {
  const offset = error.labels[0]?.start ?? 0;
  if (language.lang === 'jsx' && isFlow(code)) return failure('flow', FLOW, text, offset);
  if (isTyped) return failure('syntax', TYPED, text, offset);
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

/** A failure at an offset of the text. */
export function failure(
  code: ParseFailure['code'],
  message: string,
  text: string,
  offset: number,
): ParseFailure {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/u);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { code, message, line: lines.length, column };
}
