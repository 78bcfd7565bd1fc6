import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Certificates } from './certificates.js';
import type { Exchange, Reply } from './http-fixture.js';

/** The storage emulator with the services that take tokens. */
export type StorageService = 'blob' | 'queue' | 'table';

/** A running emulator. */
export interface Azurite {
  readonly ports: Readonly<Record<StorageService, number>>;
  stop(): Promise<void>;
}

/** Milliseconds until the emulator must be up. */
const patience = 60_000;

/**
 * Starts Azurite with HTTPS and tokens, in memory, with some accounts and their keys. Its process removes `root` should the
 * tests end without stopping it.
 */
export async function startAzurite(
  root: string,
  accounts: Readonly<Record<string, string>>,
  { certificate, key }: Certificates,
): Promise<Azurite> {
  const folder = path.join(root, 'azurite');
  mkdirSync(folder);
  const files = { cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
  writeFileSync(files.cert, certificate);
  writeFileSync(files.key, key);
  const child = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('azurite-process.cjs', import.meta.url)),
      ...['--inMemoryPersistence', '--skipApiVersionCheck'],
      ...['--oauth', 'basic', '--cert', files.cert, '--key', files.key],
      ...['--blobPort', '0', '--queuePort', '0', '--tablePort', '0', '--disableTelemetry'],
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      cwd: folder,
      env: {
        E2E_ROOT: root,
        AZURITE_ACCOUNTS: Object.entries(accounts)
          .map(([name, accountKey]) => `${name}:${accountKey}`)
          .join(';'),
      },
    },
  );
  const ports = await readPorts(child);
  return {
    ports,
    stop: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
      child.kill('SIGKILL');
      await ended;
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

/** Waits for the three lines in which Azurite says where it listens. */
async function readPorts(child: ChildProcess): Promise<Azurite['ports']> {
  const outputs = [child.stdout, child.stderr];
  let text = '';
  return new Promise((resolve, reject) => {
    const stopReading = (): void => {
      clearTimeout(timer);
      for (const output of outputs) output?.off('data', read).resume();
      child.off('exit', failEnded);
    };
    const fail = (why: string): void => {
      stopReading();
      child.kill('SIGKILL');
      reject(new Error(`Azurite ${why}: ${text}`));
    };
    const failEnded = (code: number | null): void => fail(`ended with ${String(code)}`);
    const timer = setTimeout(() => fail('did not start in time'), patience);
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      const ports = findPorts(text);
      if (ports === null) return;
      stopReading();
      resolve(ports);
    };
    for (const output of outputs) output?.on('data', read);
    child.once('exit', failEnded);
  });
}

function findPorts(text: string): Azurite['ports'] | null {
  const portOf = (service: string): number | null => {
    const line = new RegExp(
      `Azurite ${service} service is successfully listening at \\S+:(?<port>\\d+)\\s`,
      'u',
    );
    const port = line.exec(text)?.groups?.['port'];
    return port === undefined ? null : Number(port);
  };
  const [blob, queue, table] = ['Blob', 'Queue', 'Table'].map(portOf);
  return blob && queue && table ? { blob, queue, table } : null;
}
