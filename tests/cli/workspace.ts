import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Hosts } from '../../src/cli/hosts.js';
import type { Io } from '../../src/cli/io.js';
import { fakeEngine } from './fake-engine.js';

/** A folder for one test, removed after it. */
export class Workspace {
  readonly root: string;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'azure-identity-')));
    onTestFinished(() => {
      fs.rmSync(this.root, { recursive: true, force: true });
    });
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  path(path: string): string {
    return join(this.root, path);
  }

  read(path: string): string {
    return fs.readFileSync(this.path(path), 'utf8');
  }

  write(path: string, text: string | Uint8Array): void {
    fs.mkdirSync(dirname(this.path(path)), { recursive: true });
    fs.writeFileSync(this.path(path), text);
  }

  exists(path: string): boolean {
    return fs.existsSync(this.path(path));
  }
}

/** An `Io` that keeps what is written. */
export interface RecordedIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
}

/** Input and output of a run in a folder; on a terminal only where asked. */
export function recordIo(cwd: string, isTTY = false): RecordedIo {
  const out: string[] = [];
  const err: string[] = [];
  return {
    cwd,
    stdin: { isTTY },
    stdout: { isTTY, write: (text) => out.push(text) },
    stderr: { isTTY, write: (text) => err.push(text) },
    env: { NO_COLOR: '1' },
    out: () => out.join(''),
    err: () => err.join(''),
  };
}

/** Hosts with the fake engine, which must neither ask nor install. */
export function fakeHosts(changes: Partial<Hosts> = {}): Hosts {
  return {
    loadEngine: () => Promise.resolve(fakeEngine),
    confirm: () => Promise.reject(new Error('asked')),
    install: () => {
      throw new Error('installed');
    },
    ...changes,
  };
}
