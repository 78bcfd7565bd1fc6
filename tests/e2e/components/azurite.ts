import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Certificates } from './certificates.js';
import type { Exchange, Reply } from './http-fixture.js';
import { freePort } from './listen.js';

/** The storage emulator with the services that take tokens. */
export type StorageService = 'blob' | 'queue' | 'table';

/** A running emulator. */
export interface Azurite {
  readonly ports: Readonly<Record<StorageService, number>>;
  stop(): Promise<void>;
}

/** Milliseconds until the emulator must be up. */
const patience = 60_000;

/** Starts Azurite with HTTPS and tokens, in memory, with some accounts and their keys. */
export async function startAzurite(
  accounts: Readonly<Record<string, string>>,
  { certificate, key }: Certificates,
): Promise<Azurite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'azure-identity-azurite-'));
  const files = { cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
  writeFileSync(files.cert, certificate);
  writeFileSync(files.key, key);
  const ports = { blob: await freePort(), queue: await freePort(), table: await freePort() };
  const child = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('azurite-process.cjs', import.meta.url)),
      ...['--inMemoryPersistence', '--skipApiVersionCheck'],
      ...['--oauth', 'basic', '--cert', files.cert, '--key', files.key],
      ...['--blobPort', String(ports.blob), '--queuePort', String(ports.queue)],
      ...['--tablePort', String(ports.table), '--disableTelemetry'],
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        AZURITE_ACCOUNTS: Object.entries(accounts)
          .map(([name, accountKey]) => `${name}:${accountKey}`)
          .join(';'),
      },
    },
  );
  await untilListening(child);
  return {
    ports,
    stop: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Passes a request on to the emulator as it came, so that it checks keys and tokens itself. */
export async function forward(port: number, exchange: Exchange): Promise<Reply> {
  const { method, url, headers, body } = exchange;
  const outgoing = request({
    host: '127.0.0.1',
    port,
    method,
    path: url.pathname + url.search,
    headers,
    rejectUnauthorized: false,
  });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [import('node:http').IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const kept = Object.entries(incoming.headers).filter(
    ([name]) => name !== 'transfer-encoding' && name !== 'connection',
  );
  return {
    status: incoming.statusCode ?? 500,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks),
  };
}

/** Waits for the three lines in which Azurite says that it listens. */
async function untilListening(child: ChildProcess): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string): void => {
      child.kill('SIGKILL');
      reject(new Error(`Azurite ${why}: ${output}`));
    };
    const timer = setTimeout(() => fail('did not start in time'), patience);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if ((output.match(/successfully listening/gu) ?? []).length < 3) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${String(code)}`);
    });
  });
}
