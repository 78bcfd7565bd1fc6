import { readFileSync } from 'node:fs';
import path from 'node:path';
import { configure } from './configure.js';
import { findProblems } from './find-problems.js';
import { fileNames, type Form } from './forms.js';
import { keyedProgram } from './keyed-run.js';
import { readReport } from './report.js';
import { runCase } from './run-case.js';
import type { ServiceCase } from './service-case.js';
import type { Session } from './session.js';
import type { MigrationTarget } from './targets.js';

/** A migrated program in a folder of its own. */
export interface Migration {
  readonly serviceCase: ServiceCase;
  readonly form: Form;
  readonly target: MigrationTarget;
  readonly folder: string;
  /** The program keeps the settings that it had, its key among them. */
  readonly keepsSettings?: boolean;
}

/** Runs a migrated program with keys switched off, and says what is wrong with it. */
export async function judgeMigration(
  { serviceCase, form, target, folder, keepsSettings = false }: Migration,
  session: Session,
): Promise<readonly string[]> {
  const { identity, decoys } = target;
  const text = readFileSync(path.join(folder, fileNames[form]), 'utf8');
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  const { settings: reported } = readReport(path.join(session.root, target.name));
  const settings = {
    ...(keepsSettings ? serviceCase.settings : {}),
    ...configure(serviceCase, text, reported, identity),
  };
  const given = { ...decoys, ...settings };
  const run = { folder, form, settings: given, policy: 'tokens-only', identity } as const;
  return findProblems(
    serviceCase,
    await keyedProgram(serviceCase, form, session),
    {
      text,
      form,
      settings,
      identity,
      removedSettings: reported.remove.map(({ name }) => name),
      packages: Object.keys(manifest.dependencies ?? {}),
    },
    await runCase(serviceCase, run, session),
  );
}
