import { createRequire } from 'node:module';

/** A pattern of the user that cannot be used; the message says why and what to do. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

interface Analyser {
  analyse(literal: RegExp): { readonly reports: readonly { readonly type: string }[] };
}

const require = createRequire(import.meta.url);

/** Loaded only where somebody has patterns. */
let analyser: Analyser | null = null;

/**
 * Compiles the patterns of the option `allow`.
 *
 * @throws {PatternError} for one that is no regular expression, or whose time grows faster than the text it is used on:
 *   a linter must not hang on a file that somebody else wrote.
 */
export function compilePatterns(patterns: readonly string[]): readonly RegExp[] {
  return patterns.map((pattern) => {
    const compiled = compile(pattern);
    analyser ??= require('scslre') as Analyser;
    if (analyser.analyse(compiled).reports.length > 0) {
      throw new PatternError(
        `allow: /${pattern}/ can take very long on some texts. Anchor it with ^ and $, or use {1,100} instead of + and *.`,
      );
    }
    return compiled;
  });
}

function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PatternError(`allow: "${pattern}" is no regular expression (${why}).`);
  }
}
