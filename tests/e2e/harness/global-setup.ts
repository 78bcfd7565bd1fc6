import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startAzurite } from '../components/azurite.js';
import { createCertificates, type Certificates } from '../components/certificates.js';
import { cases } from '../services/index.js';
import { hosts as shopHosts, shopAccounts } from '../shop/resources.js';
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
  mkdirSync(path.join(root, 'home'));
  const certificates = await createCertificates([
    ...cases.flatMap(hostsOf),
    ...Object.values(shopHosts),
  ]);
  writeFileSync(path.join(root, 'authority.pem'), certificates.authority);
  const accounts = Object.assign(
    {},
    shopAccounts,
    ...cases.map((each) => each.accounts ?? {}),
  ) as Readonly<Record<string, string>>;
  const azurite = await startAzurite(accounts, certificates);
  const tearDown = async (): Promise<void> => {
    await azurite.stop();
    rmSync(root, { recursive: true, force: true });
  };
  try {
    await prepareWorkspace(root, cases);
  } catch (error) {
    await tearDown();
    throw error;
  }
  provide('root', root);
  provide('certificates', certificates);
  provide('azuritePorts', azurite.ports);
  return tearDown;
}

function hostsOf({ http, broker, storage }: (typeof cases)[number]): readonly string[] {
  return [
    ...(http ?? []).map(({ host }) => host),
    ...(broker === undefined ? [] : [broker.host]),
    ...Object.keys(storage ?? {}),
  ];
}
