import { styleText } from 'node:util';

/** How words are set off: in colour on a terminal, not at all elsewhere. */
export type Style = (
  format: 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'underline',
  text: string,
) => string;

/** The style for an output; whoever calls decides about colour, not the state of the process. */
export function createStyle(color: boolean): Style {
  if (!color) return (_format, text) => text;
  return (format, text) => styleText(format, text, { validateStream: false });
}

/** Rows as aligned columns, each row indented by two spaces. Cells hold no colour codes. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
