import { format } from 'prettier';
import type { Form } from './forms.js';
import { targets } from './targets.js';

/** What became of the runs of one program: a word for each run, for all its forms together. */
export interface TableRow {
  readonly service: string;
  readonly program: string;
  readonly forms: readonly Form[];
  readonly audience: string;
  /** Words by the name of the run: more than one where the forms differ. */
  readonly cells: Map<string, Set<string>>;
}

/** The runs of a row: before the migration with right and wrong keys and without, and after it for every target. */
const runs = [
  'before',
  'before, wrong key',
  'before, keys off',
  ...targets.map(({ name }) => name),
] as const;

/** Notes what became of a run. */
export function note({ cells }: TableRow, run: string, word: string): void {
  cells.set(run, (cells.get(run) ?? new Set()).add(word));
}

/** A Markdown table of all rows, in their order. */
export function printTable(rows: readonly TableRow[]): Promise<string> {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const titles = ['service', 'program', 'forms', ...runs, 'audience of the token'];
  const lines = [
    line(titles),
    line(titles.map(() => '---')),
    ...rows.map(({ service, program, forms, audience, cells }) =>
      line([
        service,
        `[${program}](programs/${program}.ts)`,
        forms.join(', '),
        ...runs.map((run) => [...(cells.get(run) ?? ['–'])].join(' / ')),
        `\`${audience}\``,
      ]),
    ),
  ];
  return format(lines.join('\n'), { parser: 'markdown' });
}
