import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startAzurite } from '../components/azurite.js';
import { createCertificates, type Certificates } from '../components/certificates.js';
import { cases } from '../services/index.js';
import { hosts as shopHosts, shopAccounts } from '../shop/accounts.js';
import { hostsOf } from './hosts.js';
import { sessionPaths } from './program-start.js';
import type { ServiceCase } from './service-case.js';
import { prepareWorkspace } from './workspace.js';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly root: string;
    readonly certificates: Certificates;
    readonly azuritePorts: {
      readonly blob: number;
      readonly queue: number;
      readonly table: number;
    };
    /** When the run began, in milliseconds. */
    readonly began: number;
  }
}

/** Writes and migrates all programs, starts the storage emulator, and takes everything away again at the end. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  provide('began', Date.now());
  const root = mkdtempSync(path.join(tmpdir(), 'azure-identity-e2e-'));
  const stops: (() => Promise<void>)[] = [];
  const tearDown = async (): Promise<void> => {
    for (const stop of stops) await stop();
    rmSync(root, { recursive: true, force: true });
  };
  try {
    mkdirSync(path.join(root, sessionPaths.home));
    mkdirSync(path.join(root, sessionPaths.tools));
    const certificates = await createCertificates([
      ...cases.flatMap((each) => hostsOf(each)),
      ...Object.values(shopHosts),
    ]);
    writeFileSync(path.join(root, sessionPaths.authority), certificates.authority);
    const azurite = await startAzurite(root, accountsOf(cases), certificates);
    stops.push(() => azurite.stop());
    await prepareWorkspace(root, cases);
    provide('root', root);
    provide('certificates', certificates);
    provide('azuritePorts', azurite.ports);
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}

function accountsOf(all: readonly ServiceCase[]): Readonly<Record<string, string>> {
  const entries = all.flatMap(({ accounts = {} }) => Object.entries(accounts));
  return { ...shopAccounts, ...Object.fromEntries(entries) };
}
