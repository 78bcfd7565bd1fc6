import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Policy } from '../components/sign-in.js';
import { fileNames, type Form } from './forms.js';
import { type CaseResult, runCase } from './run-case.js';
import type { ServiceCase } from './service-case.js';
import type { Session } from './session.js';
import { systemAssigned } from './targets.js';
import { programFolder } from './workspace.js';

/** A program before its migration, and what was seen of its run with keys. */
export interface KeyedProgram {
  readonly text: string;
  readonly result: CaseResult;
}

const runs = new Map<string, Promise<CaseResult>>();

/** The program with its key, run once for all that compare with it. */
export async function keyedProgram(
  serviceCase: ServiceCase,
  form: Form,
  session: Session,
): Promise<KeyedProgram> {
  const { program, settings } = serviceCase;
  const name = `${program} ${form}`;
  const run = runs.get(name) ?? runUnmigrated(serviceCase, form, settings, 'keys', session);
  runs.set(name, run);
  const file = path.join(unmigratedFolder(program, form, session), fileNames[form]);
  return { text: readFileSync(file, 'utf8'), result: await run };
}

/** Runs a program as it was before its migration. */
export function runUnmigrated(
  serviceCase: ServiceCase,
  form: Form,
  settings: Readonly<Record<string, string>>,
  policy: Policy,
  session: Session,
): Promise<CaseResult> {
  const folder = unmigratedFolder(serviceCase.program, form, session);
  const run = { folder, form, settings, policy, identity: systemAssigned };
  return runCase(serviceCase, run, session);
}

function unmigratedFolder(program: string, form: Form, { root }: Session): string {
  return programFolder(root, 'before', program, form);
}
