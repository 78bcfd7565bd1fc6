/** A place as ESLint counts: lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Code, and the places that are to be reported: those between ‹ and › in its marked form. */
export interface MarkedCode {
  readonly code: string;
  readonly places: readonly Place[];
}

export function readMarks(marked: string): MarkedCode {
  let code = '';
  const places: Place[] = [];
  for (const [index, part] of marked.split(/[‹›]/u).entries()) {
    const start = placeOf(code);
    code += part;
    const end = placeOf(code);
    if (index % 2 === 1) places.push({ ...start, endLine: end.line, endColumn: end.column });
  }
  return { code, places };
}

function placeOf(before: string): Pick<Place, 'line' | 'column'> {
  // ESLint does not count the byte order mark.
  const lines = before.replace(/^\uFEFF/u, '').split(/\r\n|[\r\n\u{2028}\u{2029}]/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
