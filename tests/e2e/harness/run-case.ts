import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ClaimRecord } from '../components/amqp-broker.js';
import type { HttpRecord } from '../components/gateway.js';
import type { Policy } from '../components/sign-in.js';
import type { TokenRequest } from '../components/managed-identity.js';
import type { Identity } from '../components/tokens.js';
import { compile, fileNames, type Form } from './forms.js';
import { type ProgramEnd, runProgram } from './run-program.js';
import type { ServiceCase } from './service-case.js';
import { type Shared, startWorld } from './world.js';

/** One run of a program. */
export interface CaseRun {
  readonly folder: string;
  readonly form: Form;
  readonly settings: Readonly<Record<string, string>>;
  readonly policy: Policy;
  readonly identity: Identity;
}

/** Everything that was seen of a run. */
export interface CaseResult {
  readonly end: ProgramEnd;
  readonly requests: readonly HttpRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly tokenRequests: readonly TokenRequest[];
}

/** What all runs of a test session share. */
export interface Session extends Shared {
  /** Folder of the programs. */
  readonly root: string;
}

/** Runs the program in a folder against fresh resources. */
export async function runCase(
  serviceCase: ServiceCase,
  { folder, form, settings, policy, identity }: CaseRun,
  session: Session,
): Promise<CaseResult> {
  const world = await startWorld(serviceCase, policy, identity, session);
  try {
    const start = {
      file: prepareFile(folder, form),
      // CommonJS programs run as on a virtual machine, the others as on App Service.
      settings: form === 'commonjs' ? settings : { ...settings, ...world.identity.settings },
      routes: world.routes,
      authorityFile: path.join(session.root, 'authority.pem'),
      home: path.join(session.root, 'home'),
    };
    const end = await runProgram(start, world.refused);
    return {
      end,
      requests: world.gateway.records,
      claims: world.broker?.claims ?? [],
      tokenRequests: world.identity.requests,
    };
  } finally {
    await world.stop();
  }
}

/** The program itself, or what its TypeScript compiles to. */
function prepareFile(folder: string, form: Form): string {
  const file = path.join(folder, fileNames[form]);
  if (form !== 'typescript') return file;
  const compiled = path.join(folder, 'main.compiled.js');
  writeFileSync(compiled, compile(readFileSync(file, 'utf8'), form));
  return compiled;
}
