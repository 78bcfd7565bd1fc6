import { readFileSync } from 'node:fs';

/** What the command says in its report, as far as the tests read it. */
export interface Report {
  readonly summary: {
    readonly failed: number;
    readonly refused: number;
    /** Codes of refusals with their numbers. */
    readonly reasons: Readonly<Record<string, number>>;
  };
  readonly settings: {
    readonly add: readonly { readonly name: string; readonly example: string }[];
    readonly remove: readonly { readonly name: string }[];
  };
}

/** Where the report on a folder stands: beside it. */
export function reportFile(folder: string): string {
  return `${folder}.json`;
}

/** The report on a migrated folder. */
export function readReport(folder: string): Report {
  return JSON.parse(readFileSync(reportFile(folder), 'utf8')) as Report;
}
