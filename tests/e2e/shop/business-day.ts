import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../components/listen.js';
import type { HttpRecord } from '../components/gateway.js';
import type { Policy } from '../components/sign-in.js';
import type { Identity } from '../components/tokens.js';
import { programStart } from '../harness/program-start.js';
import type { CaseResult } from '../harness/run-case.js';
import { type ProgramEnd, runProgram, startProgram } from '../harness/run-program.js';
import type { Session } from '../harness/session.js';
import { startWorld } from '../harness/world.js';
import { hosts, storageSettings } from './accounts.js';
import { type Answers, follow, visit } from './customer.js';
import { shopResources } from './resources.js';
import { until } from './until.js';

/** All that happened while the shop was open. */
export interface BusinessDay extends Pick<CaseResult, 'requests' | 'claims' | 'tokenRequests'> {
  readonly answers: Answers;
  /** What the link to the invoice leads to. */
  readonly invoice: number | string;
  /** Whether the worker archived the order. */
  readonly isArchived: boolean;
  /** How the script that fills the search index ended. */
  readonly reindexing: ProgramEnd;
  /** What the server, the worker and the script printed, errors and all. */
  readonly printed: string;
}

/** Milliseconds that the worker may take to archive an order. */
const patience = 20_000;

/** Opens the shop that is built in a folder, lets a customer in, and closes it again. */
export async function openShop(
  folder: string,
  settings: Readonly<Record<string, string>>,
  policy: Policy,
  identity: Identity,
  session: Session,
): Promise<BusinessDay> {
  const world = await startWorld(shopResources(), policy, identity, session);
  const port = await freePort();
  const given = { ...settings, ...world.identity.settings, PORT: String(port) };
  const start = (file: string) =>
    programStart(path.join(folder, file), given, world.routes, session.root);
  const server = startProgram(start('dist/server.js'));
  const worker = startProgram(start('worker/index.cjs'));
  try {
    const answers = await visit(port);
    const invoice =
      typeof answers.invoice === 'string' ? await follow(answers.invoice, world.gateway.port) : 0;
    const isArchived =
      typeof answers.order === 'object' &&
      (await until(() => isStored(world.gateway.records), patience));
    const reindexing = await startProgram(start('worker/reindex.cjs')).ended;
    server.stop();
    worker.stop();
    const ends = [await server.ended, await worker.ended, reindexing];
    return {
      answers,
      invoice,
      isArchived,
      reindexing,
      requests: world.gateway.records,
      claims: world.broker?.claims ?? [],
      tokenRequests: world.identity.requests,
      printed: ends.map(({ output, errors }) => `${output}\n${errors}`).join('\n'),
    };
  } finally {
    server.stop();
    worker.stop();
    await Promise.all([server.ended, worker.ended]);
    await world.stop();
  }
}

/** Creates the containers of the shop and one invoice. */
export async function setUpStorage(identity: Identity, session: Session): Promise<void> {
  const world = await startWorld(shopResources(), 'keys', identity, session);
  const file = fileURLToPath(new URL('set-up-storage.js', import.meta.url));
  const start = programStart(file, storageSettings, world.routes, session.root);
  const { code, errors } = await runProgram(start, world.refused);
  await world.stop();
  if (code !== 0) throw new Error(`the containers of the shop could not be created: ${errors}`);
}

function isStored(records: readonly HttpRecord[]): boolean {
  const start = `PUT https://${hosts.archive}/order-archive/`;
  return records.some(({ request, isAllowed }) => isAllowed && request.startsWith(start));
}
