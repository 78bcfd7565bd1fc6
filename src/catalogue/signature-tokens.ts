/** A token of the signature language. */
export interface Token {
  readonly type: 'name' | 'string' | 'punctuation';
  readonly value: string;
}

/** Tokens of a signature, or what is wrong with it. */
export type TokenResult =
  | { readonly tokens: readonly Token[]; readonly error: null }
  | { readonly tokens: readonly []; readonly error: string };

const pattern =
  /\s*(?:(?<name>[A-Za-z_$][\w$]*)|'(?<string>[^']*)'|(?<punctuation>\.\.\.|[(){}[\],:.?!]))/uy;

/** Splits a signature into tokens: names, strings in single quotes, and `( ) { } [ ] , : . ? ! ...`. */
export function tokenize(text: string): TokenResult {
  const tokens: Token[] = [];
  const source = text.trimEnd();
  pattern.lastIndex = 0;
  while (pattern.lastIndex < source.length) {
    const at = pattern.lastIndex;
    const groups = pattern.exec(source)?.groups;
    if (groups === undefined) {
      return { tokens: [], error: `unexpected ${JSON.stringify(source.slice(at).trim()[0])}` };
    }
    for (const type of ['name', 'string', 'punctuation'] as const) {
      const value = groups[type];
      if (value !== undefined) tokens.push({ type, value });
    }
  }
  return { tokens, error: null };
}
