import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClaimRecord } from '../components/amqp-broker.js';
import { freePort } from '../components/listen.js';
import type { HttpRecord } from '../components/gateway.js';
import type { Policy } from '../components/sign-in.js';
import type { TokenRequest } from '../components/managed-identity.js';
import type { Identity } from '../components/tokens.js';
import type { Session } from '../harness/run-case.js';
import { type ProgramEnd, runProgram, startProgram } from '../harness/run-program.js';
import { startWorld } from '../harness/world.js';
import { type Answers, follow, visit } from './customer.js';
import { hosts, shopAccounts, shopResources } from './resources.js';

/** All that happened while the shop was open. */
export interface BusinessDay {
  readonly answers: Answers;
  /** What the link to the invoice leads to. */
  readonly invoice: number | string;
  /** Whether the worker archived the order. */
  readonly isArchived: boolean;
  /** How the script that fills the search index ended. */
  readonly reindexing: ProgramEnd;
  readonly requests: readonly HttpRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly tokenRequests: readonly TokenRequest[];
  readonly errors: string;
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
  const start = (file: string) => ({
    file: path.join(folder, file),
    settings: { ...settings, ...world.identity.settings, PORT: String(port) },
    routes: world.routes,
    authorityFile: path.join(session.root, 'authority.pem'),
    home: path.join(session.root, 'home'),
  });
  const server = startProgram(start('dist/server.js'));
  const worker = startProgram(start('worker/index.cjs'));
  try {
    const answers = await visit(port);
    const invoice =
      typeof answers.invoice === 'string' ? await follow(answers.invoice, world.gateway.port) : 0;
    const isArchived =
      typeof answers.order === 'object' && (await until(() => isStored(world.gateway.records)));
    const reindexing = await startProgram(start('worker/reindex.cjs')).ended;
    server.stop();
    worker.stop();
    const ends = await Promise.all([server.ended, worker.ended]);
    return {
      answers,
      invoice,
      isArchived,
      reindexing,
      requests: world.gateway.records,
      claims: world.broker?.claims ?? [],
      tokenRequests: world.identity.requests,
      errors: ends.map(({ errors }) => errors).join('\n'),
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
  const connect = (host: string): string => {
    const [account = ''] = host.split('.');
    return `DefaultEndpointsProtocol=https;AccountName=${account};AccountKey=${shopAccounts[account] ?? ''};EndpointSuffix=core.windows.net`;
  };
  const { code, errors } = await runProgram(
    {
      file: fileURLToPath(new URL('set-up-storage.js', import.meta.url)),
      settings: {
        IMAGES: connect(hosts.images),
        ARCHIVE: connect(hosts.archive),
        INVOICES: connect(hosts.invoices),
      },
      routes: world.routes,
      authorityFile: path.join(session.root, 'authority.pem'),
      home: path.join(session.root, 'home'),
    },
    world.refused,
  );
  await world.stop();
  if (code !== 0) throw new Error(`the containers of the shop could not be created: ${errors}`);
}

function isStored(records: readonly HttpRecord[]): boolean {
  const start = `PUT https://${hosts.archive}/order-archive/`;
  return records.some(({ request, isAllowed }) => isAllowed && request.startsWith(start));
}

async function until(holds: () => boolean): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) {
    if (holds()) return true;
  }
  return false;
}
