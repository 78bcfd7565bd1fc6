import type { ClaimRecord } from '../components/amqp-broker.js';
import type { HttpRecord } from '../components/gateway.js';
import type { Policy } from '../components/sign-in.js';
import type { TokenRequest } from '../components/token-request.js';
import type { Identity } from '../components/tokens.js';
import { executableOf, type Form } from './forms.js';
import { programStart } from './program-start.js';
import { type ProgramEnd, runProgram } from './run-program.js';
import type { ServiceCase } from './service-case.js';
import type { Session } from './session.js';
import { startWorld } from './world.js';

/** One run of a program. */
interface CaseRun {
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
  /** AMQP links: `send to parcels`. */
  readonly links: readonly string[];
  readonly tokenRequests: readonly TokenRequest[];
  /** What went wrong in the services. */
  readonly failures: readonly string[];
}

/** Where each form runs: CommonJS programs as on a virtual machine, the others as on App Service. */
export function endpointOf(form: Form): TokenRequest['endpoint'] {
  return form === 'commonjs' ? 'imds' : 'app-service';
}

/** Runs the program in a folder against fresh resources. */
export async function runCase(
  serviceCase: ServiceCase,
  { folder, form, settings, policy, identity }: CaseRun,
  session: Session,
): Promise<CaseResult> {
  const world = await startWorld(serviceCase, policy, identity, session);
  try {
    const file = executableOf(folder, form);
    const found = endpointOf(form) === 'imds' ? {} : world.identity.settings;
    const start = programStart(file, { ...settings, ...found }, world.routes, session.root);
    const end = await runProgram(start, world.refused);
    return {
      end,
      requests: world.gateway.records,
      claims: world.broker?.claims ?? [],
      links: world.broker?.links ?? [],
      tokenRequests: world.identity.requests,
      failures: world.gateway.failures,
    };
  } finally {
    await world.stop();
  }
}
