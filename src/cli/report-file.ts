import { statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { MigrateReport } from '../report/json.js';
import { UsageError } from './failure.js';
import type { Io } from './io.js';
import type { WalkedFiles } from './walk-files.js';

/** @throws {UsageError} that names the file; the migration itself is done by then. */
export function writeReport(path: string, report: MigrateReport): void {
  try {
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`--report: ${path} cannot be written (${why}).`);
  }
}

/** An earlier run's report mentions every old setting, and is going to be replaced. */
export function leaveOutReport(io: Io, report: string | null, walked: WalkedFiles): WalkedFiles {
  if (report === null) return walked;
  const path = resolve(io.cwd, report);
  return { ...walked, settings: walked.settings.filter((file) => file.path !== path) };
}

/** @throws {UsageError} before anything is written, so that no migration is left without its report. */
export function assertReportFolder(io: Io, report: string | null): void {
  if (report === null) return;
  const path = resolve(io.cwd, report);
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  const file = statSync(path, { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true || file?.isDirectory() === true) {
    throw new UsageError(`--report ${report}: not a file in an existing folder.`);
  }
}
