/** Code that a plan writes: a known string, a string with unknown parts, or any expression. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'template'; readonly parts: readonly (string | Code)[] }
  | Code;

/** An expression by its source text. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
}

/** An expression of known and unknown parts in its simplest form. */
export function fromParts(parts: readonly (string | Code)[]): Expression {
  const joined: (string | Code)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') joined.splice(-1, 1, last + part);
    else joined.push(part);
  }
  const [first = '', ...others] = joined;
  if (others.length > 0) return { kind: 'template', parts: joined };
  return typeof first === 'string' ? { kind: 'literal', value: first } : first;
}

/** The source text of an expression; `quote` is the file's own. */
export function print(expression: Expression, quote: string): string {
  switch (expression.kind) {
    case 'code':
      return expression.text;
    case 'literal':
      return printString(expression.value, quote);
    case 'template':
      return `\`${expression.parts.map((part) => (typeof part === 'string' ? escapeTemplate(part) : `\${${part.text}}`)).join('')}\``;
  }
}

/** A string literal in the given quotes. */
export function printString(value: string, quote: string): string {
  const escaped = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"');
  return quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}

function escapeTemplate(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}

function partsOf(expression: Expression): readonly (string | Code)[] {
  switch (expression.kind) {
    case 'literal':
      return [expression.value];
    case 'template':
      return expression.parts;
    case 'code':
      return [expression];
  }
}

/** Percent-encodes a path segment: now where it is known, at run time where it is not. */
export function encode(expression: Expression): Expression {
  if (expression.kind === 'literal') {
    return { kind: 'literal', value: encodeURIComponent(expression.value) };
  }
  return { kind: 'code', text: `encodeURIComponent(${print(expression, "'")})` };
}

/**
 * Joins a base URL and path segments. A base that is known to have no trailing slash is simply continued; any other base
 * is resolved with `new URL`, because a setting may or may not end in a slash and a doubled one names another container.
 * `url` is how the file reaches the global of that name.
 */
export function join(
  base: Expression,
  segments: readonly Expression[],
  quote: string,
  url: 'URL' | 'globalThis.URL' = 'URL',
): Expression {
  const path = segments.flatMap((segment, index) =>
    index === 0 ? partsOf(segment) : ['/', ...partsOf(segment)],
  );
  if (base.kind === 'code') {
    return {
      kind: 'code',
      text: `new ${url}(${print(fromParts(path), quote)}, ${base.text}).href`,
    };
  }
  const parts = [...partsOf(base)];
  const last = parts.at(-1);
  if (typeof last === 'string') parts.splice(-1, 1, last.replace(/\/$/u, ''));
  return fromParts([...parts, '/', ...path]);
}
